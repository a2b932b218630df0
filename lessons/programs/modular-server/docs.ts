/** The documentation domain. */
import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'

const pages = new Map([
  ['setup', 'Install Node.js, then run npm ci.'],
  ['release', 'Tag the commit. The pipeline does the rest.'],
])

export function registerDocs(server: McpServer): void {
  server.registerTool(
    'docs_search',
    {
      description: 'Search the documentation for a word, returns page names',
      inputSchema: z.object({ word: z.string() }),
      annotations: { readOnlyHint: true },
    },
    ({ word }) => {
      const found = [...pages].filter(([, text]) => text.toLowerCase().includes(word.toLowerCase()))
      return { content: [{ type: 'text', text: found.map(([name]) => name).join('\n') || 'No pages' }] }
    },
  )
}
