/**
 * What runs in the stand-in's frame: it speaks to the real `@webcontainer/api` client as StackBlitz's frame does, and
 * hands everything on to the backend. The client vendors Comlink 4.3.0, whose messages have numeric types that later
 * Comlinks do not speak, so its own copy serves here too.
 */
// @ts-expect-error -- the package has no types for what it vendors
import { Comlink } from '../../../node_modules/@webcontainer/api/dist/vendor/index.js'
import type { Methods, Notice, Reply, RunOptions } from './messages.ts'

type Listener = (...args: unknown[]) => void

interface Connection {
  call<Name extends keyof Methods>(method: Name, ...args: Parameters<Methods[Name]>): Promise<ReturnType<Methods[Name]>>
  /** Called with everything that the backend tells unasked. */
  listen(listener: (notice: Notice) => void): void
  close(): void
}

async function connect(): Promise<Connection> {
  const socket = new WebSocket(`ws://${location.host}/`)
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const listeners: ((notice: Notice) => void)[] = []
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data as string) as Reply | Notice
    if ('event' in message) return listeners.forEach((listener) => listener(message))
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if ('error' in message) call?.reject(new Error(message.error))
    else call?.resolve(message.result)
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error('The backend cannot be reached.')))
  })
  return {
    call: (method, ...args) =>
      new Promise<never>((resolve, reject) => {
        const id = ++last
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
        socket.send(JSON.stringify({ id, method, args }))
      }),
    listen: (listener) => void listeners.push(listener),
    close: () => socket.close(),
  }
}

const decode = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
const encode = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

function fileSystem({ call }: Connection) {
  return {
    async readFile(path: string, encoding?: string | null) {
      const bytes = decode((await call('readFile', path)).base64)
      return encoding ? new TextDecoder(encoding).decode(bytes) : bytes
    },
    async writeFile(path: string, data: string | Uint8Array) {
      await call('writeFile', path, encode(typeof data === 'string' ? new TextEncoder().encode(data) : data))
    },
    async mkdir(path: string, options?: { recursive?: boolean }) {
      await call('mkdir', path, options?.recursive ?? false)
    },
    async readdir(path: string, options?: { withFileTypes?: boolean }) {
      const entries = await call('readdir', path)
      if (!options?.withFileTypes) return entries.map((entry) => entry.name)
      return entries.map((entry) => ({ name: entry.name, 'Symbol(type)': entry.folder ? 2 : 1 }))
    },
    async rm(path: string, options?: { recursive?: boolean; force?: boolean }) {
      await call('rm', path, options ?? {})
    },
  }
}

async function runProcess(connection: Connection, options: RunOptions, output: Listener | undefined) {
  const early: Notice[] = []
  let take = (notice: Notice): void => void early.push(notice)
  connection.listen((notice) => take(notice))
  const id = await connection.call('run', options)
  let exit!: (code: number) => void
  const onExit = new Promise<number>((resolve) => (exit = resolve))
  take = (notice) => {
    if (notice.event === 'error' || notice.process !== id) return
    if (notice.event === 'output') return output?.(decode(notice.base64))
    output?.(null)
    exit(notice.code)
  }
  early.forEach(take)
  return Comlink.proxy({
    onExit,
    write: (data: string) => connection.call('write', id, data),
    resize: ({ cols, rows }: { cols: number; rows: number }) => connection.call('resize', id, cols, rows),
    kill: () => connection.call('kill', id),
  })
}

async function build(options: { workdirName?: string }) {
  const connection = await connect()
  const runtimeInfo = await connection.call('build', options)
  const errorListeners = new Set<Listener>()
  connection.listen((notice) => {
    if (notice.event === 'error') errorListeners.forEach((listener) => listener({ message: notice.message }))
  })
  return Comlink.proxy({
    fs: () => Comlink.proxy(fileSystem(connection)),
    previewScript: () => Comlink.proxy({}),
    runtimeInfo: () => runtimeInfo,
    loadFiles: (payload: Uint8Array, { mountPoints }: { mountPoints?: string }) =>
      connection.call('mount', new TextDecoder().decode(payload), mountPoints ?? '.'),
    run: (run: RunOptions, _stdout: unknown, _stderr: unknown, output?: Listener) =>
      runProcess(connection, run, output),
    on(event: string, listener: Listener) {
      if (event === 'error') errorListeners.add(listener)
      return Comlink.proxy(() => void errorListeners.delete(listener))
    },
    teardown: () => connection.close(),
  })
}

const { port1, port2 } = new MessageChannel()
Comlink.expose({ build }, port1)
const announce = () => window.parent.postMessage({ type: 'init' }, '*', [port2])
// A frame that loads and then says nothing, as a broken runtime does; the test decides when it speaks after all.
if (document.documentElement.dataset.mode === 'silent') {
  void fetch('/speak').then(announce)
} else {
  announce()
}
