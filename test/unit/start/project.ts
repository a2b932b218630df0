/**
 * A small project around the real `lib/cli`, in a folder of its own, whose `next` is a script of a few lines: it can
 * be made to fail or to hang, and takes no minute. That the real Next.js is built and served is seen by every run of
 * the browser tests, which go through `npm start`.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ROOT } from '../../run/paths.ts'

const NEXT = `
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs')
const [command, , port] = process.argv.slice(2)
appendFileSync('next.log', command + ' ' + process.pid + ' telemetry-off=' + process.env.NEXT_TELEMETRY_DISABLED + '\\n')
if (command === 'build') {
  mkdirSync('.next', { recursive: true })
  writeFileSync('.next/BUILD_ID', 'id')
  require(process.cwd() + '/how-to-build.cjs')
} else {
  require('node:http').createServer((_, response) => response.end('hello')).listen(Number(port), () => console.log('Ready in 1ms'))
}
`

const asset = (name: string) =>
  `import { mkdirSync, writeFileSync } from 'node:fs'
   mkdirSync('public/${name}', { recursive: true })
   writeFileSync('public/${name}/made.js', String(Math.random()))`

const FILES = {
  'package.json': '{ "type": "module" }',
  'app/page.tsx': 'one',
  'how-to-build.cjs': '',
  'lib/build/runtime.ts': asset('runtime'),
  'lib/build/editor.ts': asset('monaco'),
  'lib/build/takehome.ts': asset('takehome'),
  'lib/build/texts.ts': `${asset('lessons')}
   mkdirSync('public/downloads', { recursive: true })
   for (const name of ['llms.txt', 'search-index.json']) writeFileSync('public/' + name, 'made')`,
  'lib/security/seal.ts': '',
  'node_modules/next/package.json': '{ "name": "next" }',
  'node_modules/next/dist/bin/next': NEXT,
}

export interface Run {
  readonly child: ChildProcess
  /** Everything it has said so far, on both streams. */
  said(): string
  /** Resolves when it has said `text`; rejects when it ends without. */
  says(text: string): Promise<void>
  readonly ended: Promise<number | null>
}

export class Project {
  readonly root = mkdtempSync(join(tmpdir(), 'workbook-start-'))
  readonly #runs: Run[] = []

  constructor() {
    for (const [path, content] of Object.entries(FILES)) this.write(path, content)
    for (const path of ['lib/cli', 'lib/book/base-path.ts'])
      cpSync(join(ROOT, path), join(this.root, path), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules/tsx'), join(this.root, 'node_modules/tsx'), 'junction')
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true })
    writeFileSync(join(this.root, path), content)
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true })
  }

  /** What the stand-in for Next.js was asked: `build` and `start`, in order. */
  get asked(): { command: string; pid: number; telemetryOff: boolean }[] {
    const log = join(this.root, 'next.log')
    if (!existsSync(log)) return []
    return readFileSync(log, 'utf8')
      .split('\n')
      .slice(0, -1) // whole lines: the last one may be just being written
      .map((line) => line.split(' '))
      .map(([command = '', pid, telemetry]) => ({
        command,
        pid: Number(pid),
        telemetryOff: telemetry === 'telemetry-off=1',
      }))
  }

  get commands(): string[] {
    return this.asked.map(({ command }) => command)
  }

  /** `npm start`, less npm. */
  start(env: Record<string, string>, nodeArgs: readonly string[] = []): Run {
    const child = spawn(process.execPath, [...nodeArgs, join(this.root, 'lib/cli/start.mjs')], {
      cwd: this.root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        child.emit('said')
      })
    }
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    const says = (text: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => output.includes(text) && resolve()
        child.on('said', look)
        void ended.then(() => reject(new Error(`It ended without saying "${text}", but said:\n${output}`)))
        look()
      })
    const run = { child, said: () => output, says, ended }
    this.#runs.push(run)
    return run
  }

  async dispose(): Promise<void> {
    for (const { child } of this.#runs) child.kill('SIGKILL')
    await Promise.all(this.#runs.map((run) => run.ended))
    rmSync(this.root, { recursive: true, force: true })
  }
}
