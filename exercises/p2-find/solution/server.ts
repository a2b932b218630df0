import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'
import { compile } from './patterns.ts'
import { walk } from './walk.ts'

// The root is a setting of whoever starts the server. It is never an argument of a tool.
const root = process.env.SEARCH_ROOT
if (!root) throw new Error('Set SEARCH_ROOT to the folder that may be searched.')

const server = new McpServer({ name: 'file-search', version: '1.0.0' })

server.registerTool(
  'find_files',
  {
    // Patterns mean different things in different programs. What is said here, the model need not guess.
    description:
      'Finds files by pattern. Without a slash the pattern is for the name, at any depth (*.md); with one it is for the ' +
      'path from the root (docs/**/*.md). * and ? stay within a name, {a,b} is either. One path a line.',
    inputSchema: {
      pattern: z.string().describe('For example: src/**/*.{ts,js}'),
      // The range stands in the schema: a call outside it never reaches the handler.
      max_results: z.number().int().min(1).max(1000).default(20).describe('The most paths to answer with'),
    },
  },
  async ({ pattern, max_results }) => {
    const found = (await walk(root)).filter(compile(pattern))
    // First sorted, then cut: otherwise the answer depends on how the file system happens to list its folders.
    const text = found.sort().slice(0, max_results).join('\n')
    return { content: [{ type: 'text', text: text || 'No files found' }] }
  },
)

await server.connect(new StdioServerTransport())

console.error(`file-search: searching in ${root}`)
