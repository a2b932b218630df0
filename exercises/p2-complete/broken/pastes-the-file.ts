// Mistake: pastes the file into its sentence.
// Trips: prompt-embeds
// Replaces: prompts.ts
import { completable } from '@modelcontextprotocol/sdk/server/completable.js'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { completePath, fileContents } from './resources.ts'

export function registerPrompts(server: McpServer): void {
  server.registerPrompt(
    'summarize_file',
    {
      title: 'Summarize a file',
      description: 'Summarize one file of the workspace',
      argsSchema: { path: completable(z.string().describe('Path from the root'), completePath) },
    },
    async ({ path }) => ({
      messages: [
        {
          role: 'user',
          content: {
            type: 'text',
            text: `Summarize this file in five sentences:\n\n${(await fileContents(path)).text}`,
          },
        },
      ],
    }),
  )
}
