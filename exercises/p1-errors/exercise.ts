import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: 'p1-errors',
  part: 1,
  title: 'Errors that help and give nothing away',
  summary: 'Refuse what cannot be read, report what breaks, and let no secret out on any channel.',
  chapter: { number: 14, slug: 'errors', title: 'Errors' },
  entry: 'server.ts',
  minutes: 35,
  hints: [
    `Run the starter and open the Wire tab. It answers every key, and that is the trouble: an unknown key gets the word
\`undefined\` as if it were a value, \`api_token\` is handed out, and \`corrupt\` sends a path and a token, in a line that nobody
wrote. The SDK wrote it: what a handler throws becomes a result with \`isError\`, message and all.

Sort the outcomes into three kinds: **a value**, **a refusal** (you know what the caller did, and say so), **an accident** (you
do not know what its message says, so nothing of it goes out). Then decide where each is caught.`,

    `**Before \`load\`.** Ask whether the key may be read at all: \`['theme', 'language', 'corrupt'].includes(key)\`. An array
inherits no \`constructor\`, and a list of what is allowed has no gap when the store gets a new secret. \`api_token\` gets a
text of its own with \`Permission denied\`; every other key one that names \`theme\` and \`language\`.

**Around \`load\`.** \`try { … } catch (error) { … }\` inside the handler. In the \`catch\`, \`console.error\` what happened (that
is stderr, for you), and return a text that you wrote yourself, with \`isError: true\` (that is for the model). Do not put
\`error.message\` into it, nor \`String(error)\`, nor \`error.stack\`, neither in the text nor in \`_meta\` or \`structuredContent\`.`,

    `Nearly all of it:

\`\`\`ts
const READABLE = ['theme', 'language', 'corrupt']

const refuse = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true })

function readSetting(key: string): CallToolResult {
  if (key === 'api_token') return refuse('Permission denied: api_token cannot be read.')
  if (!READABLE.includes(key)) return refuse(\`There is no such setting. Settings: \${READABLE.join(', ')}.\`)
  try {
    return { content: [{ type: 'text', text: String(load(key)) }] }
  } catch (error) {
    console.error('settings: read_setting failed:', error)
    return refuse('The setting cannot be read at the moment.')
  }
}
\`\`\`

The type comes with \`import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'\`, and the handler is
\`({ key }) => readSetting(key)\`. A log is copied into bug reports: think about cutting the token out of that line as well.`,
  ],
}

export default exercise
