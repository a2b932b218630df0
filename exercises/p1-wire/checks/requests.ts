/** The requests a client makes once the session is open. */
import type { Check, CheckContext } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { expectBadArgument, showCall, showReply } from '../../shared/answers.ts'
import { readInputSchema } from '../../shared/input-schema.ts'
import { findTool } from '../../shared/listing.ts'
import { awaitReply } from '../../shared/no-reply.ts'
import { expectEcho, SPEC, type Advice } from './messages.ts'

const calling = { title: 'Tools › Calling tools', url: `${SPEC}server/tools#calling-tools` }

async function echo(context: CheckContext, text: string, advice: Advice): Promise<void> {
  expectEcho(context, text, await context.server.callTool('echo', { text }), advice)
}

/** A text that would break JSON built by hand: then the answer is on stdout, but nobody can read it. */
async function echoTricky(context: CheckContext, text: string, advice: Advice): Promise<void> {
  const { server } = context
  const call = server.callTool('echo', { text })
  const reply = await call.catch((error: unknown) => {
    if (!server.log.some(({ direction, kind }) => direction === 'received' && kind === 'invalid')) throw error
    return awaitReply(context, server, call, {
      fix: 'Let JSON.stringify write the whole answer: it escapes quotes, backslashes and line breaks.',
    })
  })
  expectEcho(context, text, reply, advice)
}

/** Texts that careless handling changes: trimming, escaping, splitting, normalising. */
function trickyTexts(word: string): readonly string[] {
  return [
    `  ${word} with spaces around it  `,
    `one ${word}\ntwo\r\n\n\tthree\n`,
    `"${word}" and 'single' and \\ and \\n and \\u0041`,
    `{"jsonrpc":"2.0","id":1,"method":"${word}"}`,
    `Zoë, Ångström, naïve ${word}: e\u0301 is not é`,
    `東京, Ελλάδα, שלום, ${word}`,
    `🚀 👩‍👩‍👧 🇪🇺 ${word}`,
    `</script><b>${word}</b> &amp; %20 \${x} $& $1`,
    `\u0001\u007f ${word}`,
    'null',
    '0',
  ]
}

export const requestChecks: readonly Check[] = [
  {
    id: 'answers-ping',
    title: 'Answers ping with an empty result',
    level: 'must',
    spec: { title: 'Utilities › Ping', url: `${SPEC}basic/utilities/ping` },
    async run({ server, fail }) {
      const reply = await server.request('ping')
      if (reply.result) return
      fail(
        {
          summary: 'ping was answered with an error.',
          sent: 'ping',
          received: showReply(reply),
          expected: 'a result: {}',
          why: 'A client that wonders whether the server is still there sends a ping, and closes the session when it fails.',
          fix: 'Answer the method ping with result: {}.',
        },
        reply,
      )
    },
  },
  {
    id: 'lists-echo',
    title: 'Lists the tool echo',
    level: 'must',
    spec: { title: 'Tools › Listing tools', url: `${SPEC}server/tools#listing-tools` },
    async run(context) {
      const { tool, reply } = await findTool(context, 'echo')
      const problem = refusesText(tool.inputSchema ?? {})
      if (!problem) return
      context.fail(
        {
          summary: `By the input schema of echo, a call with a text is not allowed: ${problem}.`,
          sent: 'tools/list',
          received: `inputSchema: ${JSON.stringify(tool.inputSchema)}`,
          expected: '{"type":"object","properties":{"text":{"type":"string"}},"required":["text"]}',
          why: 'Hosts check the arguments against the schema before they call the tool.',
        },
        reply,
      )
    },
  },
  {
    id: 'echoes-text',
    title: 'Returns the text that echo is called with',
    level: 'must',
    spec: calling,
    needs: ['lists-echo'],
    async run(context) {
      await echo(context, `${context.random.word(8)} ${context.random.word(5)}`, {
        why: 'A client takes the text for the outcome of this very call.',
        fix: 'Return { content: [{ type: "text", text: params.arguments.text }] }.',
      })
    },
  },
  {
    id: 'echoes-every-character',
    title: 'Returns spaces, line breaks, quotes and every script unchanged',
    level: 'must',
    spec: { title: 'Brief › The tool' },
    needs: ['echoes-text'],
    async run(context) {
      const advice = {
        why: 'A tool that changes what passes through it in silence spoils code, names and keys.',
        fix: 'Pass the text on as it came: no trim, no escaping, no normalising. Read and write bytes as UTF-8.',
      }
      await inOrder(trickyTexts(context.random.word()).map((text) => echoTricky(context, text, advice)))
    },
  },
  {
    id: 'many-in-flight',
    title: 'Answers many requests that are under way at once',
    level: 'must',
    spec: { title: 'Base protocol › Messages', url: `${SPEC}basic` },
    needs: ['echoes-text'],
    async run(context) {
      const words = Array.from({ length: 20 }, (_, index) => `${index} ${context.random.word()}`)
      const advice = {
        why: 'A client does not wait for one answer before it asks for the next. Each request gets an answer of its own.',
        fix: 'Keep what belongs to a call in that call, not in a variable that all calls share.',
      }
      // Each text twice: two requests that ask the same are still two requests.
      await inOrder([...words, ...words].map((word) => echo(context, word, advice)))
    },
  },
  {
    id: 'call-without-name',
    title: 'Answers tools/call without a name with -32602',
    level: 'must',
    spec: { title: 'Tools › Error handling', url: `${SPEC}server/tools#error-handling` },
    needs: ['lists-echo'],
    lane: 'risky',
    async run({ server, random, fail }) {
      for (const params of [{ arguments: { text: random.word() } }, {}, undefined]) {
        const reply = await server.request('tools/call', params)
        if (reply.error?.code === -32602) continue
        fail(
          {
            summary: 'A tools/call that names no tool was not answered with -32602.',
            sent: `tools/call, params: ${JSON.stringify(params) ?? 'absent'}`,
            received: showReply(reply),
            expected: 'error -32602 (Invalid params)',
            why: 'The request itself is wrong, not the outcome of a tool: that is the client’s mistake, and an error tells the client.',
            fix: 'Look at params.name before anything else, and take care: params may be absent.',
          },
          reply,
        )
      }
    },
  },
  {
    id: 'bad-argument',
    title: 'Refuses a call of echo whose text is missing or no string',
    level: 'must',
    spec: { title: 'Tools › Error handling', url: `${SPEC}server/tools#error-handling` },
    needs: ['echoes-text'],
    lane: 'risky',
    async run(context) {
      for (const args of [{}, { text: context.random.int(1, 99) }, { text: null }, { text: ['a'] }]) {
        const reply = await context.server.callTool('echo', args)
        expectBadArgument(context, showCall('echo', args), 'text', reply)
      }
      const reply = await context.server.request('tools/call', { name: 'echo' })
      expectBadArgument(context, 'tools/call echo, arguments absent', 'text', reply)
    },
  },
]

function refusesText(schema: Record<string, unknown>): string | undefined {
  try {
    return readInputSchema(schema)({ text: 'hello' }) ? undefined : 'it does not accept {"text":"hello"}'
  } catch (error) {
    return `it cannot be read (${error instanceof Error ? error.message : String(error)})`
  }
}
