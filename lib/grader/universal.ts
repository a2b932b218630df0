/** The checks that every server exercise shares (exercises' contract, "Everywhere"). */
import type { ActiveCheck, Check, Connection, Messenger, ReviewCheck, SpecReference, WireEntry } from './check.ts'
import { shorten } from './failure.ts'
import type { Random } from './random.ts'
import { tellingLines } from './stderr.ts'

/** Id of the check that stands for the handshake: without it nothing else can be tried. */
export const HANDSHAKE = 'handshake'

const SERVER_NAME = 'server-name'

export const SPEC = 'https://modelcontextprotocol.io/specification/2025-11-25/'

export const LIFECYCLE: SpecReference = { title: 'Lifecycle › Initialization', url: `${SPEC}basic/lifecycle` }
const MESSAGES: SpecReference = { title: 'Base protocol › Messages', url: `${SPEC}basic` }
const STDIO: SpecReference = { title: 'Transports › stdio', url: `${SPEC}basic/transports` }
const TOOLS: SpecReference = { title: 'Tools › Error handling', url: `${SPEC}server/tools` }

type DrawsArguments = (random: Random) => Record<string, unknown>

export interface UniversalOptions {
  /** The name that the brief asks for in `serverInfo.name`; absent where it is free. */
  readonly serverName?: string
  /**
   * Whether the exercise's server offers tools; better, arguments that one of its tools takes: a server that does not
   * look at the name would answer a call of another tool with them.
   */
  readonly tools: boolean | DrawsArguments
}

/**
 * An exercise's checks between the universal ones: the handshake and the name first, since nothing works without them,
 * the rest of what every server owes last.
 */
export function withUniversalChecks(options: UniversalOptions, own: readonly Check[]): Check[] {
  const universal = universalChecks(options)
  const opening = universal.filter(({ id }) => id === HANDSHAKE || id === SERVER_NAME)
  return [...opening, ...own, ...universal.filter((check) => !opening.includes(check))]
}

export function universalChecks({ serverName, tools }: UniversalOptions): Check[] {
  return [
    handshake(),
    ...(serverName === undefined ? [] : [nameOfServer(serverName)]),
    stdoutClean(),
    validMessages(),
    answersOnce(),
    silentNotifications(),
    unknownMethod(),
    ...(tools ? [unknownTool(tools === true ? undefined : tools)] : []),
    survivesJunk(),
  ]
}

/** What every client owes: the same rules, read off the log. */
export function universalClientChecks(): ReviewCheck[] {
  return [stdoutClean(), validMessages(), answersOnce()]
}

function handshake(): Check {
  return {
    id: HANDSHAKE,
    title: 'Answers initialize',
    level: 'must',
    spec: LIFECYCLE,
    // The runner shakes hands before any check runs: to be here is to have passed.
    run: async () => undefined,
  }
}

function nameOfServer(expected: string): Check {
  return {
    id: SERVER_NAME,
    title: `Introduces itself as ${expected}`,
    level: 'must',
    spec: LIFECYCLE,
    run: async ({ server, fail }) => {
      const { name } = server.initializeResult.serverInfo
      const about = server.log.find((entry) => entry.kind === 'result')
      if (name !== expected)
        fail(
          {
            summary: `serverInfo.name is ${JSON.stringify(name)}.`,
            sent: 'initialize',
            received: `serverInfo: ${JSON.stringify(server.initializeResult.serverInfo)}`,
            expected: `serverInfo.name: ${JSON.stringify(expected)}`,
            why: 'Hosts show this name and write it into their logs.',
          },
          ...(about ? [about] : []),
        )
    },
  }
}

