// The SDK's low-level Server: a page for each note and an empty one before the last, a charset, the older error code.
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import {
  CompleteRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js'

const NOT_FOUND = -32002
const mimeType = 'text/plain; charset=utf-8'

const notes: Record<string, string> = {
  meeting: 'Meeting on Thursday, 10:00\n\n- Zoë shows the new timetable\n- Who brings the cake?\n',
  todo: '  [x] water the plants\n  [ ] call Ångström & Söhne\n  [ ] back up the notes',
  ideas: 'A bench on the hill: “sit here” → look west 🌇\n\n\n',
}

const resource = (name: string) => ({ uri: `notes://${name}`, name: `${name}.txt`, description: 'A note', mimeType })

const pages = [[resource('ideas')], [resource('todo')], [], [resource('meeting')]]

const server = new Server(
  { name: 'notes', version: '0.3.0' },
  { capabilities: { resources: {}, completions: {} }, instructions: 'Three notes.' },
)

server.setRequestHandler(ListResourcesRequestSchema, ({ params }) => {
  const page = params?.cursor === undefined ? 0 : Number(/^page-(\d)$/.exec(params.cursor)?.[1] ?? NaN)
  const resources = pages[page]
  if (!resources) throw new McpError(-32602, 'Unknown cursor')
  return { resources, ...(page + 1 < pages.length ? { nextCursor: `page-${page + 1}` } : {}) }
})

server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
  resourceTemplates: [{ uriTemplate: 'notes://{name}', name: 'note' }],
}))

server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
  const name = uri.startsWith('notes://') ? uri.slice('notes://'.length) : ''
  if (!Object.hasOwn(notes, name)) throw new McpError(NOT_FOUND, 'Resource not found', { uri })
  return { contents: [{ uri, mimeType, text: notes[name]! }] }
})

server.setRequestHandler(CompleteRequestSchema, ({ params: { argument } }) => {
  const values = Object.keys(notes).filter((name) => name.startsWith(argument.value))
  return { completion: { values, total: values.length, hasMore: false } }
})

await server.connect(new StdioServerTransport())
