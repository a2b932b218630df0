/**
 * The wire log of a run: every message in both directions, in the order seen, answers tied to their requests, each
 * message of the learner's program checked against the protocol's schema.
 */
import { ASKED_REVISION, isHandshakeRevision, type Revision } from '../protocol/revisions.ts'
import { validateMessage, type Sender } from '../protocol/validate.ts'
import type { HttpEvent, HttpRequestHead, HttpResponseHead, WireDirection, WireEntry, WireKind } from './types.ts'

/** Characters of a line that are kept; a message is kept whole in `message`. */
export const MAX_LOGGED_TEXT = 65_536

type Message = Record<string, unknown>

export function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Ids `1` and `"1"` are different (JSON-RPC 2.0, section 5). */
export function idKey(id: unknown): string {
  return `${typeof id}:${String(id)}`
}

function requestKey(process: number, message: unknown): string {
  return `${process} ${idKey((message as Message)['id'])}`
}

export function kindOf(message: unknown): WireKind {
  if (!isMessage(message)) return 'invalid'
  if ('error' in message) return 'error'
  if ('result' in message) return 'result'
  if (typeof message['method'] !== 'string') return 'invalid'
  return 'id' in message ? 'request' : 'notification'
}

/** What one process, or one HTTP request, has asked, by id. */
interface Asked {
  readonly entry: WireEntry
  answered: boolean
}

export class WireLog {
  readonly entries: WireEntry[] = []
  /** Revision of the process that negotiated last; used for validation. */
  #revisions = new Map<number, Revision>()
  /** By process; over HTTP by request, where each is a conversation of its own and clients may use the same ids. */
  #asked = new Map<number | WireEntry, Map<string, Asked>>()
  /** What the learner's program has asked, by process and id: entries of requests. */
  #requests = new Map<string, WireEntry>()
  #exemptFrom = new Map<number, number>()
  #started = performance.now()
  #onEntry: ((entry: WireEntry) => void) | undefined
  readonly #learner: Sender

  /** @param learner what the learner's program is to the protocol */
  constructor(onEntry?: (entry: WireEntry) => void, learner: Sender = 'server') {
    this.#onEntry = onEntry
    this.#learner = learner
  }

