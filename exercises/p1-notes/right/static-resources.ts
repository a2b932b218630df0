// Each note is registered under its own address; the template is announced, lists nothing, and reads by the URL's host.
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js'

const texts: readonly (readonly [name: string, text: string])[] = [
  ['meeting', 'Meeting on Thursday, 10:00\n\n- Zoë shows the new timetable\n- Who brings the cake?\n'],
  ['todo', '  [x] water the plants\n  [ ] call Ångström & Söhne\n  [ ] back up the notes'],
  ['ideas', 'A bench on the hill: “sit here” → look west 🌇\n\n\n'],
]

const server = new McpServer({ name: 'notes', version: '2.1.0' })

const contents = (uri: URL, text: string) => ({ contents: [{ uri: uri.href, text }] })

for (const [name, text] of texts) {
  const metadata = { title: name, description: `The note “${name}”`, mimeType: 'text/plain' }
  server.registerResource(name, `notes://${name}`, metadata, (uri) => contents(uri, text))
}

// Only reached for addresses that are not registered above, so there is nothing for it to find; it looks all the same.
server.registerResource(
  'by-name',
  new ResourceTemplate('notes://{name}', {
    list: undefined,
    complete: { name: (value) => texts.map(([name]) => name).filter((name) => name.includes(value)) },
  }),
  {},
  (uri) => {
    const found = texts.find(([name]) => name === uri.hostname && !uri.pathname)
    if (!found) throw new McpError(ErrorCode.InvalidParams, 'No such note')
    return contents(uri, found[1])
  },
)

await server.connect(new StdioServerTransport())
