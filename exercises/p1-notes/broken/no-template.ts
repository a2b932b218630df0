// Mistake: registers the three notes one by one, and no template.
// Trips: template-listed
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'

const notes: Record<string, string> = {
  meeting: 'Meeting on Thursday, 10:00\n\n- Zoë shows the new timetable\n- Who brings the cake?\n',
  todo: '  [x] water the plants\n  [ ] call Ångström & Söhne\n  [ ] back up the notes',
  ideas: 'A bench on the hill: “sit here” → look west 🌇\n\n\n',
}

const server = new McpServer({ name: 'notes', version: '1.0.0' })

for (const [name, text] of Object.entries(notes)) {
  const metadata = { description: `The note ${name}`, mimeType: 'text/plain' }
  server.registerResource(name, `notes://${name}`, metadata, (uri) => ({ contents: [{ uri: uri.href, text }] }))
}

await server.connect(new StdioServerTransport())
