/**
 * Bytes in awkward portions. Nothing here waits for time to pass: a chunk has been read when the request at its front
 * has been answered, so what is written then arrives as another chunk.
 */
import type { Check, CheckContext, Connection, Finding } from '../../../lib/grader/check.ts'
import { awaitReply } from '../../shared/no-reply.ts'
import { echoLine, expectEcho, line, type Advice } from './messages.ts'

const spec = { title: 'Brief › Lines' }

const bytes = (text: string) => new TextEncoder().encode(text)

/** What a check says when no answer comes. */
type Account = Pick<Finding, 'summary' | 'sent' | 'expected' | 'why' | 'fix'>

/**
 * Writes `first`, which ends in the middle of a line, and `second` once `between` has seen `first` answered. The line is
 * always finished: what comes after a failed check must not be joined to it.
 */
async function writeInTwo(
  connection: Connection,
  first: Uint8Array,
  second: Uint8Array,
  between: () => Promise<unknown>,
): Promise<void> {
  await connection.write(first)
  try {
    await between()
  } finally {
    await connection.write(second)
  }
}

/**
 * Calls echo with a message that is cut into two chunks, and expects its text back. In front of the first piece goes a
 * ping: its answer shows that this chunk, piece included, has been read.
 * @param cut position in the bytes of the line, from its end where it is negative
 */
async function echoInTwo(
  context: CheckContext,
  connection: Connection,
  { id, text, cut }: { id: string; text: string; cut: number },
  account: Account,
  advice: Advice,
): Promise<void> {
  const whole = bytes(`${echoLine(id, text)}\n`)
  const ping = `${id}-before`
  const first = join(bytes(`${line(ping, 'ping')}\n`), whole.subarray(0, cut))
  await writeInTwo(connection, first, whole.subarray(cut), () =>
    awaitReply(context, connection, connection.reply(ping), account),
  )
  expectEcho(context, text, await awaitReply(context, connection, connection.reply(id), account), advice)
}

/** For a message that is cut: `where` says at which place. */
function cutAccount(id: string, text: string, where: string): Account {
  return {
    summary: `A message that arrived in two pieces (${where}) was not answered.`,
    sent: `${echoLine(id, text)}, in two chunks`,
    expected: 'the same answer as if it had arrived at once',
    why: 'A pipe knows no messages. A chunk ends where a buffer was full, which may be anywhere.',
    fix: 'Keep what follows the last newline, and put the next chunk behind it. Split at newlines, and only then parse.',
  }
}

const DECODE_LATE: Advice = {
  why: 'A chunk may end inside a character. Made into text by themselves, its two parts are no character any more.',
  fix: 'Join the bytes of a line and decode them once, when it is complete, as UTF-8: Buffer.concat(pieces).toString().',
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
    const cuts = [
      [1, 'one byte first'],
      [random.int(20, 40), 'cut in its first half'],
      [-1, 'all but its newline first'],
    ] as const
    for (const [index, [cut, where]] of cuts.entries()) {
      const [id, text] = [`split-${index}`, random.word(9)]
      await echoInTwo(context, connection, { id, text, cut }, cutAccount(id, text, where), DECODE_LATE)
    }
  },
}

const splitCharacters: Check = {
  id: 'split-characters',
  title: 'Reads a message that is cut in the middle of a character',
  level: 'must',
  spec,
  needs: ['split-lines'],
  lane: 'risky',
  async run(context) {
    // One character of two bytes, one of three, one of four.
    for (const [index, character] of ['ë', '東', '🚀'].entries()) {
      const id = `character-${index}`
      const text = `${context.random.word(4)}${character}${context.random.word(4)}`
      const cut = bytes(echoLine(id, text).split(character)[0]!).length + 1
      const account = cutAccount(id, text, `cut inside the character ${character}`)
      await echoInTwo(context, context.server, { id, text, cut }, account, DECODE_LATE)
    }
  },
}

const joinedLines: Check = {
  id: 'joined-lines',
  title: 'Reads several messages that arrive in one chunk',
  level: 'must',
  spec,
  needs: ['echoes-text'],
  lane: 'risky',
  async run(context) {
    const connection = context.server
    const texts = Array.from({ length: 5 }, () => context.random.word())
    const notification = JSON.stringify({ jsonrpc: '2.0', method: `notifications/${context.random.word()}` })
    const lines = texts.map((text, index) => `${echoLine(`joined-${index}`, text)}\n`)
    const expectAnswer = async (index: number) => {
      const reply = await awaitReply(context, connection, connection.reply(`joined-${index}`), {
        summary: `Of the requests that arrived in one chunk, the ${ordinal(index)} was not answered.`,
        sent: `in one write: four requests and a notification (${lines[0]!.trim()}, …) and half of a fifth request; then its other half`,
        expected: 'five answers, one to each request',
        why: 'When a client writes quickly, its messages arrive together. A chunk is not a message.',
        fix: 'Handle every line that is complete, and keep what follows the last newline for the next chunk.',
      })
      expectEcho(context, texts[index]!, reply, { why: 'Each answer belongs to the request with its id.' })
    }
    const last = lines.pop()!
    const half = last.length >> 1
    const first = [...lines.slice(0, 2), `${notification}\n`, ...lines.slice(2), last.slice(0, half)].join('')
    await writeInTwo(connection, bytes(first), bytes(last.slice(half)), async () => {
      for (const index of lines.keys()) await expectAnswer(index)
    })
    await expectAnswer(lines.length)
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
    const connection = context.server
    for (const id of ['crlf-1', 'crlf-2']) {
      const text = context.random.word()
      await connection.write(`${echoLine(id, text)}\r\n`)
      const reply = await awaitReply(context, connection, connection.reply(id), {
        summary: 'A message whose line ends in \\r\\n was not answered.',
        sent: `${echoLine(id, text)}\\r\\n`,
        expected: 'the same answer as to a line that ends in \\n',
        why: 'Programs on Windows end their lines so.',
        fix: 'Leave the \\r to JSON.parse, which takes it for white space, or remove it from the end of the line.',
      })
      expectEcho(context, text, reply, { why: 'The \\r belongs to the line break, not to the message.' })
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
  needs: ['split-lines'],
  lane: 'risky',
  async run(context) {
    const word = `${context.random.word(19)} `
    const text = word.repeat((LARGE - echoLine('large', '').length) / word.length).trimEnd()
    const whole = echoLine('large', text)
    const account = {
      summary: `A message of ${whole.length.toLocaleString('en')} bytes was not answered.`,
      sent: `tools/call echo, one line of 1 MB: ${whole.slice(0, 120)}…`,
      expected: 'an answer with the same text, within 2 s',
      why: 'Files and pictures travel as text, and make long lines: many chunks of 64 KB each.',
      fix: 'Set no limit below 1 MB. Gather chunks until the newline comes, and join them once: searching all of them again with every chunk is slow.',
    }
    // Two pieces at least, on every host; a pipe makes more of them.
    const message = { id: 'large', text, cut: whole.length >> 1 }
    await echoInTwo(context, context.server, message, account, {
      why: 'Nothing may be lost or doubled where two chunks meet.',
    })
  },
}

export const framingChecks: readonly Check[] = [splitLines, splitCharacters, joinedLines, carriageReturns, largeMessage]
