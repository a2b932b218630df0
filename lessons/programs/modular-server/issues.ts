/** The issues domain. It knows its own tools, and nothing of what else may run in the same process. */
import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'

const issues = [
  { id: 41, title: 'Login fails on Sundays', open: true },
  { id: 42, title: 'Search ignores umlauts', open: true },
]

export function registerIssues(server: McpServer): void {
  server.registerTool(
    'issues_search',
    {
      description: 'Search open issues by a word of their title',
      inputSchema: z.object({ word: z.string() }),
      annotations: { readOnlyHint: true },
    },
    ({ word }) => {
      const found = issues.filter(({ open, title }) => open && title.toLowerCase().includes(word.toLowerCase()))
      return {
        content: [{ type: 'text', text: found.map(({ id, title }) => `#${id} ${title}`).join('\n') || 'No issues' }],
      }
    },
  )
  server.registerTool(
    'issues_close',
    {
      description: 'Close an issue',
      inputSchema: z.object({ id: z.number().int() }),
      annotations: { destructiveHint: false, idempotentHint: true },
    },
    ({ id }) => {
      const issue = issues.find((candidate) => candidate.id === id)
      if (!issue) return { content: [{ type: 'text', text: `No issue #${id}` }], isError: true }
      issue.open = false
      return { content: [{ type: 'text', text: `#${id} is closed` }] }
    },
  )
}
