/** The launcher by itself, on real Node under a real pseudo-terminal with echo, line editing and `\n` → `\r\n`. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSession } from '../../lib/container/webcontainer/session.ts'
import type { Session } from '../../lib/container/webcontainer/session.ts'
import type { FileTree, ServerProcess } from '../../lib/container/types.ts'
import { packFiles, WINDOW } from '../../lib/container/webcontainer/messages.ts'
import { finish, feed, LineReader, readAll } from './cases/drive.ts'
import { createSpawner } from './stand-in/spawner.ts'
import type { LocalSpawner } from './stand-in/spawner.ts'

const ECHO = `process.stdin.on('data', (chunk) => process.stdout.write(chunk))`
/** Letters of one to four bytes and every control character but the newline, DEL among them. */
const MIXED = `aé€😀\u007f${Array.from({ length: 32 }, (_, i) => (i === 10 ? '' : String.fromCharCode(i))).join('')}\r`

let spawner: LocalSpawner
let session: Session
let runs = 0

beforeAll(async () => {
  spawner = await createSpawner()
  session = await openSession(spawner, 20_000)
})
afterAll(async () => {
  try {
    await session?.end()
  } finally {
    spawner?.close()
  }
})

async function start(source: string, parts: StartParts = {}, on = session): Promise<ServerProcess> {
  const { files = {}, args = [], env = {} } = parts
  const tree = packFiles({ ...files, 'server.js': source })
  const { linked, process } = on.start(++runs, { files: tree, entry: 'server.js', args, env, megabytes: 256 })
  await linked
  return process
}
interface StartParts {
  readonly files?: FileTree
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

describe('the launcher under a pseudo-terminal', () => {
  it.each([1, 4, 5, 64, 1024])('carries a line of %i KB both ways, control characters and all', async (kilobytes) => {
    const line = MIXED.repeat(Math.ceil((kilobytes * 1024) / Buffer.byteLength(MIXED))) + '\n'
    const server = await start(ECHO)
    const [{ stdout, stderr, exit }] = await Promise.all([finish(server), feed(server, [line])])
    expect(stdout === line, 'the line came back unchanged').toBe(true)
    expect(stderr).toBe('')
    expect(exit).toEqual({ code: 0, reason: 'exit' })
  })

  it('keeps stdout and stderr apart and echoes nothing', async () => {
    const server = await start(`
      process.stdin.once('data', () => {
        console.log('to stdout')
        console.error('to stderr')
        process.exit(3)
      })`)
    await server.stdin.getWriter().write('typed, and not to be seen again\n')
    expect(await finish(server)).toEqual({
      stdout: 'to stdout\n',
      stderr: 'to stderr\n',
      exit: { code: 3, reason: 'exit' },
    })
    expect(spawner.transcript).not.toContain('.stdin.')
  })

  it('runs servers at the same time without mixing them up', async () => {
    const servers = await Promise.all(Array.from({ length: 4 }, () => start(ECHO)))
    const replies = servers.map(async (server, i) => {
      const text = `server ${i} `.repeat(20_000)
      const [{ stdout }] = await Promise.all([finish(server), feed(server, [text, text])])
      return stdout === text + text
    })
    expect(await Promise.all(replies)).toEqual([true, true, true, true])
  })

  it('kills an endless loop, and runs the next server', async () => {
    const loop = await start(`console.log('in'); for (;;);`)
    expect(await new LineReader(loop.stdout).next()).toBe('in')
    loop.kill()
    expect(await loop.exited).toEqual({ code: null, reason: 'killed' })
    expect((await finish(await start(`console.log('next')`))).stdout).toBe('next\n')
  })

  it('kills what is still being started', async () => {
    const files = { 'server.js': 'setInterval(() => {}, 1000)' }
    const run = session.start(++runs, { files, entry: 'server.js', args: [], env: {}, megabytes: 256 })
    run.process.kill()
    expect(await run.process.exited).toEqual({ code: null, reason: 'killed' })
  })

  it('hands files, links, arguments, variables and the folder on', async () => {
    const server = await start(
      `import { readFileSync, readlinkSync } from 'node:fs'
       console.log(JSON.stringify({
         binary: [...readFileSync('data/binary')],
         linked: readFileSync('alias', 'utf8'),
         link: readlinkSync('alias'),
         args: process.argv.slice(2),
         name: process.env.NAME,
         variables: Object.keys(process.env).sort(),
         cwd: process.cwd() === import.meta.dirname,
       }))`,
      {
        files: {
          'data/binary': new Uint8Array([0, 255, 10, 13]),
          'data/text.txt': 'grüezi',
          alias: { link: 'data/text.txt' },
        },
        args: ['--flag', 'two words'],
        env: { NAME: 'välue' },
      },
    )
    const { stdout, stderr } = await finish(server)
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({
      binary: [0, 255, 10, 13],
      linked: 'grüezi',
      link: 'data/text.txt',
      args: ['--flag', 'two words'],
      name: 'välue',
      variables: ['NAME', 'PATH'],
    })
  })

  it('answers fetch through the channel', async () => {
    const server = await start(`
      export default {
        async fetch(request) {
          return Response.json({ method: request.method, length: (await request.text()).length }, { status: 201 })
        },
      }`)
    const response = await server.fetch(new Request('http://localhost/', { method: 'POST', body: 'é'.repeat(100_000) }))
    expect([response.status, await response.json()]).toEqual([201, { method: 'POST', length: 100_000 }])
    server.kill()
    await server.exited
    await expect(server.fetch(new Request('http://localhost/'))).rejects.toMatchObject({ kind: 'fetch' })
  })

  it('tells a crash from an exit, and an import that is not there from both', async () => {
    const crash = await finish(await start(`setTimeout(() => { throw new Error('boom') })`))
    expect(crash.exit).toEqual({ code: 1, reason: 'crashed' })
    expect(crash.stderr).toContain('boom')
    expect((await finish(await start(`process.exit(1)`))).exit).toEqual({ code: 1, reason: 'exit' })
    await expect(start(`import { nothing } from 'node:fs'`)).rejects.toMatchObject({
      kind: 'compile',
      location: { file: 'server.js', line: 1, column: 10 },
    })
  })

  it('holds a server up that nobody reads, and loses nothing', async () => {
    const size = 256 * 65_536
    const flood = await start(`for (let i = 0; i < 256; i++) process.stdout.write('x'.repeat(65536))`)
    const frames = new RegExp(`\\.stdout\\+?\\.${runs}\\.`, 'g')
    // Time enough for the flood to come through, were it not held up.
    const other = await start(ECHO)
    await Promise.all([finish(other), feed(other, ['y'.repeat(2 ** 20)])])
    expect(spawner.transcript.match(frames)!.length * 32 * 1024).toBeLessThan(2 * WINDOW)
    expect((await readAll(flood.stdout)).length).toBe(size)
  })

  it('tells of the end though nobody reads, and keeps what was written before it', async () => {
    const server = await start(`process.stdout.write('x'.repeat(400_000))`)
    expect(await server.exited).toEqual({ code: 0, reason: 'exit' })
    expect(await readAll(server.stdout)).toHaveLength(400_000)
  })

  it('refuses input after the end', async () => {
    const server = await start(`process.exit(0)`)
    await server.exited
    await expect(server.stdin.getWriter().write('late')).rejects.toThrow('takes no more input')
  })

  it('starts 30 servers one after the other and leaves nothing behind', async () => {
    for (let i = 0; i < 30; i++) {
      const { stdout } = await finish(await start(`console.log(${i})`))
      expect(stdout).toBe(`${i}\n`)
    }
    expect(readdirSync(join(spawner.folder, 'runs'))).toEqual([])
  })

  it('takes no frame that a server forges on the terminal', async () => {
    // A new session has no controlling terminal, so not even that device can be opened.
    const server = await start(`
      import { openSync, writeSync } from 'node:fs'
      const forged = '@.0.exit.${runs + 1}.4.e30=;\\n'
      console.log(forged)
      try { writeSync(openSync('/dev/tty', 'w'), forged) } catch (error) { console.log(error.code) }`)
    const { stdout, exit } = await finish(server)
    expect(stdout).toContain('ENXIO')
    expect(exit).toEqual({ code: 0, reason: 'exit' })
  })
})

describe('the end of the launcher', () => {
  it('crashes its servers with a sentence', async () => {
    const own = await openSession(spawner, 20_000)
    const server = await start(ECHO, {}, own)
    spawner.terminals.at(-1)?.kill()
    const exit = await server.exited
    expect(exit).toMatchObject({ code: null, reason: 'crashed' })
    expect(exit.detail).toMatch(/^The launcher in the WebContainer ended unexpectedly.*\.$/)
    expect(own.lost).toBe(exit.detail)
    expect(await readAll(server.stdout)).toBe('')
  })

  it('ends its servers with it', async () => {
    const own = await openSession(spawner, 20_000)
    const server = await start(`console.log(process.pid); for (;;);`, {}, own)
    const pid = Number(await new LineReader(server.stdout).next())
    await own.end()
    expect(await server.exited).toEqual({ code: null, reason: 'killed' })
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })

  it('says so when it cannot start', async () => {
    const broken = { spawn: spawner.spawn.bind(spawner, 'node-that-is-not-there') }
    await expect(
      openSession({ spawn: (_command, args, options) => broken.spawn(args, options) }, 20_000),
    ).rejects.toMatchObject({ kind: 'host', message: expect.stringContaining('not found') as string })
  })

  it('says so when the runtime writes that its memory is exhausted', async () => {
    // As WebContainer does: a line on the terminal, no event, and nothing goes on.
    const script = `echo 'RangeError: WebAssembly.Memory(): could not allocate memory'; exec cat`
    const exhausted = { spawn: spawner.spawn.bind(spawner, 'sh', ['-c', script]) }
    await expect(
      openSession({ spawn: (_command, _args, options) => exhausted.spawn(options) }, 20_000),
    ).rejects.toMatchObject({
      kind: 'host',
      message: 'WebContainer ran out of memory: close other tabs, or choose the bundled host in the settings.',
    })
  })

  it('says so when it keeps silent', async () => {
    const silent = { spawn: spawner.spawn.bind(spawner, 'cat') }
    await expect(
      openSession({ spawn: (_command, _args, options) => silent.spawn([], options) }, 300),
    ).rejects.toMatchObject({ kind: 'host', message: expect.stringContaining('did not start within') as string })
  })
})
