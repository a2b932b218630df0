/** What is special to the node host: real processes, real folders, this machine's environment. */
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureRuntime } from '../../lib/build/runtime.ts'
import { createNodeContainer } from '../../lib/container/node/index.ts'
import type { Container } from '../../lib/container/types.ts'
import { ENTRY, finish, LineReader, start } from '../contract/cases/drive.ts'
import { alive, gone } from './helpers/processes.ts'

let container: Container

// Not on the time of the first test.
beforeAll(() => ensureRuntime(), 60_000)
beforeEach(() => {
  container = createNodeContainer()
})
afterEach(() => container.dispose())

const output = async (source: string, options?: Parameters<typeof start>[2]) =>
  finish(await start(container, source, options))

describe('node host: environment', () => {
  it('passes on none of its own variables but those that Node needs', async () => {
    process.env.API_TOKEN_OF_THE_PARENT = 'secret'
    try {
      const { stdout } = await output(`console.log(JSON.stringify(Object.keys(process.env)))`, { env: { ASKED: '1' } })
      const names = (JSON.parse(stdout) as string[]).filter((name) => !['PATH', 'TMPDIR', 'TEMP', 'TMP'].includes(name))
      expect(names).toEqual(['ASKED'])
    } finally {
      delete process.env.API_TOKEN_OF_THE_PARENT
    }
  })

  it('keeps its own channel out of sight', async () => {
    const { stdout, exit } = await output(
      `console.log(typeof process.send, process.argv.length, 'NODE_CHANNEL_FD' in process.env)`,
    )
    expect({ stdout, exit }).toEqual({ stdout: 'undefined 2 false\n', exit: { code: 0, reason: 'exit' } })
  })

  it('runs a project whose package.json is meant for a compiler to CommonJS', async () => {
    const process = await start(container, {
      [ENTRY]: `import { z } from 'zod'\nconsole.log(typeof z.object, import.meta.url.startsWith('file:'))`,
      'package.json': '{ "name": "mine", "type": "commonjs", "scripts": { "build": "tsc" } }',
    })
    expect((await finish(process)).stdout).toBe('function true\n')
  })
})

describe('node host: ends', () => {
  it('ends what the program started with it: on kill', async () => {
    const process = await start(
      container,
      `import { spawn } from 'node:child_process'
       console.log(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' }).pid)
       process.stdin.resume()`,
    )
    const pid = Number(await new LineReader(process.stdout).next())
    expect(alive(pid)).toBe(true)
    process.kill()
    expect(await process.exited).toEqual({ code: null, reason: 'killed' })
    expect(await gone(pid)).toBe(true)
  })

  it('ends what the program started with it: on exit, though it holds the pipes', async () => {
    const { stdout, exit } = await output(
      `import { spawn } from 'node:child_process'
       const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })
       console.log(child.pid)
       child.unref()
       process.exit(0)`,
    )
    expect(exit).toEqual({ code: 0, reason: 'exit' })
    expect(await gone(Number(stdout))).toBe(true)
  })

  it('says that memory ran out, and what the limit is', async () => {
    const small = createNodeContainer({ memoryLimit: 32 })
    try {
      const process = await start(
        small,
        `const hoard: number[][] = []\nfor (;;) hoard.push(Array.from({ length: 10_000 }, Math.random))`,
      )
      const { exit, stderr } = await finish(process)
      expect(exit).toEqual({
        code: null,
        reason: 'crashed',
        detail: 'The program was ended by SIGABRT, as Node.js does when memory runs out: the limit is 32 MB.',
      })
      expect(stderr).toContain('heap out of memory')
    } finally {
      await small.dispose()
    }
  })

  it('names a signal from elsewhere', async () => {
    const { exit } = await output(`process.kill(process.pid, 'SIGTERM')\nsetInterval(() => {}, 1000)`)
    expect(exit).toEqual({ code: null, reason: 'killed', detail: 'The program was ended by the signal SIGTERM.' })
  })

  it('refuses to start after dispose, and a start under way ends with it', async () => {
    const process = start(container, `setInterval(() => {}, 1000)`).then(
      ({ exited }) => exited.then(({ reason }) => reason),
      ({ kind }) => kind as string,
    )
    await container.dispose()
    expect(['host', 'killed']).toContain(await process)
    await expect(start(container, '')).rejects.toMatchObject({ kind: 'host' })
  })
})

