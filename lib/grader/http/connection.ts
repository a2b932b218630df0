/** The workbook's end of a server that is spoken to over HTTP. No network is between: requests go to its fetch handler. */
import { NO_HANDLER } from '../../container/fetch/caller.ts'
import { ContainerError, type ExitStatus, type ServerProcess } from '../../container/types.ts'
import { ASKED_REVISION, isHandshakeRevision } from '../../protocol/revisions.ts'
import type { RequestOptions } from '../check.ts'
import { REQUEST_TIMEOUT_MS, START_TIMEOUT_MS, type ConnectionOptions } from '../connection.ts'
import { CheckFailure } from '../failure.ts'
import { followOutput } from '../output.ts'
import { readError } from '../reply-error.ts'
import type { HttpHeader, WireEntry } from '../types.ts'
import { isMessage, type WireLog } from '../wire-log.ts'
import type { HttpConnection, HttpExchange, HttpReply, HttpSend } from './check.ts'
import { exchange } from './exchange.ts'
import { endedRequest, refusedResult, silentRequest, unanswered } from './no-answer.ts'
import { Pending } from './pending.ts'
import { ORIGIN } from './request.ts'

export interface HttpConnectionOptions extends Omit<ConnectionOptions, 'onOpened'> {
  /** Headers of every request that is not told otherwise. */
  readonly headers: Readonly<Record<string, string>>
  /** Revision that the requests name, where it has been negotiated already. */
  readonly revision?: string | undefined
  readonly onOpened?: (connection: FetchConnection) => void
}

const HOST = new URL(ORIGIN).host
const CLIENT = { capabilities: {}, clientInfo: { name: 'mcp-workbook', version: '1.0.0' } }

export class FetchConnection implements HttpConnection {
  readonly process: number
  stderr = ''
  alive = true
  /** The first request that stayed unanswered while the server answered nothing else: it hangs. */
  hung: WireEntry | undefined
  exit: ExitStatus | undefined
  opening: HttpExchange | undefined
  readonly ended: Promise<void>

  readonly #server: ServerProcess
  readonly #log: WireLog
  readonly #options: HttpConnectionOptions
  readonly #open = new Set<AbortController>()
  #revision: string
  /** Small numbers are left to checks that choose ids themselves. */
  #nextId = 100
  #lastReceived = 0

  private constructor(server: ServerProcess, options: HttpConnectionOptions) {
    this.#server = server
    this.#options = options
    this.#log = options.log
    this.process = options.process
    this.#revision = options.revision ?? ASKED_REVISION
    const output = followOutput(server, (text) => {
      this.stderr += text
      options.onStderr?.(text, this.process)
    })
    this.ended = Promise.all([output, server.exited]).then(([, status]) => {
      this.alive = false
      this.exit = status
    })
  }

  /** Starts a process and, unless told not to, sends `initialize`: what comes of it is for a check to judge. */
  static async open(options: HttpConnectionOptions, handshake = true): Promise<FetchConnection> {
    const { container, files, entry, start } = options
    const server = await container.start(files, entry, start)
    const connection = new FetchConnection(server, options)
    options.onOpened?.(connection)
    try {
      if (handshake) await connection.#initialize()
    } catch (error) {
      await connection.close()
      throw error
    }
    return connection
  }

  get headers(): Readonly<Record<string, string>> {
    return this.#options.headers
  }

  /** The revision that `initialize` was answered with, if it was. */
  get revision(): string | null {
    const result = this.opening && answerIn(this.opening)?.['result']
    const version = isMessage(result) ? result['protocolVersion'] : undefined
    return typeof version === 'string' ? version : null
  }

  get log(): readonly WireEntry[] {
    return this.#log.entries.filter((entry) => entry.process === this.process)
  }

  async request(method: string, params?: unknown, options: RequestOptions = {}): Promise<HttpReply> {
    const message = {
      jsonrpc: '2.0',
      id: options.id ?? this.#nextId++,
      method,
      ...(params === undefined ? {} : { params }),
    }
    const { timeoutMs } = options
    const sent = await this.send({ message, ...(timeoutMs === undefined ? {} : { timeoutMs }) })
    const answer = answerIn(sent)
    if (!answer) throw unanswered(sent, this.stderr)
    const { result, error } = answer
    if (result !== undefined && sent.status >= 300) throw refusedResult(sent)
    const entry = sent.received.find(({ message }) => message === answer)!
    const refusal = readError(error)
    return {
      request: sent.request,
      entry,
      exchange: sent,
      ...(isMessage(result) ? { result } : {}),
      ...(refusal ? { error: refusal } : {}),
    }
  }

