import { realpathSync } from 'node:fs'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'
import { inside } from './inside.ts'
import { namesBelow } from './names.ts'
import { Refusal } from './refusal.ts'
import { sampleFolder } from './sample.ts'
import { tail } from './tail.ts'

// The root is a setting of whoever starts the server. It is never an argument of a tool.
const root = realpathSync(process.env.LOG_ROOT ?? sampleFolder())

const server = new McpServer({ name: 'logbook', version: '1.0.0' })

// #region answer
/** Refusals reach the model in full. Anything else is for the log: its text may hold paths of this machine. */
async function answer(work: () => Promise<string>) {
  try {
    return { content: [{ type: 'text' as const, text: await work() }] }
  } catch (error) {
    if (!(error instanceof Refusal)) console.error('logbook:', error)
    const text = error instanceof Refusal ? error.message : 'The file could not be read.'
    return { content: [{ type: 'text' as const, text }], isError: true }
  }
}
// #endregion

server.registerTool(
  'list_logs',
  {
    description: 'Lists log files. `name` is a pattern for the file name: * is any text, ? one character.',
    inputSchema: { name: z.string().min(1).max(100).default('*.log') },
    annotations: { readOnlyHint: true },
  },
  ({ name }) =>
    answer(async () => (await namesBelow(root, name)).slice(0, 100).join('\n') || 'No log has such a name.'),
)

server.registerTool(
  'tail_log',
  {
    description: 'Returns the last lines of one log file. `file` is a path as list_logs gives it.',
    inputSchema: { file: z.string().min(1).max(500), lines: z.number().int().min(1).max(200).default(20) },
    annotations: { readOnlyHint: true },
  },
  ({ file, lines }) => answer(async () => (await tail(await inside(root, file), lines)).join('\n') || '(empty)'),
)

await server.connect(new StdioServerTransport())
console.error('logbook: ready')
