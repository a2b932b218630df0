import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'
import { progressOf } from './progress.ts'
import { countShelf, shelves } from './shelves.ts'
import { Slots } from './slots.ts'

const server = new McpServer(
  { name: 'stocktake', version: '1.0.0' },
  {
    instructions:
      'A library of three shelves. Use find_books to look for titles; take_stock counts everything and is slow.',
  },
)

// #region find
const MOST_BOOKS = 3

server.registerTool(
  'find_books',
  {
    title: 'Find books',
    description: `Finds books whose title contains a text, upper and lower case alike. Returns at most ${MOST_BOOKS} titles with their shelf, sorted by title, and how many there are in all. To see others, use a longer text.`,
    inputSchema: {
      title: z.string().trim().min(2).max(80).describe('Part of the title, such as "tide"'),
      shelf: z.enum(['Harbours', 'Gardens', 'Machines']).optional().describe('Only this shelf; all if left out'),
    },
    outputSchema: { total: z.number().int(), books: z.array(z.object({ title: z.string(), shelf: z.string() })) },
    annotations: { readOnlyHint: true, openWorldHint: false },
  },
  ({ title, shelf }) => {
    const found = shelves
      .filter(({ name }) => shelf === undefined || name === shelf)
      .flatMap(({ name, books }) => books.map((book) => ({ title: book, shelf: name })))
      .filter((book) => book.title.toLowerCase().includes(title.toLowerCase()))
      .sort((a, b) => (a.title < b.title ? -1 : 1))
    const result = { total: found.length, books: found.slice(0, MOST_BOOKS) }
    return { content: [{ type: 'text', text: JSON.stringify(result) }], structuredContent: result }
  },
)
// #endregion

// #region take
const slots = new Slots(1)

server.registerTool(
  'take_stock',
  {
    title: 'Take stock',
    description: 'Counts all books, shelf by shelf. Slow: use it only when asked for a count of everything.',
    annotations: { readOnlyHint: true, openWorldHint: false },
  },
  async (extra) => {
    const report = progressOf(extra)
    const count = await slots.run(async () => {
      let books = 0
      for (const [index, shelf] of shelves.entries()) {
        // Rejects when the client has cancelled: the loop ends, and the slot is free again.
        books += await countShelf(shelf, extra.signal)
        await report(index + 1, shelves.length, shelf.name)
      }
      return books
    })
    if (count === undefined) {
      const text = 'Stock is being taken already. Wait until that has finished.'
      return { content: [{ type: 'text', text }], isError: true }
    }
    return { content: [{ type: 'text', text: `${count} books on ${shelves.length} shelves` }] }
  },
)
// #endregion

await server.connect(new StdioServerTransport())
console.error('stocktake: ready')
