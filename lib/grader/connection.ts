/**
 * The workbook's end of a server's wire: the SDK's client for what a well-behaved client sends, and a raw lane beside
 * it on the same pipes for what it never would. Both are logged as one conversation.
 */
import type { Client } from '@modelcontextprotocol/sdk/client/index.js'
import type { Container, ExitStatus, FileTree, ServerProcess, StartOptions } from '../container/types.ts'
import type { Connection, InitializeResult, Reply, RequestOptions, WireEntry } from './check.ts'
import { afterIo } from '../container/after-io.ts'
import { connectClient, WireTransport } from './client.ts'
import { CheckFailure } from './failure.ts'
import { LineSplitter } from './lines.ts'
import { endedFinding, silentFinding } from './no-reply.ts'
import { MAX_STDERR, readable } from './output.ts'
import { readError } from './reply-error.ts'
import type { GradeEvent } from './types.ts'
import { idKey, isMessage, WireLog } from './wire-log.ts'

/** Milliseconds a server has for an answer. */
export const REQUEST_TIMEOUT_MS = 2_000
/** Milliseconds a program has to start and answer `initialize`. */
export const START_TIMEOUT_MS = 5_000

/** The same for calls made by hand: nobody is graded, and a tool may take its time. */
const TRY_TIMEOUT_MS = 30_000

export interface ConnectionOptions {
  readonly container: Container
  readonly files: FileTree
  readonly entry: string
  readonly start?: StartOptions
  readonly log: WireLog
  /** Number of this process within the run, from 1. */
  readonly process: number
  /** Milliseconds until "no reply" (2,000). */
  readonly timeoutMs?: number
  /** The same for `initialize`, which waits for the program to start as well (5,000). */
  readonly startTimeoutMs?: number
  readonly onStderr?: (text: string, process: number) => void
  /** Called once the program runs, before the handshake. */
  readonly onOpened?: (connection: WireConnection) => void
}

interface Waiter {
  readonly request: WireEntry
  settle(reply: Reply | CheckFailure): void
}

export class WireConnection implements Connection {
  readonly process: number
  readonly root: string
  stderr = ''
  alive = true
  /** The first request that stayed unanswered while the server answered nothing else: it hangs. */
  hung: WireEntry | undefined

  readonly #server: ServerProcess
  readonly #log: WireLog
  readonly #options: ConnectionOptions
  readonly #writer: WritableStreamDefaultWriter<string | Uint8Array>
  readonly #waiters = new Map<string, Set<Waiter>>()
  readonly #answers = new Map<string, { reply: Reply }>()
  readonly #transport: WireTransport
  #client: Client | undefined
  #initializeResult: InitializeResult | undefined
  #nextId = 1
  #lastReceived = 0
  #exit: ExitStatus | undefined
  /** Raw writes of an unfinished line: its text so far, and the entry that stands for it in the log. */
  #open: { bytes: Uint8Array[]; entry: WireEntry | undefined } = { bytes: [], entry: undefined }
  /** Messages that came up while a raw line was unfinished (answers to the server's own pings): they wait for its end. */
  #held: string[] = []
  readonly ended: Promise<void>

