// Mistake: looks the name up in an object, which has inherited members too.
// Trips: refuses-inherited, valid-messages
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js'

const notes: Record<string, string> = {
  meeting: 'Meeting on Thursday, 10:00\n\n- Zoë shows the new timetable\n- Who brings the cake?\n',
  todo: '  [x] water the plants\n  [ ] call Ångström & Söhne\n  [ ] back up the notes',
  ideas: 'A bench on the hill: “sit here” → look west 🌇\n\n\n',
}

const server = new McpServer({ name: 'notes', version: '1.0.0' })

const template = new ResourceTemplate('notes://{name}', {
  list: () => ({
    resources: Object.keys(notes).map((name) => ({ uri: `notes://${name}`, name, description: `The note ${name}` })),
  }),
  complete: { name: (typed) => Object.keys(notes).filter((name) => name.startsWith(typed)) },
})

server.registerResource('note', template, { mimeType: 'text/plain' }, (uri, { name }) => {
  const text = notes[String(name)]
  if (text === undefined) throw new McpError(ErrorCode.InvalidParams, `There is no note ${uri.href}`)
  return { contents: [{ uri: uri.href, mimeType: 'text/plain', text }] }
})

await server.connect(new StdioServerTransport())
