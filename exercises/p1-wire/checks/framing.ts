/**
 * Bytes in awkward portions. Nothing here waits for time to pass: a chunk has been read when the request at its front
 * has been answered, so what is written then arrives as another chunk.
 */
import type { Check, CheckContext, Connection } from '../../../lib/grader/check.ts'
import { awaitReply } from '../../shared/no-reply.ts'
import { echoLine, expectEcho, line } from './messages.ts'

const spec = { title: 'Brief › Lines' }

const bytes = (text: string) => new TextEncoder().encode(text)

/**
 * Writes a message in pieces, each of which is read before the next is written.
 * @param cuts positions in the bytes of the line, rising
 */
async function writeCut(
  context: CheckContext,
  connection: Connection,
  message: { id: string; text: string; cuts: (line: Uint8Array) => readonly number[] },
  what: string,
): Promise<void> {
  const { id, text, cuts } = message
  const whole = bytes(`${echoLine(id, text)}\n`)
  const finding = {
    summary: `A message that arrived in pieces (${what}) was not answered.`,
    sent: `${echoLine(id, text)}, in two or more chunks`,
    expected: 'the same answer as if it had arrived at once',
    why: 'A pipe knows no messages. A chunk ends where a buffer was full, which may be anywhere.',
    fix: 'Keep what follows the last newline, and put the next chunk behind it. Split at newlines, and only then parse.',
  }
  let from = 0
  for (const [index, cut] of cuts(whole).entries()) {
    // In front of the first piece goes a ping. Its answer shows that this chunk, piece included, has been read.
    if (index === 0) {
      const ping = `${id}-before`
      await connection.write(join(bytes(`${line(ping, 'ping')}\n`), whole.subarray(from, cut)))
      await awaitReply(context, connection, connection.reply(ping), finding)
    } else {
      await connection.write(whole.subarray(from, cut))
    }
    from = cut
  }
  await connection.write(whole.subarray(from))
  const reply = await awaitReply(context, connection, connection.reply(id), finding)
  expectEcho(context, text, reply, 'Bytes become text when the line is complete. A chunk may end inside a character.')
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length)
  whole.set(a)
  whole.set(b, a.length)
  return whole
}

const splitLines: Check = {
  id: 'split-lines',
  title: 'Reads a message that arrives in several chunks',
  level: 'must',
  spec,
  needs: ['echoes-text'],
  lane: 'own',
  async run(context) {
    const connection = await context.open()
    const { random } = context
    for (const [index, cut] of [1, random.int(20, 40), -1].entries())
      await writeCut(
        context,
        connection,
        { id: `split-${index}`, text: random.word(9), cuts: (whole) => [cut > 0 ? cut : whole.length + cut] },
        cut === 1 ? 'one byte first' : cut === -1 ? 'all but its newline first' : `${cut} bytes first`,
      )
  },
}

const splitCharacters: Check = {
  id: 'split-characters',
  title: 'Reads a message that is cut in the middle of a character',
  level: 'must',
  spec,
  needs: ['echoes-text'],
  lane: 'own',
  async run(context) {
    const connection = await context.open()
    // One character of two bytes, one of three, one of four.
    for (const [index, character] of ['ë', '東', '🚀'].entries()) {
      const text = `${context.random.word(4)}${character}${context.random.word(4)}`
      const start = bytes(echoLine(`character-${index}`, text).split(character)[0]!).length
      await writeCut(
        context,
        connection,
        { id: `character-${index}`, text, cuts: () => [start + 1] },
        `cut inside the character ${character}`,
      )
    }
  },
}

const joinedLines: Check = {
  id: 'joined-lines',
  title: 'Reads several messages that arrive in one chunk',
  level: 'must',
  spec,
  needs: ['echoes-text'],
  lane: 'own',
  async run(context) {
    const connection = await context.open()
    const texts = Array.from({ length: 5 }, () => context.random.word())
    const notification = JSON.stringify({ jsonrpc: '2.0', method: `notifications/${context.random.word()}` })
    const lines = texts.map((text, index) => `${echoLine(`joined-${index}`, text)}\n`)
    const last = lines.pop()!
    const half = last.length >> 1
    // Four requests and a notification, and the first half of a fifth request, which is only sent on once they are read.
    await connection.write([lines[0], lines[1], `${notification}\n`, lines[2], lines[3], last.slice(0, half)].join(''))
    for (const [index, text] of texts.entries()) {
      if (index === 4) await connection.write(last.slice(half))
      const reply = await awaitReply(context, connection, connection.reply(`joined-${index}`), {
        summary: `Of the requests that arrived in one chunk, the ${ordinal(index)} was not answered.`,
        sent: `in one write: four requests and a notification (${lines[0]!.trim()}, …) and half of a fifth request; then its other half`,
        expected: 'five answers, one to each request',
        why: 'When a client writes quickly, its messages arrive together. A chunk is not a message.',
        fix: 'Handle every line that is complete, and keep what follows the last newline for the next chunk.',
      })
      expectEcho(context, text, reply, 'Each answer belongs to the request with its id.')
    }
  },
}

function ordinal(index: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth'][index]!
}

const carriageReturns: Check = {
  id: 'carriage-returns',
  title: 'Reads lines that end in \\r\\n',
  level: 'must',
  spec,
  needs: ['echoes-text'],
  lane: 'risky',
  async run(context) {
    for (const id of ['crlf-1', 'crlf-2']) {
      const text = context.random.word()
      await context.server.write(`${echoLine(id, text)}\r\n`)
      const reply = await awaitReply(context, context.server, context.server.reply(id), {
        summary: 'A message whose line ends in \\r\\n was not answered.',
        sent: `${echoLine(id, text)}\\r\\n`,
        expected: 'the same answer as to a line that ends in \\n',
        why: 'Programs on Windows end their lines so.',
        fix: 'Leave the \\r to JSON.parse, which takes it for white space, or remove it from the end of the line.',
      })
      expectEcho(context, text, reply, 'The \\r belongs to the line break, not to the message.')
    }
  },
}

/** Bytes of the longest line that a server has to read. */
const LARGE = 1_000_000

const largeMessage: Check = {
  id: 'large-message',
  title: 'Reads and writes a message of 1 MB',
  level: 'must',
  spec,
  needs: ['echoes-text'],
  lane: 'own',
  async run(context) {
    const connection = await context.open()
    const word = `${context.random.word(19)} `
    const text = word.repeat((LARGE - echoLine('large', '').length) / word.length).trimEnd()
    const whole = echoLine('large', text)
    const finding = {
      summary: `A message of ${whole.length.toLocaleString('en')} bytes was not answered.`,
      sent: `tools/call echo, one line of 1 MB in two chunks or more: ${whole.slice(0, 120)}…`,
      expected: 'an answer with the same text, within 2 s',
      why: 'Files and pictures travel as text, and make long lines: many chunks of 64 KB each.',
      fix: 'Gather chunks until the newline comes, and join them once. Searching the whole text again with every chunk is slow.',
    }
    // Two pieces at least, on every host; a pipe makes more of them.
    const half = whole.length >> 1
    await connection.write(`${line('large-before', 'ping')}\n${whole.slice(0, half)}`)
    await awaitReply(context, connection, connection.reply('large-before'), finding)
    await connection.write(`${whole.slice(half)}\n`)
    const reply = await awaitReply(context, connection, connection.reply('large'), finding)
    expectEcho(context, text, reply, 'Nothing may be lost or doubled where two chunks meet.')
  },
}

export const framingChecks: readonly Check[] = [splitLines, splitCharacters, joinedLines, carriageReturns, largeMessage]