  private constructor(server: ServerProcess, options: ConnectionOptions, root: string) {
    this.root = root
    this.#server = server
    this.#options = options
    this.#log = options.log
    this.process = options.process
    this.#writer = server.stdin.getWriter()
    this.#transport = new WireTransport((message) => this.#send(JSON.stringify(message)).then(() => undefined))
    const reading = Promise.all([this.#readStdout(), this.#readStderr()])
    this.ended = Promise.all([reading, server.exited]).then(([, status]) => this.#onExit(status))
  }

  /** Starts a process and, unless told not to, connects the SDK's client to it. */
  static async open(options: ConnectionOptions, handshake = true): Promise<WireConnection> {
    const { container, files, entry, start = {} } = options
    let root = ''
    const env = (folder: string) => {
      root = folder
      return (typeof start.env === 'function' ? start.env(folder) : start.env) ?? {}
    }
    const server = await container.start(files, entry, { ...start, env })
    const connection = new WireConnection(server, options, root)
    options.onOpened?.(connection)
    if (handshake) {
      try {
        await connection.#connect()
      } catch (error) {
        await connection.close()
        throw error
      }
    }
    return connection
  }

  get client(): Client {
    if (!this.#client) throw new Error('This connection was opened without a handshake: it has no client.')
    return this.#client
  }

  get initializeResult(): InitializeResult {
    if (!this.#initializeResult) throw new Error('This connection was opened without a handshake.')
    return this.#initializeResult
  }

  get log(): readonly WireEntry[] {
    return this.#log.entries.filter((entry) => entry.process === this.process)
  }

  get revision(): string {
    return this.initializeResult.protocolVersion
  }

  get exit(): ExitStatus | undefined {
    return this.#exit
  }

  async request(method: string, params?: unknown, options: RequestOptions = {}): Promise<Reply> {
    // The SDK's client counts 0, 1, 2, …: beside it, the raw lane uses strings.
    const id = options.id ?? (this.#client ? `raw-${this.#nextId++}` : this.#nextId++)
    const text = JSON.stringify({ jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) })
    const entry = await this.#send(text)
    return this.#wait(id, entry, options.timeoutMs ?? this.#options.timeoutMs ?? REQUEST_TIMEOUT_MS)
  }

  callTool(name: string, args: Record<string, unknown> = {}, options: RequestOptions = {}): Promise<Reply> {
    return this.request('tools/call', { name, arguments: args }, options)
  }

  async notify(method: string, params?: unknown): Promise<void> {
    await this.#send(JSON.stringify({ jsonrpc: '2.0', method, ...(params === undefined ? {} : { params }) }))
  }

  async write(data: string | Uint8Array): Promise<WireEntry> {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
    let entry: WireEntry | undefined
    let from = 0
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      this.#open.bytes.push(bytes.subarray(from, at))
      entry = this.#log.sent(this.process, this.#openText(), this.#open.entry?.seq)
      this.#open = { bytes: [], entry: undefined }
      from = at + 1
    }
    if (from < bytes.length) {
      this.#open.bytes.push(bytes.subarray(from))
      entry = this.#open.entry ??= this.#log.sent(this.process, this.#openText())
    }
    const isOpen = this.#open.bytes.length > 0
    const held = isOpen ? [] : this.#held.splice(0)
    await this.#write(bytes)
    for (const text of held) await this.#write(text)
    return entry ?? this.#log.sent(this.process, '')
  }

  reply(id: string | number, options: { timeoutMs?: number; request?: WireEntry } = {}): Promise<Reply> {
    const known = this.#answers.get(idKey(id))
    if (known) return Promise.resolve(known.reply)
    const sent = this.log.findLast(
      (entry) => entry.direction === 'sent' && isMessage(entry.message) && entry.message['id'] === id,
    )
    const request = options.request ?? sent
    if (!request) throw new Error(`No request with id ${JSON.stringify(id)} has been sent on this connection.`)
    return this.#wait(id, request, options.timeoutMs ?? this.#options.timeoutMs ?? REQUEST_TIMEOUT_MS)
  }

  settle(): Promise<Reply> {
    return this.request('ping')
  }

  async close(): Promise<void> {
    this.#server.kill()
    await this.ended
  }

  async #connect(): Promise<void> {
    const limit = this.#options.startTimeoutMs ?? START_TIMEOUT_MS
    const { client, result } = await connectClient(this.#transport, {
      timeoutMs: limit,
      requestTimeoutMs: this.#options.timeoutMs ?? REQUEST_TIMEOUT_MS,
      ended: this.ended,
      failure: (cause) => this.#noReply(cause, this.#firstSent(), limit),
    })
    this.#client = client
    this.#initializeResult = result
    this.#log.setRevision(this.process, result.protocolVersion)
  }

  #firstSent(): WireEntry {
    return this.log.find((entry) => entry.direction === 'sent') ?? this.#log.sent(this.process, '')
  }

  #openText(): string {
    const { bytes } = this.#open
    const whole = new Uint8Array(bytes.reduce((sum, piece) => sum + piece.length, 0))
    let at = 0
    for (const piece of bytes) {
      whole.set(piece, at)
      at += piece.length
    }
    return new TextDecoder().decode(whole).replace(/\r$/, '')
  }

  async #send(line: string): Promise<WireEntry> {
    const entry = this.#log.sent(this.process, line)
    if (this.#open.bytes.length > 0) this.#held.push(`${line}\n`)
    else await this.#write(`${line}\n`)
    return entry
  }

