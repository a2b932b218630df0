import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: 'p1-notes',
  part: 1,
  title: 'Notes',
  summary:
    'Offer three notes as resources: listed, read by their URI, with a template, and with errors for what is not there.',
  chapter: { number: 7, slug: 'resources', title: 'Resources' },
  entry: 'server.ts',
  minutes: 35,
  hints: [
    `A client asks three questions: **what is there** (\`resources/list\`), **how are addresses built**
(\`resources/templates/list\`), and **what stands at this address** (\`resources/read\`). One template can answer all three,
and then nothing is listed twice.

Do the reading first. The SDK tells you what stood in the gap of the template; look the note up and return its text as it
is. Then think about who else may knock: a template fits every URI of its shape, also of notes that nobody wrote. What does
your lookup find for \`constructor\`?`,

    `**Registering.** \`server.registerResource(name, template, metadata, handler)\`. The template is
\`new ResourceTemplate('notes://{name}', { list, complete })\`:

- \`list\` returns \`{ resources: [{ uri, name, description }, …] }\`. The SDK adds the template's metadata to each, so
  \`mimeType: 'text/plain'\` in the metadata is enough.
- \`complete\` is \`{ name: (typed) => [...] }\`, the names that begin with what was typed.

**Reading.** The handler gets \`(uri, variables)\`, where \`uri\` is a \`URL\` and \`variables.name\` what stood in the gap. It
returns \`{ contents: [{ uri: uri.href, mimeType, text }] }\`: a list, whose entry has the URI, and no \`type\`.

**Refusing.** Throw an \`McpError\` with the code \`ErrorCode.InvalidParams\`, both from
\`@modelcontextprotocol/sdk/types.js\`. Look names up in \`new Map(Object.entries(notes))\`, or ask
\`Object.hasOwn(notes, name)\` first: an object has more keys than you gave it.`,

    `Nearly all of it:

\`\`\`ts
const byName = new Map(Object.entries(notes))

const template = new ResourceTemplate('notes://{name}', {
  list: () => ({
    resources: [...byName].map(([name, { description }]) => ({ uri: \`notes://\${name}\`, name, description })),
  }),
  complete: { name: (typed) => [...byName.keys()].filter((name) => name.startsWith(typed)) },
})

server.registerResource(
  'note',
  template,
  { description: 'One note by its name', mimeType: 'text/plain' },
  (uri, { name }) => {
    const note = byName.get(String(name))
    if (!note) throw new McpError(ErrorCode.InvalidParams, \`There is no note \${uri.href}\`)
    // …and the answer: contents with one entry
  },
)
\`\`\`

\`ResourceTemplate\` comes from the same module as \`McpServer\`. The entry holds \`uri: uri.href\`, \`mimeType: 'text/plain'\`
and \`text: note.text\`.`,
  ],
}

export default exercise
