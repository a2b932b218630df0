/** Runs in the harness page: the bundled host by hand. */
import { createBundledContainer } from '../../../lib/container/bundled/host.ts'
import type { BundledContainer, BundledOptions } from '../../../lib/container/bundled/host.ts'
import type { ServerProcess } from '../../../lib/container/types.ts'

const containers = new Map<string, BundledContainer>()
const processes = new Map<string, ServerProcess>()

/** How many messages of each type have come in on ports of the page. */
const heard = new Map<string, number>()
const { get, set } = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')!
Object.defineProperty(MessagePort.prototype, 'onmessage', {
  get,
  set(this: MessagePort, listener: MessagePort['onmessage']) {
    const counting = (event: MessageEvent<{ type: string }>) => {
      heard.set(event.data.type, (heard.get(event.data.type) ?? 0) + 1)
      listener?.call(this, event)
    }
    set!.call(this, listener && counting)
  },
})

async function all(stream: ReadableStream<string>): Promise<string> {
  let text = ''
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value
  return text
}

function containerOf(name: string): BundledContainer {
  const found = containers.get(name)
  if (!found) throw new Error(`There is no container "${name}".`)
  return found
}

const host = {
  make(name: string, options?: BundledOptions): void {
    containers.set(name, createBundledContainer(options))
  },
  ready: (name: string) => containerOf(name).ready(),
  workers: (name: string) => containerOf(name).workers,
  expect: (name: string, source: string) => containerOf(name).expect({ 'server.ts': source }, 'server.ts'),
  frames: () => document.querySelectorAll('iframe').length,
  async start(name: string, process: string, source: string): Promise<void> {
    processes.set(process, await containerOf(name).start({ 'server.ts': source }, 'server.ts'))
  },
  /** Writes each text once the one before has come back. @returns the numbers of messages that this took, by type */
  async echo(process: string, texts: readonly string[]): Promise<Record<string, number>> {
    const { stdin, stdout } = processes.get(process)!
    const [writer, reader] = [stdin.getWriter(), stdout.getReader()]
    heard.clear()
    for (const text of texts) {
      const written = writer.write(text)
      let missing = text.length
      while (missing > 0) missing -= (await reader.read()).value!.length
      await written
    }
    writer.releaseLock()
    reader.releaseLock()
    return Object.fromEntries(heard)
  },
  kill: (process: string) => processes.get(process)?.kill(),
  async end(process: string) {
    const { stdout, stderr, exited } = processes.get(process)!
    const [out, err, exit] = await Promise.all([all(stdout), all(stderr), exited])
    return { out, err, exit }
  },
  /** What a promise of this object rejects with. */
  async refusal(call: () => Promise<unknown>): Promise<{ name: string; kind: unknown; message: string } | null> {
    try {
      await call()
      return null
    } catch (error) {
      const { name, message, kind } = error as Error & { kind?: unknown }
      return { name, kind, message }
    }
  },
  /** Turns of the page's own loop while `promise` is pending, and the longest pause between two. */
  async turnsDuring(promise: Promise<unknown>): Promise<{ turns: number; longestMs: number }> {
    let turns = 0
    let longestMs = 0
    let last = performance.now()
    const timer = setInterval(() => {
      turns++
      longestMs = Math.max(longestMs, performance.now() - last)
      last = performance.now()
    }, 10)
    await promise
    clearInterval(timer)
    return { turns, longestMs }
  },
  dispose: (name: string) => containerOf(name).dispose(),
}

Object.assign(globalThis, { host })
