import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createFrameDecoder,
  createFrameEncoder,
  LAUNCHER_KINDS,
  MAX_PAYLOAD,
  type Frame,
  type LauncherKind,
  type PageKind,
} from '../../lib/container/webcontainer/frames.ts'

const TOKEN = '3f9a-token'

interface Received {
  readonly frames: Frame<LauncherKind>[]
  readonly noise: string[]
  readonly damage: string[]
}

function receive(chunks: readonly string[], token = TOKEN): Received {
  const received: Received = { frames: [], noise: [], damage: [] }
  const decoder = createFrameDecoder(
    LAUNCHER_KINDS,
    {
      frame: (frame) => received.frames.push(frame),
      noise: (text) => received.noise.push(text),
      damage: (sentence) => received.damage.push(sentence),
    },
    token,
  )
  for (const chunk of chunks) decoder.push(chunk)
  return received
}

/** Frames as text: long arrays of numbers are slow to compare. */
const readable = (frames: readonly Frame<LauncherKind>[]) =>
  frames.map(({ kind, run, payload }) => `${kind} ${run} ${Buffer.from(payload).toString('latin1')}`)

/** Cuts `text` at the given places, taken modulo its length. */
function cut(text: string, places: readonly number[]): string[] {
  const sorted = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b)
  return [0, ...sorted].map((from, i) => text.slice(from, sorted[i]))
}

const frames = fc.array(
  fc.record({
    kind: fc.constantFrom(...LAUNCHER_KINDS),
    run: fc.nat(1000),
    payload: fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .integer({ min: MAX_PAYLOAD - 2, max: 2 * MAX_PAYLOAD + 2 })
        .map((length) => Uint8Array.from({ length }, (_, i) => i * 7)),
      fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
    ),
  }),
  { maxLength: 8 },
)
const places = fc.array(fc.nat(200_000), { maxLength: 40 })
/** What else may stand on a terminal: anything that does not itself hold a whole frame. */
const stray = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('mail me@', 'a@b', '\x1b[1m', '\x1b]654;prompt\x07', '(node:1) Warning: a@b; c\n'),
)

describe('frames', () => {
  it('are printable ASCII, so that no terminal setting touches them', () => {
    const every = Uint8Array.from({ length: 256 }, (_, i) => i)
    const text = createFrameEncoder<LauncherKind>(TOKEN).encode('stdout', 1, every)
    expect(text).toMatch(/^[\x21-\x7e]+\n$/)
  })

  it('come through any chunking, newline translation and wrapping', () => {
    fc.assert(
      fc.property(
        frames,
        places,
        fc.boolean(),
        fc.option(fc.integer({ min: 40, max: 10_000 })),
        (sent, at, crlf, columns) => {
          const encoder = createFrameEncoder<LauncherKind>(TOKEN)
          let text = sent.map(({ kind, run, payload }) => encoder.encode(kind, run, payload)).join('')
          if (crlf) text = text.replaceAll('\n', '\r\n')
          if (columns !== null)
            text = cut(
              text,
              Array.from({ length: text.length / columns }, (_, i) => i * columns),
            ).join('\r\n')
          const received = receive(cut(text, at))
          expect(readable(received.frames)).toEqual(readable(sent))
          expect([received.noise, received.damage]).toEqual([[], []])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('come through stray output between them', () => {
    fc.assert(
      fc.property(frames, fc.array(stray, { minLength: 9, maxLength: 9 }), places, (sent, between, at) => {
        const encoder = createFrameEncoder<LauncherKind>(TOKEN)
        const text = sent.map(({ kind, run, payload }, i) => between[i] + encoder.encode(kind, run, payload)).join('')
        const received = receive(cut(text + between[8], at))
        expect(readable(received.frames)).toEqual(readable(sent))
        expect(received.damage).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('are taken only under the token agreed upon', () => {
    const forged = createFrameEncoder<LauncherKind>('guessed').encode('exit', 1)
    const early = createFrameEncoder<LauncherKind>('').encode('exit', 1)
    const received = receive([forged, early])
    expect(received.frames).toEqual([])
    expect(received.damage).toEqual([])
    expect(received.noise.join('')).toContain('@guessed.0.exit.1.0.')
  })

  it('of the own side, echoed by a terminal, are passed over', () => {
    const echoed = createFrameEncoder<PageKind>(TOKEN).encode('stdin', 1, new Uint8Array(9))
    expect(receive([echoed])).toEqual({ frames: [], noise: [], damage: [] })
  })

  it('report what was torn, and what is missing', () => {
    const encoder = createFrameEncoder<LauncherKind>(TOKEN)
    const payload = new Uint8Array(100).fill(7)
    const [first, second, third] = [1, 2, 3].map((run) => encoder.encode('stdout', run, payload)) as [
      string,
      string,
      string,
    ]
    expect(receive([first, third]).damage).toEqual(['Frame 1 is missing.'])
    expect(receive([first.slice(0, 60), second]).damage[0]).toBe('A frame came torn.')
    expect(receive([first.slice(0, 60), 'stray', first.slice(60)]).damage).toEqual(['A frame came torn.'])
    expect(receive([first, second, third]).damage).toEqual([])
  })

  it('hand visible noise on for a diagnosis', () => {
    expect(receive(['\x1b[31mjsh: command not found: node\x1b[0m\r\n']).noise).toEqual([
      '[31mjsh: command not found: node[0m\n',
    ])
  })

  it('hold no memory for an end that never comes', () => {
    const received = receive(['@', 'x'.repeat(2_000_000), createFrameEncoder<LauncherKind>(TOKEN).encode('exit', 4)])
    expect(received.frames.map((frame) => frame.run)).toEqual([4])
    expect(received.noise.join('')).toHaveLength(2_000_001)
  })
})
