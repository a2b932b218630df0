/**
 * How the page and the launcher talk over a WebContainer process, whose only input and output are a terminal: merged
 * streams, `\n` rewritten to `\r\n`, chunks cut anywhere (in a character too, which the client's decoder then destroys),
 * output of others in between (stackblitz/webcontainer-core issues 971 and 1341).
 *
 * A frame is printable ASCII: `@token.sequence.kind.run.length.base64;` and a newline. `length` counts the characters of
 * the base64. Whitespace and control characters inside a frame are dropped, so that a terminal may wrap it; whatever stands between
 * frames is noise. The sequence number counts the frames of one direction, so that a lost or torn frame is noticed.
 */
import { fromBase64, toBase64 } from './base64.ts'

/** What the page tells the launcher. The payloads are described in `messages.ts`. */
export const PAGE_KINDS = ['hello', 'start', 'stdin', 'end', 'grant', 'message', 'kill'] as const
/** What the launcher tells the page. */
export const LAUNCHER_KINDS = ['ready', 'linked', 'stdout', 'stderr', 'taken', 'reply', 'exit'] as const

export type PageKind = (typeof PAGE_KINDS)[number]
export type LauncherKind = (typeof LAUNCHER_KINDS)[number]

export interface Frame<Kind extends string> {
  readonly kind: Kind
  /** Which run of a server it belongs to; 0 for the launcher itself. */
  readonly run: number
  readonly payload: Uint8Array
}

/** Payload bytes of one frame; a longer payload travels as several, all but the last with a `+` after the kind. */
export const MAX_PAYLOAD = 32 * 1024
/** More characters than a frame has, were it wrapped at every column: what is longer without an end is no frame. */
const MAX_FRAME = 8 * MAX_PAYLOAD

export interface FrameEncoder<Kind extends string> {
  /** Marks the frames from here on; empty until both sides have agreed on one. */
  token: string
  encode(kind: Kind, run: number, payload?: Uint8Array): string
}

export function createFrameEncoder<Kind extends string>(token = ''): FrameEncoder<Kind> {
  let sequence = 0
  return {
    token,
    encode(kind, run, payload = new Uint8Array()) {
      let text = ''
      let offset = 0
      do {
        const part = toBase64(payload.subarray(offset, offset + MAX_PAYLOAD))
        offset += MAX_PAYLOAD
        const more = offset < payload.length ? '+' : ''
        text += `@${this.token}.${sequence++}.${kind}${more}.${run}.${part.length}.${part};\n`
      } while (offset < payload.length)
      return text
    },
  }
}

export interface FrameListener<Kind extends string> {
  frame(frame: Frame<Kind>): void
  /** What others wrote to the terminal, without control characters. */
  noise?(text: string): void
  /** A frame came torn or is missing: what was sent is no longer known. One sentence. */
  damage(sentence: string): void
}

export interface FrameDecoder {
  /** Only frames with this token are taken. */
  token: string
  /** Takes the next piece of the terminal's output, cut wherever. */
  push(text: string): void
}

const FRAME = /^@([\w-]*)\.(\d+)\.([a-z]+)(\+?)\.(\d+)\.(\d+)\.([A-Za-z0-9+/=]*)$/
/** What a terminal adds to a frame that it wraps. */
const INVISIBLE = /[^\x21-\x7e]+/g

/**
 * @param kinds the kinds of the other side. A frame of this side's own, echoed by a terminal that is not in raw mode,
 *   has none of them and is passed over.
 */
export function createFrameDecoder<Kind extends string>(
  kinds: readonly Kind[],
  listener: FrameListener<Kind>,
  token = '',
): FrameDecoder {
  let pending = ''
  let expected = 0
  let parts: Uint8Array[] = []

  const noise = (text: string) => {
    const visible = text.replace(/[^\x20-\x7e\n]+/g, '')
    if (visible.trim() !== '') listener.noise?.(visible)
  }

  /** For a piece that begins like a frame and is none. */
  const discard = (piece: string, ours: string) => {
    if (ours !== '' && piece.startsWith(`@${ours}.`)) listener.damage('A frame came torn.')
    else noise(piece)
  }

  const take = (piece: string, ours: string) => {
    const match = FRAME.exec(piece.replace(INVISIBLE, ''))
    if (match === null || match[1] !== ours) return discard(piece, ours)
    const [sequence, name, more, run, length, body] = match.slice(2) as [string, string, string, string, string, string]
    const kind = kinds.find((known) => known === name)
    if (kind === undefined) return
    if (body.length !== Number(length)) return discard(piece, ours)
    if (Number(sequence) !== expected) return listener.damage(`Frame ${expected} is missing.`)
    expected++
    parts.push(fromBase64(body))
    if (more === '+') return
    const payload = concatenate(parts)
    parts = []
    listener.frame({ kind, run: Number(run), payload })
  }

  return {
    token,
    push(text) {
      let rest = text
      while (rest !== '') {
        const end = rest.search(pending === '' ? /@/ : /[@;]/)
        if (pending === '') {
          noise(end < 0 ? rest : rest.slice(0, end))
          if (end < 0) return
          pending = '@'
        } else if (end < 0) {
          pending += rest
          if (pending.length <= MAX_FRAME) return
          discard(pending, this.token)
          pending = ''
          return
        } else {
          const piece = pending + rest.slice(0, end)
          // An `@` inside means that what came before it was no frame, or one that was cut off.
          const ended = rest[end] === ';'
          pending = ended ? '' : '@'
          if (ended) take(piece, this.token)
          else discard(piece, this.token)
        }
        rest = rest.slice(end + 1)
      }
    },
  }
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
