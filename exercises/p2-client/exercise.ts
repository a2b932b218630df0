import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: 'p2-client',
  kind: 'client',
  part: 2,
  title: 'A client for any server',
  summary: 'Write the other side: a client that lists, calls, and survives whatever the server does.',
  chapter: { number: 11, slug: 'build-a-client', title: 'Building a client' },
  entry: 'client.ts',
  minutes: 60,
  hints: [
    `Go from one server to the next: Wire shows each conversation under a line that says what its server does.

**Straight on first.** Capabilities, then the list, page by page, then one call, then a line on stderr. The call needs a value
for each property that the schema requires: that is a small function which calls itself for nested objects.

**Then the ways out.** There are four, and the client must come to its end on each: a result, a result with \`isError\`, an error
that is thrown, and silence. Write the end once, so that every way leads there.`,

    `**Time.** Version 1 of the SDK waits for a minute unless told otherwise, with each request: \`client.connect(transport, {
timeout })\`, \`client.listTools(params, { timeout })\`, \`client.callTool(params, undefined, { timeout })\`. When the time is over it throws an
\`McpError\` whose code is \`ErrorCode.RequestTimeout\`; a JSON-RPC error is an \`McpError\` with the server’s code. Take care with
\`Number(process.env.REQUEST_TIMEOUT_MS)\`: where the variable is not set, that is \`NaN\`.

**Pages.** \`listTools\` gives one page. Repeat with its \`nextCursor\` until that is \`undefined\`, whether a page holds tools or not. **Capabilities**
are in \`client.getServerCapabilities()\`; the SDK does not look at them for you.

**The end.** \`client.close()\` in a \`finally\`: the open stdin keeps the process alive. Pings, notifications and stray answers are the SDK’s
affair. By hand, sort each line: \`method\` and \`id\` is a request, \`method\` alone a notification, neither is an answer, and only
if something waits for its id.`,

    `The frame, with the SDK:

\`\`\`ts
const timeout = Number(process.env['REQUEST_TIMEOUT_MS'] ?? 2000)
const client = new Client({ name: 'my-client', version: '1.0.0' })
try {
  await client.connect(new StdioTransport(), { timeout })
  if (client.getServerCapabilities()?.tools) {
    const [tool] = await allTools()
    if (tool) await call(tool)
  }
} catch (error) {
  if (!(error instanceof McpError)) throw error
  if (error.code === ErrorCode.RequestTimeout) console.error('TIMEOUT')
  else console.error(\`PROTOCOL ERROR: \${error.code}\`)
} finally {
  await client.close()
}
\`\`\`

And arguments for a schema:

\`\`\`ts
function example(schema: Schema): unknown {
  if (schema.enum) return schema.enum[0]
  if (schema.type === 'object') {
    const { properties = {}, required = [] } = schema
    return Object.fromEntries(required.map((name) => [name, example(properties[name] ?? {})]))
  }
  if (schema.type === 'boolean') return true
  return schema.type === 'string' ? 'example' : 1
}
\`\`\`

\`allTools\` is a \`do … while (cursor !== undefined)\` around \`client.listTools\`. In \`call\`, look at \`result.isError\` before you print the text of
\`result.content[0]\`.`,
  ],
}

export default exercise
