/** What a learner's program cannot do, tried as an intruder would, in the engine that `ENGINE` names. */
import { fileURLToPath } from 'node:url'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runtimeFolder } from '../../lib/build/runtime.ts'
import { attackProgram, attackRuntime, attacks, HANGING } from './harness/attacks.ts'
import { chosenEngine, openPage } from './harness/engines/index.ts'
import { startHarness } from './harness/server.ts'
import type { EnginePage } from './harness/engines/index.ts'
import type { HarnessServer } from './harness/server.ts'

interface Outcome {
  readonly stdout: string
  readonly stderr: string
  readonly exit: { readonly code: number | null; readonly reason: string; readonly detail?: string }
}

interface State {
  readonly secret: string
  readonly keys: number
  readonly cookie: string
  readonly href: string
  readonly reached: readonly string[]
}

const engine = chosenEngine()
const ENTRY = fileURLToPath(new URL('./harness/isolation-page.ts', import.meta.url))

describe(`isolation in ${engine}`, () => {
  let server: HarnessServer
  let page: EnginePage

  beforeAll(async () => {
    server = await startHarness({ entry: ENTRY, files: { '/fence': 'here' } })
    page = await openPage(engine)
    await page.goto(server.url)
  })

  /** A runtime of the test's own in the product's frame; gives the `baseUrl` under which it is. */
  async function serveRuntime(name: string, text: string): Promise<string> {
    server.serve(`/${name}/frame.html`, await readFile(join(runtimeFolder, 'frame.html'), 'utf8'))
    server.serve(`/${name}/worker.js`, text)
    for (const file of ['zod', 'sdk', 'core', 'server', 'client']) server.serve(`/${name}/packages/${file}.js`, '')
    return `/${name}/`
  }

  afterAll(async () => {
    await page?.close()
    await server?.close()
  })

  function run(sources: readonly string[], options: object = {}): Promise<Outcome[]> {
    return page.evaluate(`isolation.run(${JSON.stringify(sources)}, ${JSON.stringify(options)})`)
  }

  /** The page is as it was, and nobody asked the server for anything, up to a request that the page makes now. */
  async function expectUntouched(): Promise<void> {
    await page.evaluate(`fetch('/fence').then((response) => response.text())`)
    expect(server.strays).toEqual([])
    const state = await page.evaluate<State>('isolation.state()')
    expect(state).toEqual({
      secret: 'of the page',
      keys: 1,
      cookie: 'secret=of-the-page',
      href: server.url,
      reached: [],
    })
  }

  function expectAllKept(stdout: string, names = Object.keys(attacks)): void {
    const results = JSON.parse(stdout) as Record<string, string>
    expect(Object.keys(results).sort()).toEqual([...names].sort())
    expect(Object.entries(results).filter(([, result]) => result === 'SUCCEEDED')).toEqual([])
  }

  test('the harness sees a request when there is one', async () => {
    await page.evaluate(`fetch('/stray/seen').then((response) => response.status)`)
    expect(server.strays).toEqual(['GET /stray/seen'])
    server.strays.length = 0
  })

  test('a program gets nowhere', { timeout: 60_000 }, async () => {
    const [outcome] = await run([attackProgram(`${server.url}stray/`, 'console.log')])
    expect(outcome?.stderr).toBe('')
    expectAllKept(outcome!.stdout)
    await expectUntouched()
  })

  test('a bare worker gets nowhere either: the browser keeps it in, not the runtime', { timeout: 60_000 }, async () => {
    const names = Object.keys(attacks).filter((name) => name !== HANGING)
    const baseUrl = await serveRuntime('raw', attackRuntime(`${server.url}stray/`, names))
    const [outcome] = await run(['// the runtime itself attacks'], { baseUrl })
    expectAllKept(outcome!.stdout, names)
    await expectUntouched()
  })

  test('an attack that hangs its own worker is ended, and gets nowhere', { timeout: 60_000 }, async () => {
    const baseUrl = await serveRuntime('hanging', attackRuntime(`${server.url}stray/`, [HANGING]))
    const [outcome] = await run(['// the runtime itself attacks'], { baseUrl, unresponsiveMs: 5_000 })
    if (outcome?.exit.reason !== 'killed') expectAllKept(outcome!.stdout, [HANGING])
    await expectUntouched()
  })

  test('no primordial that a program replaces hands it the line to the page', async () => {
    const [outcome] = await run([SNOOP])
    expect(outcome).toEqual({ stdout: '{"caught":[]}\n', stderr: '', exit: { code: 0, reason: 'exit' } })
  })

  test('a program that forges messages changes neither its own run nor another', { timeout: 60_000 }, async () => {
    const [forger, victim] = await run([FORGE, VICTIM])
    expect(forger).toEqual({ stdout: 'forged\n', stderr: '', exit: { code: 0, reason: 'exit' } })
    expect(victim).toEqual({ stdout: 'mine\n', stderr: '', exit: { code: 5, reason: 'exit' } })
    await expectUntouched()
  })

  test('a worker that sends nonsense ends its own run only', { timeout: 60_000 }, async () => {
    const baseUrl = await serveRuntime('nonsense', NONSENSE)
    const [outcome] = await run([''], { baseUrl })
    expect(outcome?.exit.reason).toBe('crashed')
    const [next] = await run([VICTIM])
    expect(next?.stdout).toBe('mine\n')
  })

  test('a worker that closes itself is noticed', { timeout: 60_000 }, async () => {
    const baseUrl = await serveRuntime('closing', CLOSING)
    const [outcome] = await run([''], { baseUrl, unresponsiveMs: 1_000 })
    expect(outcome?.exit).toMatchObject({ code: null, reason: 'killed' })
    expect(outcome?.exit.detail).toContain('1 second')
  })
})