  /** A server that has ended cannot be written to: the request that waits for it says so, not the write. */
  async #write(data: string | Uint8Array): Promise<void> {
    await Promise.race([this.#writer.write(data).catch(() => undefined), this.ended])
  }

  #wait(id: string | number, request: WireEntry, timeoutMs: number): Promise<Reply> {
    const known = this.#answers.get(idKey(id))
    if (known) return Promise.resolve(known.reply)
    if (!this.alive) return Promise.reject(this.#noReply('ended', request, timeoutMs))
    if (this.hung) return Promise.reject(this.#noReply('silent', request, timeoutMs))
    return new Promise((resolve, reject) => {
      const key = idKey(id)
      const waiters = this.#waiters.get(key) ?? new Set<Waiter>()
      this.#waiters.set(key, waiters)
      const waitedFrom = performance.now()
      const waiter: Waiter = {
        request,
        settle: (outcome) => {
          clearTimeout(timer)
          waiters.delete(waiter)
          if (outcome instanceof CheckFailure) reject(outcome)
          else resolve(outcome)
        },
      }
      const giveUp = () => {
        if (!waiters.has(waiter)) return
        if (this.#lastReceived < waitedFrom) this.#hang(request)
        waiter.settle(this.#noReply('silent', request, timeoutMs))
      }
      const timer = setTimeout(() => afterIo(giveUp), timeoutMs)
      waiters.add(waiter)
    })
  }

  /** Nothing at all came back since `request`: whoever else waits need not wait any longer. */
  #hang(request: WireEntry): void {
    this.hung ??= this.log.find((entry) => entry.seq <= request.seq && this.#isPending(entry)) ?? request
    for (const waiter of [...this.#waiters.values()].flatMap((set) => [...set]))
      if (waiter.request !== request)
        waiter.settle(this.#noReply('silent', waiter.request, this.#options.timeoutMs ?? REQUEST_TIMEOUT_MS))
  }

  #isPending(entry: WireEntry): boolean {
    return [...this.#waiters.values()].some((set) => [...set].some((waiter) => waiter.request === entry))
  }

  #noReply(cause: 'silent' | 'ended', request: WireEntry, timeoutMs: number): CheckFailure {
    return cause === 'silent'
      ? silentFinding(request, timeoutMs, this.log, this.stderr)
      : endedFinding(request, this.#exit, this.stderr, this.log)
  }

  #receive(line: string): void {
    for (const entry of this.#log.received(this.process, line)) {
      this.#lastReceived = performance.now()
      const message = entry.message
      if (!isMessage(message)) continue
      if (entry.kind === 'result' || entry.kind === 'error') this.#answer(message, entry)
      // A malformed request has been noted in the log; neither client nor raw lane can do anything with it.
      else if (entry.kind === 'request' || entry.kind === 'notification') this.#fromServer(message, entry)
    }
  }

  #answer(message: Record<string, unknown>, entry: WireEntry): void {
    const key = idKey(message['id'])
    const request = this.#log.entries[(entry.answers ?? 0) - 1]
    if (request && !this.#answers.has(key)) {
      const error = readError(message['error'])
      const result = isMessage(message['result']) ? message['result'] : undefined
      const reply: Reply = { request, entry, ...(error ? { error } : {}), ...(result ? { result } : {}) }
      this.#answers.set(key, { reply })
      for (const waiter of [...(this.#waiters.get(key) ?? [])]) waiter.settle(reply)
    }
    this.#transport.deliver(message)
  }

  #fromServer(message: Record<string, unknown>, entry: WireEntry): void {
    if (this.#transport.connected) return this.#transport.deliver(message)
    if (entry.kind !== 'request') return
    const outcome =
      message['method'] === 'ping' ? { result: {} } : { error: { code: -32601, message: 'Method not found' } }
    void this.#send(JSON.stringify({ jsonrpc: '2.0', id: message['id'], ...outcome }))
  }

  async #readStdout(): Promise<void> {
    const lines = new LineSplitter()
    for await (const chunk of readable(this.#server.stdout)) {
      for (const line of lines.push(chunk)) if (line.trim() !== '') this.#receive(line)
    }
    const rest = lines.rest()
    if (rest.trim() !== '') this.#receive(rest)
  }

  async #readStderr(): Promise<void> {
    for await (const chunk of readable(this.#server.stderr)) {
      if (this.stderr.length < MAX_STDERR) this.stderr += chunk
      this.#options.onStderr?.(chunk, this.process)
    }
  }

  #onExit(status: ExitStatus): void {
    this.alive = false
    this.#exit = status
    this.#transport.ended()
    for (const waiter of [...this.#waiters.values()].flatMap((set) => [...set]))
      waiter.settle(this.#noReply('ended', waiter.request, 0))
  }
}

/**
 * Starts a server and shakes hands with it, outside a graded run: for trying it out by hand.
 * @throws ContainerError when the files do not compile, CheckFailure when the handshake fails
 */
export function openConnection(options: {
  readonly container: Container
  readonly files: FileTree
  readonly entry: string
  readonly start?: StartOptions
  readonly onEvent?: (event: Extract<GradeEvent, { type: 'wire' | 'stderr' }>) => void
  /** Called once the program runs, before the handshake, so that it can be stopped while it hangs. */
  readonly onOpened?: (connection: Connection) => void
  /** Called when the program has ended, after its last message. */
  readonly onEnded?: (status: ExitStatus) => void
}): Promise<Connection> {
  const { container, files, entry, start, onEvent, onOpened, onEnded } = options
  return WireConnection.open({
    container,
    files,
    entry,
    ...(start ? { start } : {}),
    onOpened: (connection) => {
      onOpened?.(connection)
      void connection.ended.then(() => connection.exit && onEnded?.(connection.exit))
    },
    log: new WireLog((entry) => onEvent?.({ type: 'wire', entry })),
    process: 1,
    timeoutMs: TRY_TIMEOUT_MS,
    startTimeoutMs: TRY_TIMEOUT_MS,
    onStderr: (text, process) => onEvent?.({ type: 'stderr', text, process }),
  })
}
