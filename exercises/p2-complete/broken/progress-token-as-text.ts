// Mistake: makes a text of every token.
// Trips: progress, progress-asked-for
// Replaces: tools.ts
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js'
import type { ServerNotification, ServerRequest } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { answer, text } from './answer.ts'
import { compileGlob } from './glob.ts'
import { Refusal } from './refusal.ts'
import { search } from './search.ts'
import { readText } from './text.ts'
import { listFiles } from './workspace.ts'

type Extra = RequestHandlerExtra<ServerRequest, ServerNotification>

// A host may let a tool that only reads run without asking each time. It is a hint: nothing enforces it.
const annotations = { readOnlyHint: true, openWorldHint: false }

/** Sends progress under the client's token, and nothing without one. A token may be 0: ask whether it is there. */
const progress = (extra: Extra) => async (done: number, total: number) => {
  const progressToken = extra._meta?.progressToken
  if (progressToken === undefined) return
  await extra.sendNotification({
    method: 'notifications/progress',
    params: { progressToken: String(progressToken), progress: done, total },
  })
}

export function registerTools(server: McpServer): void {
  server.registerTool(
    'find_files',
    {
      title: 'Find files',
      description:
        'List files in the workspace by glob pattern. Without a slash the pattern matches file names at any depth ' +
        '(*.md); with one it matches the path from the root (src/**/*.ts). {a,b} matches either. Returns one path a line.',
      inputSchema: {
        pattern: z.string().describe('Glob pattern, for example *.md or src/**/*.{ts,tsx}'),
        max_results: z.number().int().min(1).max(1000).default(20).describe('At most this many paths'),
      },
      annotations,
    },
    ({ pattern, max_results }, extra) =>
      answer('find_files', extra.signal, async () => {
        const found = (await listFiles(extra.signal)).filter(compileGlob(pattern)).slice(0, max_results)
        return text(found.join('\n') || 'No files found')
      }),
  )

  server.registerTool(
    'search_content',
    {
      title: 'Search in files',
      description:
        'Find lines that contain a text, ignoring case. The text is taken literally, not as a pattern. ' +
        'Returns up to 20 lines as path:line: text. Narrow the search with file_pattern, a glob as in find_files.',
      inputSchema: {
        query: z.string().describe('The text to look for'),
        file_pattern: z.string().default('*').describe('Search only files that match this glob'),
      },
      outputSchema: {
        matches: z.array(z.object({ path: z.string(), line: z.number().int(), text: z.string() })),
        truncated: z.boolean().describe('True when there are more matches than these'),
      },
      annotations,
    },
    ({ query, file_pattern }, extra) =>
      answer('search_content', extra.signal, async () => {
        if (query === '') throw new Refusal('The query is empty: name the text to look for')
        const found = await search(query, file_pattern, progress(extra), extra.signal)
        const lines = found.matches.map((match) => `${match.path}:${match.line}: ${match.text}`)
        return { ...text(lines.join('\n') || 'No matches found'), structuredContent: found }
      }),
  )

  server.registerTool(
    'read_file',
    {
      title: 'Read a file',
      description: 'Return the whole text of one file of the workspace. Text files of up to 256 KB only.',
      inputSchema: { path: z.string().describe('Path from the root, as find_files returns it') },
      annotations,
    },
    ({ path }, extra) => answer('read_file', extra.signal, async () => text(await readText(path))),
  )
}
