/** Calls, and what the client prints about their outcome. */
import { shorten, type Played, type SceneCheck, type SceneContext } from '../../../lib/grader/client-check.ts'
import { readInputSchema } from '../../shared/input-schema.ts'
import {
  answeredCalls,
  isObject,
  paramsOf,
  printed,
  printedTimeout,
  requests,
  show,
  showEnd,
  toolOf,
} from './reading.ts'

const TOOLS = {
  title: 'Tools › Calling tools',
  url: 'https://modelcontextprotocol.io/specification/2025-11-25/server/tools',
}
const OUTPUT = { title: 'Brief › What it prints' }

const callsATool: SceneCheck = {
  id: 'calls-a-tool',
  title: 'Calls a tool that is listed',
  level: 'must',
  spec: TOOLS,
  scenes: ['plain'],
  needs: ['lists-every-page'],
  judge({ scene, fail }) {
    const played = scene('plain')
    const calls = requests(played, 'tools/call')
    const wrong = calls.find((call) => !toolOf(played, call))
    if (calls.length > 0 && !wrong) return
    const names = played.script.pages.flatMap(({ tools }) => tools.map(({ name }) => name))
    fail(
      {
        summary: wrong ? 'A tool was called that the server does not list.' : 'No tool was called.',
        sent: `tools: ${names.join(', ')}`,
        received: wrong ? show(wrong) : showEnd(played),
        expected: 'tools/call with the name of a tool in the list',
        why: 'What a server can do is known from its list alone. The names here are others in every run.',
      },
      ...(wrong ? [wrong] : requests(played, 'tools/list').slice(-1)),
    )
  },
}

const CALL_SCENES = ['plain', 'tool-error', 'protocol-error'] as const

const argumentsFit: SceneCheck = {
  id: 'arguments-fit',
  title: 'Gives arguments that fit the tool’s input schema',
  level: 'must',
  spec: TOOLS,
  scenes: CALL_SCENES,
  needs: ['calls-a-tool'],
  judge({ scene, fail }) {
    for (const played of CALL_SCENES.map(scene))
      for (const call of requests(played, 'tools/call')) {
        const schema = toolOf(played, call)?.inputSchema
        const args = paramsOf(call)['arguments'] ?? {}
        if (!schema || (isObject(args) && readInputSchema(schema)(args))) continue
        fail(
          {
            summary: `The arguments of ${String(paramsOf(call)['name'])} do not fit its input schema.`,
            sent: `"inputSchema": ${shorten(JSON.stringify(schema), 1_500)}`,
            received: `"arguments": ${shorten(JSON.stringify(args))}`,
            expected: 'a value for each property that is required, of its type, and one of the values of an enum',
            why: 'The schema is all that a model, or you, get to know of a tool. A server refuses what does not fit.',
            fix: 'Go through "required" and make a value for each by its schema; a nested object is made the same way.',
          },
          call,
        )
      }
  },
}

/** Fails unless the outcome of a call was printed in its own way, and in no other. */
function expectLine({ fail }: SceneContext, played: Played, why: string, fix: string): void {
  const calls = answeredCalls(played)
  const other = calls.find(({ line }) => {
    const [, word, text] = /^(RESULT|TOOL ERROR): (.*)$/.exec(line) ?? []
    return word !== undefined && printed(played, `${word === 'RESULT' ? 'TOOL ERROR' : 'RESULT'}: ${text}`)
  })
  if (!other && calls.some(({ line }) => printed(played, line))) return
  const shown = other ?? calls[0]
  fail(
    {
      summary: !shown
        ? 'No call of a tool was seen that could be answered.'
        : other
          ? 'The outcome of a call was printed as what it is not.'
          : 'The outcome of a call was not printed as asked.',
      sent: shown ? show(shown.answer) : 'one page of tools',
      received: showEnd(played),
      expected: shown
        ? `on stderr, at the start of a line: ${shown.line}`
        : 'a call, and a line on stderr with its outcome',
      why,
      fix,
    },
    ...(shown ? [shown.call, shown.answer] : []),
  )
}

const printsResult: SceneCheck = {
  id: 'prints-result',
  title: 'Prints the text of a result',
  level: 'must',
  spec: OUTPUT,
  scenes: ['plain'],
  needs: ['calls-a-tool'],
  judge: (context) =>
    expectLine(
      context,
      context.scene('plain'),
      'In a host, this text is what the model reads.',
      'The text is result.content[0].text. It goes to stderr (console.error) unchanged, right after "RESULT: ".',
    ),
}

const waitsLongEnough: SceneCheck = {
  id: 'waits-long-enough',
  title: 'Waits as long as REQUEST_TIMEOUT_MS says',
  level: 'must',
  spec: { title: 'Brief › Time' },
  scenes: ['tool-error'],
  needs: ['calls-a-tool'],
  judge({ scene, fail }) {
    const played = scene('tool-error')
    if (!printedTimeout(played)) return
    fail(
      {
        summary: 'The client printed TIMEOUT long before the time was over.',
        sent: `an answer after 300 ms; REQUEST_TIMEOUT_MS is ${played.script.timeoutMs}`,
        received: showEnd(played),
        expected: 'a client that waits for the answer',
        why: 'A tool may take its time. How much of it is for whoever runs the client to say.',
        fix: 'Read the limit from process.env.REQUEST_TIMEOUT_MS; each request has the whole of it.',
      },
      ...requests(played, 'tools/call').slice(0, 1),
    )
  },
}

const printsToolError: SceneCheck = {
  id: 'prints-tool-error',
  title: 'Prints a result with isError as TOOL ERROR',
  level: 'must',
  spec: OUTPUT,
  scenes: ['tool-error'],
  needs: ['waits-long-enough'],
  judge: (context) =>
    expectLine(
      context,
      context.scene('tool-error'),
      'To the protocol this is a result like any other. A client that does not look at isError reports a failure as a success.',
      'Look at result.isError before you print: true means "TOOL ERROR: " and the text.',
    ),
}

const printsProtocolError: SceneCheck = {
  id: 'prints-protocol-error',
  title: 'Prints the code of a JSON-RPC error',
  level: 'must',
  spec: OUTPUT,
  scenes: ['protocol-error'],
  needs: ['calls-a-tool'],
  judge: (context) =>
    expectLine(
      context,
      context.scene('protocol-error'),
      'Such an error is for the developer: the call was not possible at all. The model could not mend it.',
      'The code is error.code in the message; version 1 of the SDK throws an McpError with that code.',
    ),
}

export const callChecks: readonly SceneCheck[] = [
  callsATool,
  argumentsFit,
  printsResult,
  printsToolError,
  printsProtocolError,
  waitsLongEnough,
]