  /** Whatever `process` says from now on is not reviewed: it has been sent what the protocol does not allow. */
  exempt(process: number): void {
    if (!this.#exemptFrom.has(process)) this.#exemptFrom.set(process, this.entries.length)
  }

  /**
   * The entries that review checks may judge, process by process: of several that run at once the first comes first, so
   * that the same program is told the same in every run.
   */
  reviewed(): WireEntry[] {
    return this.entries
      .filter((entry) => entry.seq <= (this.#exemptFrom.get(entry.process) ?? Infinity))
      .sort((a, b) => a.process - b.process || a.seq - b.seq)
  }

  setRevision(process: number, version: string): void {
    if (isHandshakeRevision(version)) this.#revisions.set(process, version)
  }

  /**
   * Logs a line that the workbook writes.
   * @param seq of an entry that this one completes: pieces of one line are one entry
   */
  sent(process: number, text: string, seq?: number): WireEntry {
    const message = parse(text)
    const kind = kindOf(message)
    const request = kind === 'result' || kind === 'error' ? this.#requests.get(requestKey(process, message)) : undefined
    const entry = this.#add(process, 'sent', text, message, kind, request ? { answers: request.seq } : {}, seq)
    if (kind === 'request') this.#ask(process, entry)
    return entry
  }

  /** Logs an HTTP request with the message in its body, if there is one. */
  requested(process: number, body: string, http: HttpRequestHead): WireEntry {
    const message = parse(body)
    const kind = kindOf(message)
    const entry = this.#add(process, 'sent', body, message, kind === 'invalid' ? 'http' : kind, { http })
    if (kind === 'request') this.#ask(entry, entry)
    return entry
  }

  /**
   * Logs what answers an HTTP request: the body of the response, or one event of its stream.
   * @param seq of the entry of the response's head, which this one completes
   */
  responded(request: WireEntry, text: string, http: HttpResponseHead | HttpEvent, seq?: number): WireEntry {
    const { process } = request
    const message = parse(text)
    const refused = http.type === 'response' && http.status >= 300
    const carries = isMessage(message) ? 'jsonrpc' in message || !refused : message !== undefined && !refused
    const answers = http.type === 'response' ? { answers: request.seq } : {}
    if (!carries) {
      const strange = request.kind === 'request' && !refused && text !== ''
      const problems = strange ? { problems: ['This stands where the answer should, and is no JSON.'] } : {}
      const extra = { http, ...answers, ...problems }
      return this.#add(process, 'received', text, undefined, strange ? 'invalid' : 'http', extra, seq)
    }
    // A refusal of HTTP's own may come with an error that names no request: it belongs to this one.
    const nameless = isMessage(message) && 'error' in message && (message['id'] ?? null) === null
    const extra = { http, ...(nameless || kindOf(message) === 'invalid' ? answers : {}) }
    return this.#judge(process, text, message, request, extra, seq)
  }

  #ask(scope: number | WireEntry, entry: WireEntry): void {
    const asked = this.#asked.get(scope) ?? new Map<string, Asked>()
    this.#asked.set(scope, asked)
    asked.set(idKey((entry.message as Message)['id']), { entry, answered: false })
  }

  /** Logs a line that the learner's program wrote; a batch (revision 2025-03-26 alone has them) gives an entry a message. */
  received(process: number, text: string): WireEntry[] {
    const message = parse(text)
    if (Array.isArray(message) && this.#revisions.get(process) === '2025-03-26')
      return message.map((item) => this.#received(process, JSON.stringify(item), item))
    return [this.#received(process, text, message)]
  }

  #received(process: number, text: string, message: unknown): WireEntry {
    if (message === undefined)
      return this.#add(process, 'received', text, undefined, 'invalid', {
        problems: [
          'This line is no JSON. stdout is for protocol messages only; write everything else to stderr (console.error).',
        ],
      })
    return this.#judge(process, text, message, process)
  }

  #judge(
    process: number,
    text: string,
    message: unknown,
    scope: number | WireEntry,
    known: Pick<WireEntry, 'answers' | 'http'> = {},
    seq?: number,
  ): WireEntry {
    const kind = kindOf(message)
    const pairing =
      isMessage(message) && (kind === 'result' || kind === 'error') ? this.#pair(scope, message) : undefined
    const method = pairing?.asked?.entry.method
    const problems = [
      ...validateMessage(this.#learner, message, {
        revision: this.#revisions.get(process) ?? ASKED_REVISION,
        ...(method ? { method } : {}),
      }),
      ...(pairing?.problems ?? []),
    ]
    const extra = {
      ...known,
      ...(pairing?.asked ? { answers: pairing.asked.entry.seq } : {}),
      ...(pairing?.unpaired ? { unpaired: pairing.unpaired } : {}),
      ...(problems.length > 0 ? { problems } : {}),
    }
    const entry = this.#add(process, 'received', text, message, kind, extra, seq)
    if (kind === 'request') this.#requests.set(requestKey(process, message), entry)
    return entry
  }

  #pair(
    scope: number | WireEntry,
    message: Message,
  ): { asked?: Asked; unpaired?: 'unknown' | 'again'; problems: string[] } {
    const id = message['id']
    const table = this.#asked.get(scope)
    const asked = table?.get(idKey(id))
    if (asked) {
      const again = asked.answered
      asked.answered = true
      if (!again) return { asked, problems: [] }
      return {
        asked,
        unpaired: 'again',
        problems: [`This is a second answer to the request with id ${JSON.stringify(id)}.`],
      }
    }
    // An error whose request could not be read has no id, or null (JSON-RPC 2.0, section 5).
    if (message['error'] !== undefined && (id === null || id === undefined)) return { problems: [] }
    if (id === undefined) return { unpaired: 'unknown', problems: ['This answer has no id, so it answers nothing.'] }
    const other = [...(table?.values() ?? [])].find(
      ({ entry }) => String((entry.message as Message)['id']) === String(id),
    )
    const hint = other
      ? ` The request had ${JSON.stringify((other.entry.message as Message)['id'])}: the id must come back with its type.`
      : ''
    return {
      unpaired: 'unknown',
      problems: [`No request with id ${JSON.stringify(id)} was sent, so this answers nothing.${hint}`],
    }
  }

  #add(
    process: number,
    direction: WireDirection,
    text: string,
    message: unknown,
    kind: WireKind,
    extra: Pick<WireEntry, 'answers' | 'http' | 'problems' | 'unpaired'>,
    seq?: number,
  ): WireEntry {
    const method = isMessage(message) && typeof message['method'] === 'string' ? message['method'] : undefined
    const entry: WireEntry = {
      seq: seq ?? this.entries.length + 1,
      process,
      direction,
      at: performance.now() - this.#started,
      kind,
      text: text.length > MAX_LOGGED_TEXT ? `${text.slice(0, MAX_LOGGED_TEXT)}…` : text,
      ...(message === undefined ? {} : { message }),
      ...(method ? { method } : {}),
      ...extra,
    }
    this.entries[entry.seq - 1] = entry
    this.#onEntry?.(entry)
    return entry
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