  callTool(name: string, args: Record<string, unknown> = {}, options: RequestOptions = {}): Promise<HttpReply> {
    return this.request('tools/call', { name, arguments: args }, options)
  }

  send(request: HttpSend = {}): Promise<HttpExchange> {
    const { method = 'POST', path = '/mcp' } = request
    const body = method === 'POST' ? (request.body ?? JSON.stringify(request.message ?? this.#list())) : request.body
    const limitMs = request.timeoutMs ?? this.#limit()
    if (this.hung) return Promise.reject(silentRequest(this.hung, undefined, limitMs, this.stderr))
    const abort = new AbortController()
    this.#open.add(abort)
    const pending = new Pending({
      limitMs,
      onSign: () => (this.#lastReceived = performance.now()),
      onSilence: (sent, head, since) => {
        if (this.#lastReceived < since) this.hung ??= sent
        abort.abort()
        return silentRequest(sent, head, limitMs, this.stderr)
      },
    })
    void exchange({
      server: this.#server,
      log: this.#log,
      process: this.process,
      request: { method, path, headers: this.#headers(request, body), ...(body === undefined ? {} : { body }) },
      signal: abort.signal,
      ...pending.listeners,
    })
      .then(
        () => pending.settle(),
        async (error: unknown) => pending.fail(await this.#failure(error, pending.request)),
      )
      .finally(() => this.#open.delete(abort))
    return pending.done
  }

  async close(): Promise<void> {
    this.#server.kill()
    for (const abort of this.#open) abort.abort()
    await this.ended
  }

  async #initialize(): Promise<void> {
    const params = { protocolVersion: ASKED_REVISION, ...CLIENT }
    const message = { jsonrpc: '2.0', id: 0, method: 'initialize', params }
    // The version is not known yet: clients name it from the next request on.
    this.opening = await this.send({ message, headers: { 'mcp-protocol-version': null } })
    const { revision } = this
    if (revision === null || !isHandshakeRevision(revision)) return
    this.#revision = revision
    this.#log.setRevision(this.process, revision)
  }

  #list(): unknown {
    return { jsonrpc: '2.0', id: this.#nextId++, method: 'tools/list' }
  }

  /** The first request waits for the program to start as well. */
  #limit(): number {
    const { timeoutMs = REQUEST_TIMEOUT_MS, startTimeoutMs = START_TIMEOUT_MS } = this.#options
    return this.#lastReceived === 0 ? startTimeoutMs : timeoutMs
  }

  #headers({ headers = {} }: HttpSend, body: string | Uint8Array | undefined): HttpHeader[] {
    const length = typeof body === 'string' ? new TextEncoder().encode(body).length : body?.length
    const usual = {
      host: HOST,
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
      ...(length === undefined ? {} : { 'content-length': String(length) }),
      'mcp-protocol-version': this.#revision,
      ...this.#options.headers,
    }
    return Object.entries({ ...usual, ...headers }).flatMap(([name, value]): HttpHeader[] =>
      value === null ? [] : [[name, value]],
    )
  }

  async #failure(error: unknown, sent: WireEntry | undefined): Promise<unknown> {
    if (!(error instanceof Error) || !sent) return error
    if (error.message === NO_HANDLER)
      return new CheckFailure(
        {
          summary: error.message,
          sent: 'the first request',
          received: 'no response: the default export of the module has no fetch function',
          expected: 'export default { fetch(request) }, with a Response, or a promise of one, in return',
          why: 'This is how platforms and frameworks hand requests to a server that opens no port itself.',
        },
        [sent],
      )
    if (error instanceof ContainerError) {
      await this.ended
      return endedRequest(sent, this.exit, this.stderr)
    }
    return new CheckFailure(
      {
        summary: 'The body of the response broke off.',
        sent: sent.text.slice(0, 300),
        received: error.message,
        expected: 'a body that comes to its end',
        why: 'A client cannot tell what is missing.',
      },
      [sent],
    )
  }
}

/** The answer under the request's own id. */
function answerIn({ request, received }: HttpExchange): Record<string, unknown> | undefined {
  const asked = request.message as { id?: unknown } | undefined
  const entry = received.find(
    ({ kind, message }) => (kind === 'result' || kind === 'error') && isMessage(message) && message['id'] === asked?.id,
  )
  return entry?.message as Record<string, unknown> | undefined
}
