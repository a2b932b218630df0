import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js'
import { notes } from './notes.ts'

const server = new McpServer({ name: 'notes', version: '1.0.0' })

// A Map holds what was put into it and nothing else. `notes['constructor']` would find what every object inherits.
const byName = new Map(Object.entries(notes))

const template = new ResourceTemplate('notes://{name}', {
  // Answers `resources/list`. What the template says of all notes (the MIME type below) is added to each by the SDK.
  // The notes are not registered one by one as well: then each would be listed twice.
  list: () => ({
    resources: [...byName].map(([name, { description }]) => ({ uri: `notes://${name}`, name, description })),
  }),
  // Answers `completion/complete`: what could the letters typed so far become?
  complete: { name: (typed) => [...byName.keys()].filter((name) => name.startsWith(typed)) },
})

server.registerResource(
  'note',
  template,
  { title: 'A note', description: 'One note by its name', mimeType: 'text/plain' },
  (uri, { name }) => {
    // Every URI of this shape arrives here. Whether there is such a note, only we know.
    const note = byName.get(String(name))
    // Not found is an error with this code. Any other exception would become -32603: "the server is broken".
    if (!note) throw new McpError(ErrorCode.InvalidParams, `There is no note ${uri.href}`, { uri: uri.href })
    return { contents: [{ uri: uri.href, mimeType: 'text/plain', text: note.text }] }
  },
)

await server.connect(new StdioServerTransport())
console.error('notes: ready')
