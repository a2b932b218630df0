import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: 'p1-wire',
  part: 1,
  title: 'MCP on the wire',
  summary: 'Write a server by hand, without an SDK: bytes in, bytes out, one JSON message a line.',
  chapter: { number: 5, slug: 'on-the-wire', title: 'On the wire' },
  entry: 'server.ts',
  minutes: 50,
  hints: [
    `Two layers, and each is small once they are apart.

**Bytes to messages.** A chunk from \`process.stdin\` is not a message: it may hold half of one, three of them, or end in
the middle of a character. Gather bytes, cut at newlines, and only then make text and parse it.

**Messages to answers.** For each message: does it have an \`id\`? If not, it is a notification, and nothing you do with it
may write to stdout. If it does, exactly one answer goes out, under that same \`id\`, untouched.`,

    `**Lines.** Keep the rest of the last chunk in a \`Buffer\`. For each new chunk: \`buffer = Buffer.concat([buffer, chunk])\`,
then, as long as \`buffer.indexOf(10)\` finds a newline, cut the line off and handle it. A newline byte is never part of
another character in UTF-8, so that cut is safe; \`line.toString('utf8')\` comes after it. \`JSON.parse\` takes a \`\\r\` at the
end for white space. Put \`try … catch\` around the parsing: a line that is no JSON is skipped, or answered with -32700 and
\`id: null\`.

**Answers.** One function that writes \`JSON.stringify({ jsonrpc: '2.0', id, result })\` and a newline, one that does the same
with \`error: { code, message }\`. Then a \`switch\` over \`method\`: \`initialize\`, \`ping\`, \`tools/list\`, \`tools/call\`, and
\`default\`: -32601. Take care with \`if (!id)\`: 0 is an id.`,

    `Nearly all of it:

\`\`\`ts
let buffer = Buffer.alloc(0)
process.stdin.on('data', (chunk: Buffer) => {
  buffer = Buffer.concat([buffer, chunk])
  for (let end = buffer.indexOf(10); end >= 0; end = buffer.indexOf(10)) {
    const line = buffer.subarray(0, end).toString('utf8')
    buffer = buffer.subarray(end + 1)
    receive(line)
  }
})

function receive(line: string): void {
  let message
  try {
    message = JSON.parse(line)
  } catch {
    return
  }
  if (typeof message?.method !== 'string' || message.id === undefined) return
  answer(message.id, message.method, message.params ?? {})
}
\`\`\`

And in \`answer\`:

- \`initialize\`: \`protocolVersion\` is \`params.protocolVersion\` if it is in your own list, else the newest of that list;
  \`capabilities: { tools: {} }\`; \`serverInfo: { name: 'wire', version: '1.0.0' }\`
- \`ping\`: \`{}\`
- \`tools/list\`: \`{ tools: [{ name: 'echo', description: '…', inputSchema: { type: 'object', properties: { text: { type:
  'string' } }, required: ['text'] } }] }\`
- \`tools/call\`: -32602 when \`params.name\` is no string, is not \`echo\`, or \`params.arguments?.text\` is no string; else
  \`{ content: [{ type: 'text', text: params.arguments.text }] }\``,
  ],
}

export default exercise
