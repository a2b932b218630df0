/** Two small servers for the client to live with. Both have a tool called `search`. */
import { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'

const text = (value: string) => ({ content: [{ type: 'text' as const, text: value }] })

export function library(): McpServer {
  const server = new McpServer({ name: 'library', version: '1.0.0' })
  const books = ['Dune', 'Emma', 'Ulysses']

  server.registerTool(
    'search',
    { description: 'Finds books by a part of the title.', inputSchema: z.object({ title: z.string().min(1) }) },
    ({ title }) => text(books.filter((book) => book.toLowerCase().includes(title.toLowerCase())).join(', ') || 'None'),
  )
  server.registerTool(
    'borrow',
    { description: 'Borrows a book.', inputSchema: z.object({ title: z.string() }) },
    ({ title }) => ({
      ...text(`"${title}" is out until Friday. Search for another edition, or reserve it.`),
      isError: true,
    }),
  )
  server.registerResource('hours', 'library://hours', { mimeType: 'text/plain' }, (uri) => ({
    contents: [{ uri: uri.href, text: 'Open from 9 to 17' }],
  }))
  return server
}

export function station(): McpServer {
  const server = new McpServer({ name: 'station', version: '1.0.0' })

  server.registerTool(
    'search',
    { description: 'Finds trains to a town.', inputSchema: z.object({ to: z.string() }) },
    ({ to }) => text(`To ${to}: 10:04, 10:34`),
  )
  server.registerTool('lost_property', { description: 'Asks the lost property office.' }, () => new Promise(() => {}))
  return server
}
