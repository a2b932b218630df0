/** The three tools: what the model is told about them, and how the work is tied to the wire. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { answer, text } from './answer.ts'
import { compileGlob } from './glob.ts'
import { Refusal } from './refusal.ts'
import { search } from './search.ts'
import { readText } from './text.ts'
import { listFiles } from './workspace.ts'

// All three work. What is missing is what a host wants to know about them (`annotations`, an `outputSchema`), and what
// it wants to hear while one runs: the second argument of each handler has a `signal`, a token and `sendNotification`.
export function registerTools(server: McpServer): void {
  server.registerTool(
    'find_files',
    {
      title: 'Find files',
      description: 'List files in the workspace by glob pattern, for example *.md or src/**/*.ts. One path a line.',
      inputSchema: {
        pattern: z.string().describe('Glob pattern, for example *.md or src/**/*.{ts,tsx}'),
        max_results: z.number().int().min(1).max(1000).default(20).describe('At most this many paths'),
      },
    },
    ({ pattern, max_results }) =>
      answer('find_files', async () => {
        const found = (await listFiles()).filter(compileGlob(pattern)).slice(0, max_results)
        return text(found.join('\n') || 'No files found')
      }),
  )

  server.registerTool(
    'search_content',
    {
      title: 'Search in files',
      description: 'Find lines that contain a text, ignoring case. Returns up to 20 lines as path:line: text.',
      inputSchema: {
        query: z.string().describe('The text to look for'),
        file_pattern: z.string().default('*').describe('Search only files that match this glob'),
      },
    },
    ({ query, file_pattern }) =>
      answer('search_content', async () => {
        if (query === '') throw new Refusal('The query is empty: name the text to look for')
        const lines = (await search(query, file_pattern)).map((match) => `${match.path}:${match.line}: ${match.text}`)
        return text(lines.join('\n') || 'No matches found')
      }),
  )

  server.registerTool(
    'read_file',
    {
      title: 'Read a file',
      description: 'Return the whole text of one file of the workspace. Text files of up to 256 KB only.',
      inputSchema: { path: z.string().describe('Path from the root, as find_files returns it') },
    },
    ({ path }) => answer('read_file', async () => text(await readText(path))),
  )
}
