/** What the bundled host does beyond the contract: its spare worker, its limits, and hosts that cannot start. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runtimeFolder } from '../../lib/build/runtime.ts'
import { chosenEngine, openPage } from './harness/engines/index.ts'
import { startHarness } from './harness/server.ts'
import type { EnginePage } from './harness/engines/index.ts'
import type { HarnessServer } from './harness/server.ts'

interface End {
  readonly out: string
  readonly err: string
  readonly exit: { readonly code: number | null; readonly reason: string; readonly detail?: string }
}

interface Refusal {
  readonly name: string
  readonly kind: string
  readonly message: string
}

const engine = chosenEngine()
const ENTRY = fileURLToPath(new URL('./harness/host-page.ts', import.meta.url))
const FILES = [
  'frame.html',
  'worker.js',
  ...['zod', 'sdk', 'core', 'server', 'client'].map((name) => `packages/${name}.js`),
]

describe(`the bundled host in ${engine}`, () => {
  let server: HarnessServer
  let page: EnginePage

  beforeAll(async () => {
    server = await startHarness({ entry: ENTRY })
    page = await openPage(engine)
    await page.goto(server.url)
  })

  afterAll(async () => {
    await page?.close()
    await server?.close()
  })

  const evaluate = <T>(expression: string) => page.evaluate<T>(expression)
  const refusal = (call: string) => evaluate<Refusal | null>(`host.refusal(() => ${call})`)
  const start = (container: string, process: string, source: string) =>
    evaluate(`host.start('${container}', '${process}', ${JSON.stringify(source)})`)

  /** The built runtime under another address, with some of its files changed, or left out where `change` gives null. */
  async function serveChanged(name: string, change: (file: string, text: string) => string | null): Promise<string> {
    for (const file of FILES) {
      const text = change(file, await readFile(join(runtimeFolder, file), 'utf8'))
      if (text !== null) server.serve(`/${name}/${file}`, text)
    }
    return `/${name}/`
  }

  test('keeps one worker waiting, gives it to a program, and makes another when the program has ended', async () => {
    await evaluate(`host.make('spare')`)
    await evaluate(`host.ready('spare')`)
    expect(await evaluate(`host.workers('spare')`)).toBe(1)
    // In one go: a run that lasts gets a spare worker beside it.
    const counts = await evaluate(
      `host.start('spare', 'first', 'process.stdin.resume()').then(() => {
        const running = host.workers('spare')
        host.kill('first')
        return [running, host.workers('spare')]
      })`,
    )
    expect(counts).toEqual([1, 0])
    await evaluate(`host.ready('spare')`)
    expect(await evaluate(`host.workers('spare')`)).toBe(1)
    expect(await evaluate('host.frames()')).toBe(1)
    await evaluate(`host.dispose('spare')`)
    expect(await evaluate(`host.workers('spare')`)).toBe(0)
    expect(await evaluate('host.frames()')).toBe(0)
  })

  test('as many workers wait as the last run took at a time', async () => {
    await evaluate(`host.make('many')`)
    await evaluate(`host.ready('many')`)
    for (const process of ['one', 'two', 'three']) await start('many', process, `process.stdin.resume()`)
    await evaluate(`['one', 'two', 'three'].forEach(host.kill)`)
    await evaluate(`host.ready('many')`)
    expect(await evaluate(`host.workers('many')`)).toBe(3)
    await start('many', 'alone', `process.stdin.resume()`)
    expect(await evaluate(`(host.kill('alone'), host.workers('many'))`)).toBe(2)
    await evaluate(`host.dispose('many')`)
    expect(await evaluate(`host.workers('many')`)).toBe(0)
  })

  test('at most eight wait, and four where there is little memory', async () => {
    const ten = Array.from({ length: 10 }, (_, index) => `crowd-${index}`)
    await evaluate(`host.make('crowd')`)
    for (const [memory, most] of [
      [8, 8],
      [4, 4],
    ]) {
      await evaluate(`void Object.defineProperty(navigator, 'deviceMemory', { value: ${memory}, configurable: true })`)
      for (const process of ten) await start('crowd', process, `process.stdin.resume()`)
      await evaluate(`${JSON.stringify(ten)}.forEach(host.kill)`)
      await evaluate(`host.ready('crowd')`)
      expect(await evaluate(`host.workers('crowd')`)).toBe(most)
    }
    await evaluate(`delete navigator.deviceMemory`)
    await evaluate(`host.dispose('crowd')`)
  })

  test('reads a program ahead, and runs what it is given, read before or not', async () => {
    await evaluate(`host.make('ahead')`)
    await evaluate(`host.expect('ahead', "console.log('expected')")`)
    await evaluate(`host.ready('ahead')`)
    await start('ahead', 'same', `console.log('expected')`)
    expect(await evaluate<End>(`host.end('same')`)).toMatchObject({ out: 'expected\n' })
    await evaluate(`host.expect('ahead', 'const = 1')`)
    await evaluate(`host.ready('ahead')`)
    expect((await refusal(`host.start('ahead', 'x', 'const = 1')`))?.kind).toBe('compile')
    await start('ahead', 'other', `console.log('other')`)
    expect(await evaluate<End>(`host.end('other')`)).toMatchObject({ out: 'other\n' })
    await evaluate(`host.dispose('ahead')`)
  })

  test('says now and then what it has taken: a small request costs a message each way, and no third', async () => {
    await evaluate(`host.make('echo')`)
    await start('echo', 'echo', `process.stdin.setEncoding('utf8').on('data', (text) => process.stdout.write(text))`)
    const small = await evaluate<Record<string, number>>(`host.echo('echo', Array(200).fill('ping'))`)
    expect(small).toMatchObject({ output: 200 })
    expect(small).not.toHaveProperty('stdin-taken')
    // More than may be on its way: the write waits until it is told that the program has taken it.
    const large = await evaluate<Record<string, number>>(`host.echo('echo', ['x'.repeat(1_000_000), 'ping'])`)
    expect(large['stdin-taken']).toBeGreaterThan(0)
    await evaluate(`host.dispose('echo')`)
  })

  test('a refused program gives its worker back', async () => {
    await evaluate(`host.make('refused')`)
    await evaluate(`host.ready('refused')`)
    const error = await refusal(`host.start('refused', 'x', 'import "node:http"')`)
    expect(error).toMatchObject({ name: 'ContainerError', kind: 'module' })
    expect(error?.message).toContain('"node:http"')
    expect(error?.message).toContain('WebContainer')
    await evaluate(`host.ready('refused')`)
    expect(await evaluate(`host.workers('refused')`)).toBe(1)
    await evaluate(`host.dispose('refused')`)
  })

  test('ends a program that does not answer, names the limit, and the page goes on meanwhile', async () => {
    await evaluate(`host.make('stuck', { unresponsiveMs: 1000 })`)
    await evaluate(
      `host.start('stuck', 'loop', "console.log('in')\\nfor (;;);").then(() => {
        globalThis.during = host.turnsDuring(globalThis.ended = host.end('loop'))
        return null
      })`,
    )
    const end = await evaluate<End>('ended')
    expect(end.out).toBe('in\n')
    expect(end.exit).toMatchObject({ code: null, reason: 'killed' })
    expect(end.exit.detail).toContain('1 second')
    const { turns } = await evaluate<{ turns: number }>('during')
    expect(turns).toBeGreaterThan(20)
    await evaluate(`host.dispose('stuck')`)
  })

  test('a program that works long and yields is not ended', async () => {
    await evaluate(`host.make('busy', { unresponsiveMs: 1500 })`)
    const work = `const end = Date.now() + 3500
      while (Date.now() < end) { const pause = Date.now() + 50; while (Date.now() < pause); await new Promise((resolve) => setImmediate(resolve)) }
      console.log('done')`
    await start('busy', 'work', work)
    expect(await evaluate(`host.end('work')`)).toMatchObject({ out: 'done\n', exit: { code: 0, reason: 'exit' } })
    await evaluate(`host.dispose('busy')`)
  })

  test('says which file of the runtime is missing', async () => {
    const baseUrl = await serveChanged('no-worker', (file, text) => (file === 'worker.js' ? null : text))
    await evaluate(`host.make('no-worker', { baseUrl: '${baseUrl}' })`)
    const error = await refusal(`host.start('no-worker', 'x', '')`)
    expect(error).toMatchObject({ name: 'ContainerError', kind: 'host' })
    expect(error?.message).toContain('/no-worker/worker.js')
    expect(error?.message).toContain('npm run build:runtime')
    await evaluate(`host.dispose('no-worker')`)
  })

  test('says that the frame is missing or blocked, and starts once it is there', async () => {
    const baseUrl = await serveChanged('no-frame', (file, text) => (file === 'frame.html' ? null : text))
    await evaluate(`host.make('no-frame', { baseUrl: '${baseUrl}' })`)
    const error = await refusal(`host.start('no-frame', 'x', '')`)
    expect(error).toMatchObject({ name: 'ContainerError', kind: 'host' })
    expect(error?.message).toContain('/no-frame/frame.html')
    expect(await evaluate('host.frames()')).toBe(0)
    await serveChanged('no-frame', (_, text) => text)
    await start('no-frame', 'late', `console.log('here')`)
    expect(await evaluate<End>(`host.end('late')`)).toMatchObject({ out: 'here\n' })
    await evaluate(`host.dispose('no-frame')`)
  })

  test('says that the browser refuses workers', async () => {
    const baseUrl = await serveChanged('no-workers', (_, text) => text.replace('worker-src data:', `worker-src 'none'`))
    await evaluate(`host.make('no-workers', { baseUrl: '${baseUrl}' })`)
    const error = await refusal(`host.start('no-workers', 'x', '')`)
    expect(error).toMatchObject({ name: 'ContainerError', kind: 'host' })
    expect(error?.message).toContain('worker')
    expect(await evaluate(`host.workers('no-workers')`)).toBe(0)
    await evaluate(`host.dispose('no-workers')`)
  })

  test('notices a frame that has died, reports its programs as crashed, and goes on in a new one', async () => {
    // A frame that stops answering is what a page sees of one whose process the browser has ended.
    const baseUrl = await serveChanged('dying', (file, text) =>
      file === 'frame.html' ? text.replaceAll('"ping"', '"never"') : text,
    )
    await evaluate(`host.make('dying', { baseUrl: '${baseUrl}', unresponsiveMs: 60000 })`)
    await start('dying', 'victim', `process.stdin.resume()`)
    await serveChanged('dying', (_, text) => text)
    const end = await evaluate<End>(`host.end('victim')`)
    expect(end.exit).toMatchObject({ code: null, reason: 'crashed' })
    expect(end.exit.detail).toContain('memory')
    await start('dying', 'next', `console.log('alive')`)
    expect(await evaluate<End>(`host.end('next')`)).toMatchObject({ out: 'alive\n', exit: { code: 0 } })
    expect(await evaluate('host.frames()')).toBe(1)
    await evaluate(`host.dispose('dying')`)
  })

  test('needs the network for nothing once it is ready', async () => {
    const baseUrl = await serveChanged('offline', (_, text) => text)
    await evaluate(`host.make('offline', { baseUrl: '${baseUrl}' })`)
    await evaluate(`host.ready('offline')`)
    for (const name of ['core', 'server', 'client'])
      await evaluate(`fetch('${baseUrl}packages/${name}.js').then((response) => response.text()).then(() => null)`)
    for (const file of FILES) server.serve(`${baseUrl}${file}`, 'gone')
    const before = server.strays.length
    for (const specifier of ['@modelcontextprotocol/sdk/server/mcp.js', '@modelcontextprotocol/server']) {
      await start('offline', specifier, `import { McpServer } from '${specifier}'\nconsole.log(McpServer.name)`)
      expect(await evaluate<End>(`host.end('${specifier}')`)).toMatchObject({ out: 'McpServer\n' })
    }
    expect(server.strays.length).toBe(before)
    await evaluate(`host.dispose('offline')`)
  })

  test('after dispose it refuses, and a second dispose does no harm', async () => {
    await evaluate(`host.make('gone')`)
    await evaluate(`host.dispose('gone')`)
    await evaluate(`host.dispose('gone')`)
    expect(await refusal(`host.start('gone', 'x', '')`)).toMatchObject({ name: 'ContainerError', kind: 'host' })
    expect(await evaluate('host.frames()')).toBe(0)
  })
})