function stdoutClean(): ReviewCheck {
  return {
    id: 'stdout-clean',
    title: 'Writes nothing but protocol messages to stdout',
    level: 'must',
    spec: STDIO,
    review: ({ log, fail }) => {
      const junk = log.filter((entry) => entry.direction === 'received' && entry.kind === 'invalid')
      const first = junk[0]
      if (!first) return
      const isText = first.message === undefined
      fail(
        {
          summary: `stdout carried ${junk.length === 1 ? 'a line that is' : `${junk.length} lines that are`} no protocol message.`,
          received: shorten(first.text, 200),
          expected: 'one JSON-RPC message a line, and nothing else',
          why: 'stdout is the wire. The other side reads every line of it as a message; a stray one breaks or ends the session.',
          ...(isText ? { fix: fixForText(first.text) } : {}),
        },
        ...junk.slice(0, 3),
      )
    },
  }
}

/** What a line that is no JSON most likely is. */
function fixForText(text: string): string {
  if (/^content-length/i.test(text))
    return 'MCP over stdio has no headers: write the JSON of a message, then a newline.'
  if (/^\s*[{}[\]"]/.test(text))
    return 'A message is one line: write JSON.stringify(message) without indentation, and let it escape the line breaks in texts.'
  return 'console.log writes to stdout: use console.error, which writes to stderr.'
}

export function validMessages(): ReviewCheck {
  return {
    id: 'valid-messages',
    title: 'Sends messages that fit the protocol’s schema',
    level: 'must',
    spec: MESSAGES,
    review: ({ log, fail }) => {
      const wrong = log.filter(
        (entry) =>
          entry.direction === 'received' &&
          entry.kind !== 'invalid' &&
          (entry.problems?.length ?? 0) > (entry.unpaired ? 1 : 0),
      )
      const first = wrong[0]
      if (!first) return
      fail(
        {
          summary: `${first.problems![0]!}${wrong.length > 1 ? ` (${wrong.length} messages have such faults)` : ''}`,
          ...sentBefore(first, log),
          received: shorten(first.text),
          expected: 'a message as the protocol’s schema describes it',
          why: 'The other side checks what it receives against this schema and drops what does not fit.',
        },
        ...wrong.slice(0, 3),
      )
    },
  }
}

function sentBefore(entry: WireEntry, log: readonly WireEntry[]): { sent?: string } {
  const request = log.find(({ seq }) => seq === entry.answers)
  return request ? { sent: shorten(request.text) } : {}
}

export function answersOnce(): ReviewCheck {
  return {
    id: 'answers-once',
    title: 'Answers each request once, under its own id',
    level: 'must',
    spec: MESSAGES,
    review: ({ log, fail }) => {
      const stray = log.filter((entry) => entry.unpaired)
      const first = stray[0]
      if (!first) return
      fail(
        {
          summary: first.problems!.at(-1)!,
          ...sentBefore(first, log),
          received: shorten(first.text),
          expected: 'one answer to each request, with the id exactly as it was sent',
          why: 'The id is all there is to tell which request an answer belongs to.',
        },
        ...stray.slice(0, 3),
      )
    },
  }
}

function silentNotifications(): Check {
  return {
    id: 'silent-notifications',
    title: 'Does not answer notifications',
    level: 'must',
    spec: MESSAGES,
    run: async ({ server, random, fail }) => {
      const method = `notifications/${random.word()}`
      await server.notify(method)
      await server.settle()
      const answer = server.log.find(
        ({ direction, kind, message }) =>
          direction === 'received' &&
          (kind === 'error' || kind === 'result') &&
          ((message as { id?: unknown }).id === undefined || (message as { id?: unknown }).id === null),
      )
      if (answer)
        fail(
          {
            summary: 'A notification was answered.',
            sent: `notifications/initialized and ${method}, both without an id`,
            received: shorten(answer.text),
            expected: 'nothing: a message without an id is a notification, known or not',
            why: 'A client cannot tell what such an answer belongs to.',
            fix: 'A message without an id gets no answer, not even an error: look for the id before anything else.',
          },
          answer,
        )
    },
  }
}

export function unknownMethod(): ActiveCheck<Messenger> {
  return {
    id: 'unknown-method',
    title: 'Answers an unknown method with -32601',
    level: 'must',
    spec: MESSAGES,
    run: async ({ server, random, fail }) => {
      const method = `workbook/${random.word()}`
      const reply = await server.request(method, {})
      if (reply.error?.code !== -32601)
        fail(
          {
            summary: reply.error
              ? `An unknown method was answered with ${Number.isNaN(reply.error.code) ? 'an error that has no code' : `code ${reply.error.code}`}.`
              : 'An unknown method was answered with a result.',
            sent: shorten(reply.request.text),
            received: shorten(reply.entry.text),
            expected: 'an error with code -32601 (method not found)',
            why: 'Clients try newer methods and go by this code to find out that a server does not have them.',
          },
          reply,
        )
    },
  }
}

export function unknownTool(draw: DrawsArguments = () => ({})): ActiveCheck<Messenger> {
  return {
    id: 'unknown-tool',
    title: 'Refuses a tool that it does not have',
    level: 'must',
    spec: TOOLS,
    run: async ({ server, random, fail }) => {
      const ask = async (args: Record<string, unknown>) => {
        const name = `no_such_${random.word()}`
        const reply = await server.callTool(name, args)
        if (!reply.error && reply.result?.['isError'] !== true)
          fail(
            {
              summary: `A call of ${name}, which does not exist, was answered as a success.`,
              sent: shorten(reply.request.text),
              received: shorten(reply.entry.text),
              expected: 'error -32602, or a result with isError: true',
              why: 'The model would take the answer for the outcome of a tool.',
              fix: 'Compare the name in the call with the names that you list, also where there is only one.',
            },
            reply,
          )
      }
      await Promise.all([ask({}), ask(draw(random))])
    },
  }
}

/** Lines that no client should send; what a server answers to them is its own affair. */
const JUNK: readonly (readonly [line: string, what: string])[] = [
  ['this is not JSON', 'a line that is no JSON'],
  ['42', 'JSON that is no object'],
  ['null', 'JSON that is null'],
  ['{"hello":"world"}', 'JSON that is no JSON-RPC'],
  ['[]', 'an array'],
  ['{"jsonrpc":"2.0","id":null,"method":"ping"}', 'a request whose id is null'],
  ['{"jsonrpc":"2.0","id":"junk-1","method":"tools/call","params":{}}', 'tools/call without a name'],
  ['{"jsonrpc":"2.0","id":"junk-2","method":"tools/call","params":null}', 'a request whose params are null'],
]

/**
 * Sends every line at once, each with a ping behind it, and another ping when those are answered: a server may go down a
 * moment after the line that it could not take. Saves the many servers that live on a round trip for each line.
 */
async function livesOnAfterAll(server: Connection): Promise<boolean> {
  const pings = JUNK.map(([line]) => Promise.all([server.write(`${line}\n`), server.settle()]))
  const answers = await Promise.allSettled(pings)
  if (answers.some(({ status }) => status === 'rejected')) return false
  return server.settle().then(
    () => true,
    () => false,
  )
}

function survivesJunk(): Check {
  return {
    id: 'survives-junk',
    title: 'Lives on after lines that are no requests',
    level: 'must',
    spec: STDIO,
    lane: 'risky',
    run: async ({ server, open, exempt, fail }) => {
      exempt(server)
      if (await livesOnAfterAll(server)) return
      // Which line was to blame shows when they come one by one.
      const another = await open()
      exempt(another)
      for (const [line, what] of JUNK) {
        const sent = await another.write(`${line}\n`)
        try {
          await another.settle()
        } catch {
          fail(
            {
              summary: `After ${what}, the server ${another.alive ? 'answered nothing any more' : 'was gone'}.`,
              sent: line,
              received: another.stderr.trim() ? `nothing; stderr says: ${tellingLines(another.stderr, 4)}` : 'nothing',
              expected: 'the next request, a ping, is answered',
              why: 'One bad line must not take the whole session down.',
              fix: 'Catch what JSON.parse throws, and look at the shape of a message before you use it.',
            },
            sent,
          )
        }
      }
    },
  }
}
