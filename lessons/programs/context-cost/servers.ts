/** Two servers of two teams, which never met. Both have a tool called `search`. */
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'

const searchable = (name: string, description: string) =>
  createMcpHandler(() => {
    const server = new McpServer({ name, version: '1.0.0' })
    server.registerTool('search', { description, inputSchema: z.object({ word: z.string() }) }, ({ word }) => ({
      content: [{ type: 'text', text: `${name} has nothing about ${word}` }],
    }))
    server.registerTool('status', { description: 'Is it up?', inputSchema: z.object({}) }, () => ({
      content: [{ type: 'text', text: `${name} is up` }],
    }))
    return server
  })

export const servers = {
  issues: searchable('issues', 'Search issues by a word of their title. Returns number and title, one issue a line.'),
  docs: searchable('docs', 'Search the documentation for a word. Returns the names of pages, one a line.'),
}
