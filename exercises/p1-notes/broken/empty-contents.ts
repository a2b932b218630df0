// Mistake: answers with empty contents when there is no such note.
// Trips: refuses-unknown
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'

const notes = new Map([
  ['meeting', 'Meeting on Thursday, 10:00\n\n- Zoë shows the new timetable\n- Who brings the cake?\n'],
  ['todo', '  [x] water the plants\n  [ ] call Ångström & Söhne\n  [ ] back up the notes'],
  ['ideas', 'A bench on the hill: “sit here” → look west 🌇\n\n\n'],
])

const server = new McpServer({ name: 'notes', version: '1.0.0' })

const template = new ResourceTemplate('notes://{name}', {
  list: () => ({
    resources: [...notes.keys()].map((name) => ({ uri: `notes://${name}`, name, description: `The note ${name}` })),
  }),
  complete: { name: (typed) => [...notes.keys()].filter((name) => name.startsWith(typed)) },
})

server.registerResource('note', template, { mimeType: 'text/plain' }, (uri, { name }) => {
  const text = notes.get(String(name))
  if (text === undefined) return { contents: [] }
  return { contents: [{ uri: uri.href, mimeType: 'text/plain', text }] }
})

await server.connect(new StdioServerTransport())
