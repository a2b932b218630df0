/** Finding a secret in what a server has sent, wherever it stands and however it was quoted on its way. */
import type { WireEntry } from '../../../lib/grader/check.ts'

export interface Leak {
  readonly entry: WireEntry
  /** Where in the message: `result.content[0].text`. */
  readonly place: string
  /** What was found of the secret. */
  readonly found: string
  /** The text that it was found in, with its escapes undone where only that shows it. */
  readonly text: string
}

/** Every string of a message with its place, names of members included. */
function* stringsOf(value: unknown, place = ''): Generator<readonly [place: string, text: string]> {
  if (typeof value === 'string') yield [place, value]
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* stringsOf(item, `${place}[${index}]`)
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) {
      const inner = place ? `${place}.${name}` : name
      yield [inner, name]
      yield* stringsOf(item, inner)
    }
}

/** A text as it stands, and with the escapes of JSON, of addresses and of HTML undone. */
function readings(text: string): string[] {
  const unescaped = text.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1')
  const decoded = text
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex: string, decimal: string) =>
      String.fromCharCode(hex ? parseInt(hex, 16) : Number(decimal)),
    )
  return [...new Set([text, unescaped, decoded])]
}

/** How base64 spells a text, wherever in the encoded bytes it begins: three ways, without the ends that depend on what stands beside. */
function inBase64(text: string): string[] {
  return [0, 1, 2].map((offset) => {
    const encoded = btoa('\0'.repeat(offset) + text).replace(/=+$/, '')
    return encoded.slice(offset === 0 ? 0 : offset + 1, -1)
  })
}

/** The first place among the received messages where `find` finds something. */
export function findInMessages(
  log: readonly WireEntry[],
  find: (text: string) => string | undefined,
): Leak | undefined {
  for (const entry of log) {
    if (entry.direction !== 'received') continue
    const texts =
      entry.message === undefined ? [['a line that is no JSON', entry.text] as const] : stringsOf(entry.message)
    for (const [place, text] of texts)
      for (const reading of readings(text)) {
        const found = find(reading)
        if (found !== undefined) return { entry, place, found, text: reading }
      }
  }
  return undefined
}

/** Looks for any of `pieces`, in either case of its letters or as base64. */
export function findPieces(pieces: readonly string[]): (text: string) => string | undefined {
  const spellings = pieces.map((piece) => ({ piece, lower: piece.toLowerCase(), encoded: inBase64(piece) }))
  return (text) => {
    const lower = text.toLowerCase()
    const hit = spellings.find((one) => lower.includes(one.lower) || one.encoded.some((code) => text.includes(code)))
    return hit?.piece
  }
}

/** A secret in two halves: half of it is enough to be called leaked, the last few characters are not. */
export function halves(secret: string): string[] {
  const middle = Math.floor(secret.length / 2)
  return [secret.slice(0, middle), secret.slice(middle)]
}

/**
 * A frame of a stack as V8 writes it (`at load (file:///project/settings.ts:14:11)`) or as the other engines do
 * (`load@file:///…:14:11`).
 */
const FRAME = /^\s*at .*[\\/.<]\S*:\d+:\d+\)?\s*$|\S*@\S*[\\/]\S*:\d+:\d+\s*$/m

export function findFrame(text: string): string | undefined {
  return FRAME.exec(text)?.[0].trim()
}
