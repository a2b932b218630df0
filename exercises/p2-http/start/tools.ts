/** An MCP server with three tools, and no transport yet. It is done: this exercise is about HTTP. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { findFiles, readText, searchContent } from './files.ts'

const text = (text: string) => ({ content: [{ type: 'text' as const, text }] })

/** A new server each time: one server has one transport. */
export function createServer(): McpServer {
  const server = new McpServer({ name: 'file-search', version: '1.0.0' })

  server.registerTool(
    'find_files',
    {
      description: 'Finds files by a pattern such as *.md or docs/**/*.json.',
      inputSchema: { pattern: z.string().min(1), max_results: z.number().int().min(1).max(1_000).default(20) },
    },
    async ({ pattern, max_results }) => {
      const paths = await findFiles(pattern)
      return text(paths.slice(0, max_results).join('\n') || 'No files found')
    },
  )

  server.registerTool(
    'search_content',
    {
      description: 'Finds lines that hold a text, whatever its case.',
      inputSchema: { query: z.string().min(1), file_pattern: z.string().min(1).default('*') },
    },
    async ({ query, file_pattern }) =>
      text((await searchContent(query, file_pattern)).join('\n') || 'No matches found'),
  )

  server.registerTool(
    'read_file',
    { description: 'Reads a text file.', inputSchema: { path: z.string() } },
    async ({ path }) => text(await readText(path)),
  )

  return server
}
