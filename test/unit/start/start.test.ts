import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { parse } from 'acorn'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../../run/free-port.ts'
import { ROOT } from '../../run/paths.ts'
import { alive } from '../helpers/processes.ts'
import { Project } from './project.ts'

let project: Project
let port: number

beforeEach(async () => {
  project = new Project()
  port = await freePort()
})
afterEach(() => project.dispose())

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(setImmediate)
}

async function startAndEnd(env: Record<string, string> = {}): Promise<string> {
  const run = project.start({ PORT: String(port), ...env })
  await run.says('(Ctrl-C ends it)')
  run.child.kill('SIGTERM')
  await run.ended
  return run.said()
}

describe('npm start', () => {
  it('builds, serves, and says where once it answers', async () => {
    const run = project.start({ PORT: String(port) })
    await run.says(`The workbook is at http://localhost:${port} (Ctrl-C ends it).`)
    expect(await (await fetch(`http://localhost:${port}`)).text()).toBe('hello')
    expect(run.said()).toMatch(/Building the pages … \d+\.\d s/)
    expect(project.commands).toEqual(['build', 'start'])
    expect(project.asked.map(({ telemetryOff }) => telemetryOff)).toEqual([true, true])
  })

  it('builds again when the sources have changed, and only then', async () => {
    await startAndEnd()
    await startAndEnd()
    expect(project.commands).toEqual(['build', 'start', 'start'])
    project.write('app/page.tsx', 'two')
    expect(await startAndEnd()).toContain('The sources have changed.')
    expect(project.commands).toEqual(['build', 'start', 'start', 'build', 'start'])
  })

  it('builds again for another address', async () => {
    await startAndEnd()
    await startAndEnd({ SITE_URL: 'https://workbook.example' })
    expect(project.commands).toEqual(['build', 'start', 'build', 'start'])
  })

  it.each(['public/runtime', 'public/monaco', 'public/search-index.json', '.next/BUILD_ID'])(
    'builds again when %s is gone',
    async (path) => {
      await startAndEnd()
      project.remove(path)
      await startAndEnd()
      expect(project.commands).toEqual(['build', 'start', 'build', 'start'])
    },
  )

  it('does not mistake a killed build for a good one, nor leave it running', async () => {
    project.write('how-to-build.cjs', 'setInterval(() => {}, 1000)')
    const run = project.start({ PORT: String(port) })
    await run.says('Building the pages')
    await until(() => project.asked.length > 0)
    run.child.kill('SIGKILL')
    await until(() => !alive(project.asked[0]?.pid as number))
    project.write('how-to-build.cjs', '')
    await startAndEnd()
    expect(project.commands).toEqual(['build', 'build', 'start'])
  })

  it('lets a build have workers of its own', async () => {
    project.write('worker.cjs', 'process.on("message", (text) => process.send(text + "!", () => process.disconnect()))')
    project.write(
      'how-to-build.cjs',
      `const worker = require('node:child_process').fork('worker.cjs')
       worker.on('spawn', () => setImmediate(() => worker.send('hello')))
       worker.on('message', (text) => process.exit(text === 'hello!' ? 0 : 4))
       worker.on('exit', () => process.exit(5))`,
    )
    expect(await startAndEnd()).toContain(`http://localhost:${port}`)
  })

  it('ends with one sentence after the output of a build that failed', async () => {
    project.write('how-to-build.cjs', 'console.log("page.tsx: a name is missing"); process.exit(3)')
    const run = project.start({ PORT: String(port) })
    expect(await run.ended).toBe(1)
    expect(run.said()).toMatch(
      /page\.tsx: a name is missing\nThe build failed while building the pages \(exit code 3\): what it said is above\.\n$/,
    )
    expect(project.commands).toEqual(['build'])
  })

  it('says that the port is taken, and how to choose another, before it builds', async () => {
    const other: Server = createServer().listen(port, '127.0.0.1')
    try {
      const run = project.start({ PORT: String(port) })
      expect(await run.ended).toBe(1)
      expect(run.said()).toContain(`Port ${port} is taken by another program`)
      expect(run.said()).toContain(`PORT=${port + 1}`)
      expect(run.said().trim().split('\n')).toHaveLength(1)
      expect(project.commands).toEqual([])
    } finally {
      other.close()
    }
  })

  it.each(['http', '0', '65536', '-1', '80.5', ' '])('refuses PORT=%j', async (value) => {
    const run = project.start({ PORT: value })
    expect(await run.ended).toBe(1)
    expect(run.said()).toBe(`PORT is "${value}", which is no port: give a whole number from 1 to 65535.\n`)
  })

  it('refuses a BASE_PATH that is no path, before it builds', async () => {
    const run = project.start({ PORT: String(port), BASE_PATH: 'workbook' })
    expect(await run.ended).toBe(1)
    expect(run.said()).toMatch(/^BASE_PATH must be a path such as \/workbook, .*: it is "workbook"\.\n$/)
    expect(project.commands).toEqual([])
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('leaves nothing running after %s', async (signal) => {
    const run = project.start({ PORT: String(port) })
    await run.says('(Ctrl-C ends it)')
    const server = project.asked.at(-1)?.pid as number
    expect(alive(server)).toBe(true)
    run.child.kill(signal)
    await run.ended
    await until(() => !alive(server))
    await expect(fetch(`http://localhost:${port}`)).rejects.toThrow()
  })

  it('says so when the server ends by itself', async () => {
    const run = project.start({ PORT: String(port) })
    await run.says('(Ctrl-C ends it)')
    process.kill(project.asked.at(-1)?.pid as number, 'SIGKILL')
    expect(await run.ended).toBe(1)
    expect(run.said()).toContain('The server ended by itself')
  })

  it('says that the dependencies are missing', async () => {
    project.remove('node_modules')
    const run = project.start({ PORT: String(port) })
    expect(await run.ended).toBe(1)
    expect(run.said()).toBe('The dependencies are not installed: run `npm ci` first.\n')
  })
})

describe('an old Node', () => {
  const pretend = (version: string) =>
    `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`

  it.each(['12.22.12', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])('%s gets one sentence', async (version) => {
    const run = project.start({ PORT: String(port) }, ['--import', pretend(version)])
    expect(await run.ended).toBe(1)
    expect(run.said()).toBe(
      `The workbook needs Node.js 20.19 or newer (of the line 22: 22.12), and this is ${version}: update Node.js (https://nodejs.org) and try again.\n`,
    )
  })

  it.each(['20.19.0', '22.12.0', '23.0.0', '100.1.0'])('%s is not old', async (version) => {
    const run = project.start({ PORT: 'x' }, ['--import', pretend(version)])
    await run.ended
    expect(run.said()).toContain('PORT is "x"')
  })

  it.each(['entry', 'start', 'dev', 'build', 'export'])('can parse %s.mjs', (name) => {
    const source = readFileSync(`${ROOT}/lib/cli/${name}.mjs`, 'utf8')
    expect(() => parse(source, { ecmaVersion: 2020, sourceType: 'module' })).not.toThrow()
  })
})