describe('node host: pipes hold back whoever is too fast', () => {
  const MEGABYTE = 1024 * 1024

  it('a program that writes waits for the reader', async () => {
    const process = await start(
      container,
      `const piece = 'x'.repeat(${MEGABYTE})
       let written = 0
       console.error('begin')
       for (let i = 0; i < 20; i++) {
         await new Promise<void>((resolve) => process.stdout.write(piece, () => resolve()))
         written++
         console.error('written', written)
       }`,
    )
    const errors = new LineReader(process.stderr)
    expect(await errors.next()).toBe('begin')
    const next = errors.next()
    const first = await Promise.race([next, new Promise((resolve) => setTimeout(resolve, 300, 'held back'))])
    expect(first).toBe('held back')
    const reader = process.stdout.getReader()
    let length = 0
    for (let part = await reader.read(); !part.done; part = await reader.read()) length += part.value.length
    expect(length).toBe(20 * MEGABYTE)
    expect(await next).toBe('written 1')
  })

  it('what fits into the pipe beyond that is not lost when the program ends unread', async () => {
    const size = 384 * 1024
    const process = await start(container, `process.stdout.write('x'.repeat(${size}))`)
    expect(await process.exited).toEqual({ code: 0, reason: 'exit' })
    const { stdout } = await finish(process)
    expect(stdout.length).toBe(size)
  })

  it('a caller that writes waits for the program', async () => {
    const process = await start(
      container,
      `const busy = setInterval(() => {}, 1000)
       process.once('SIGUSR2', async () => {
         clearInterval(busy)
         let length = 0
         for await (const part of process.stdin) length += part.length
         console.log(length)
       })
       console.log(process.pid)`,
    )
    const lines = new LineReader(process.stdout)
    const pid = Number(await lines.next())
    const writer = process.stdin.getWriter()
    let taken = 0
    const writing = (async () => {
      for (let i = 0; i < 10; i++) {
        await writer.write('y'.repeat(MEGABYTE))
        taken++
      }
      await writer.close()
    })()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(taken).toBeLessThan(2)
    globalThis.process.kill(pid, 'SIGUSR2')
    await writing
    expect(await lines.next()).toBe(String(10 * MEGABYTE))
  })
})

describe('node host: folders', () => {
  const ROOT = `console.log(process.cwd())\nprocess.stdin.resume()`
  const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('mcp-workbook-'))

  it('are removed when the program ends, whatever it wrote there', async () => {
    const { stdout } = await output(
      `import { mkdirSync, writeFileSync } from 'node:fs'\nmkdirSync('a/b', { recursive: true })\nwriteFileSync('a/b/c', '')\nconsole.log(process.cwd())`,
    )
    await container.dispose()
    expect(existsSync(path.dirname(stdout.trim()))).toBe(false)
  })

  it('are removed by dispose', async () => {
    const roots = await Promise.all(
      Array.from({ length: 3 }, async () => new LineReader((await start(container, ROOT)).stdout).next()),
    )
    expect(new Set(roots).size).toBe(3)
    for (const root of roots) expect(existsSync(root ?? '')).toBe(true)
    await container.dispose()
    for (const root of roots) expect(existsSync(path.dirname(root ?? '/'))).toBe(false)
  })

  it('are not left behind by what does not compile or link', async () => {
    const roots: string[] = []
    const env = (root: string) => {
      roots.push(path.dirname(root))
      return {}
    }
    await expect(container.start({ [ENTRY]: 'const =' }, ENTRY, { env })).rejects.toMatchObject({ kind: 'compile' })
    expect(roots).toEqual([])
    await expect(
      container.start({ [ENTRY]: `import { no } from 'zod'\nconsole.log(no)` }, ENTRY, { env }),
    ).rejects.toMatchObject({ kind: 'compile' })
    await container.dispose()
    expect(roots.length).toBe(1)
    expect(folders()).not.toContain(path.basename(roots[0] ?? ''))
  })

  it('refuse files that lead out of them', async () => {
    await expect(container.start({ [ENTRY]: '', '../outside.txt': '' }, ENTRY)).rejects.toMatchObject({
      kind: 'host',
      message: expect.stringContaining('"../outside.txt"'),
    })
  })
})
