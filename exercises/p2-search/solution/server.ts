import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'
import { search } from './search.ts'

// The root is a setting of whoever starts the server. It is never an argument of a tool.
const root = process.env.SEARCH_ROOT
if (!root) throw new Error('Set SEARCH_ROOT to the folder that may be searched.')

const server = new McpServer({ name: 'file-search', version: '1.0.0' })

server.registerTool(
  'search_content',
  {
    // A model that is not told takes `query` for a regular expression, and wonders why it finds nothing.
    description:
      'Finds lines that hold a text, without regard to case. The text is taken literally. Answers with up to 20 lines as ' +
      'path:line: text. file_pattern says which files are searched: *.md by name, docs/**/*.md from the root.',
    inputSchema: {
      // An empty text would be found in every line. The schema refuses it before the handler is asked.
      query: z.string().min(1).describe('The text to look for'),
      file_pattern: z.string().default('*').describe('For example: src/**/*.{ts,js}'),
    },
  },
  async ({ query, file_pattern }) => {
    const lines = await search(root, query, file_pattern)
    return { content: [{ type: 'text', text: lines.join('\n') || 'No matches found' }] }
  },
)

await server.connect(new StdioServerTransport())

console.error(`file-search: searching in ${root}`)
