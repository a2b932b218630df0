// The second SDK line (`@modelcontextprotocol/server`), which serves both eras: one template for everything.
import { McpServer, ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'

const notes = new Map([
  ['meeting', 'Meeting on Thursday, 10:00\n\n- Zoë shows the new timetable\n- Who brings the cake?\n'],
  ['todo', '  [x] water the plants\n  [ ] call Ångström & Söhne\n  [ ] back up the notes'],
  ['ideas', 'A bench on the hill: “sit here” → look west 🌇\n\n\n'],
])

serveStdio(() => {
  const server = new McpServer({ name: 'notes', version: '1.0.0' })
  const template = new ResourceTemplate('notes://{name}', {
    list: () => ({
      resources: [...notes.keys()].map((name) => ({ uri: `notes://${name}`, name, description: `All about ${name}` })),
    }),
    complete: { name: (typed) => [...notes.keys()].filter((name) => name.startsWith(typed)) },
  })
  server.registerResource('note', template, { mimeType: 'text/plain' }, (uri, { name }) => {
    const text = notes.get(String(name))
    if (text === undefined) throw new ResourceNotFoundError(uri.href)
    return { contents: [{ uri: uri.href, mimeType: 'text/plain', text }] }
  })
  return server
})