/** Replaces everything through which a port, a message or a runtime function could be handed out, then works on. */
const SNOOP = `
const caught: string[] = []
const look = (where: string, value: unknown) => {
  if (value instanceof MessagePort) caught.push(where)
  if (typeof value === 'object' && value !== null && 'port' in value) caught.push(where + '.port')
}
const { apply } = Reflect
for (const [owner, label] of [[MessagePort.prototype, 'MessagePort'], [MessageEvent.prototype, 'MessageEvent'], [EventTarget.prototype, 'EventTarget'],
  [Event.prototype, 'Event'], [Array.prototype, 'Array'], [Map.prototype, 'Map'], [Set.prototype, 'Set'], [Promise.prototype, 'Promise'], [Function.prototype, 'Function'], [Object.prototype, 'Object']] as [object, string][]) {
  for (const name of Object.getOwnPropertyNames(owner)) {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name)!
    if (name === 'constructor' || name === '__proto__' || !descriptor.configurable) continue
    for (const part of ['value', 'get', 'set'] as const) {
      const original = descriptor[part]
      if (typeof original !== 'function') continue
      descriptor[part] = function (this: unknown, ...args: unknown[]) {
        look(label + '.' + name, this)
        for (const argument of args) look(label + '.' + name + '()', argument)
        return apply(original, this, args)
      }
    }
    Object.defineProperty(owner, name, descriptor)
  }
}
;(Error as { prepareStackTrace?: unknown }).prepareStackTrace = (error: Error, sites: { getThis?(): unknown; getFunction?(): unknown }[]) => {
  for (const site of sites) { look('this of a frame', site.getThis?.()); if (site.getFunction?.()) look('function of a frame', site.getFunction()) }
  return String(error)
}
process.stdin.on('data', () => void new Error('from a callback').stack)
process.nextTick(() => void new Error('from a tick').stack)
setTimeout(() => {
  void new Error('from a timer').stack
  process.stderr.write('')
  process.stdin.destroy()
  setImmediate(() => console.log(JSON.stringify({ caught })))
}, 20)
`

const FORGE = `
const messages = [
  { type: 'output', fd: 1, text: 'FORGED' }, { type: 'exit', status: { code: 42, reason: 'exit' } },
  { type: 'spawn', id: 1 }, { type: 'terminate', id: 1 }, { type: 'terminate', id: 2 }, { type: 'worker-error', id: 1, message: 'forged' },
]
const scope = globalThis as unknown as Record<string, unknown>
for (const post of [scope.postMessage, (scope.self as Record<string, unknown> | undefined)?.postMessage]) {
  if (typeof post === 'function') for (const message of messages) post(message)
}
const scopes: object[] = []
for (let at: object | null = globalThis; at; at = Object.getPrototypeOf(at)) scopes.push(at)
for (const name of ['postMessage', 'close', 'importScripts', 'onmessage', 'name']) {
  for (const at of scopes) {
    const descriptor = Object.getOwnPropertyDescriptor(at, name)
    const call = descriptor?.value ?? descriptor?.set
    if (typeof call === 'function') for (const message of messages) { try { call.call(globalThis, message) } catch {} }
  }
}
const { port1, port2 } = new MessageChannel()
for (const message of messages) { port1.postMessage(message); port2.postMessage(message) }
const channel = new BroadcastChannel('workbook')
for (const message of messages) channel.postMessage(message)
await new Promise((resolve) => setTimeout(resolve, 200))
channel.close()
console.log('forged')
`

const VICTIM = `
await new Promise((resolve) => setTimeout(resolve, 400))
console.log('mine')
process.exitCode = 5
`

const NONSENSE = `(({ port }) => {
  port.onmessage = ({ data }) => {
    if (data.type !== 'start') return
    port.postMessage({ type: 'started' })
    for (const message of [{ type: 'output', fd: 7 }, { type: 'stdin-taken', count: 1e9 }, { type: 'unheard' }, { type: 'exit' }]) port.postMessage(message)
  }
  port.postMessage({ type: 'warm' })
})`

const CLOSING = `(({ port }) => {
  port.onmessage = ({ data }) => {
    if (data.type !== 'start') return
    port.postMessage({ type: 'started' })
    self.close()
  }
  port.postMessage({ type: 'warm' })
})`
