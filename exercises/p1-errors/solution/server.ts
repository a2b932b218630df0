import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'
import { load } from './settings.ts'

/**
 * A list of what may be read, not of what may not: a setting that somebody adds to the store tomorrow stays inside until
 * it is named here. It is an array, too, so that nothing is inherited: `constructor` is in every object.
 */
const READABLE = ['theme', 'language', 'corrupt']
const SECRET = ['api_token']

/** What the caller can mend or has to accept. Its message is written for the model, and goes out as it is. */
class Refusal extends Error {}

function readSetting(key: string): string {
  if (SECRET.includes(key)) throw new Refusal(`Permission denied: ${key} cannot be read. Asking again will not help.`)
  // The model can choose again, if it knows what there is to choose from.
  if (!READABLE.includes(key)) throw new Refusal(`There is no such setting. Settings: ${READABLE.join(', ')}.`)
  const value = load(key)
  if (value === undefined) throw new Error(`The store does not know ${key}.`)
  return value
}

/** For the operator. The message is not ours, and a log is copied into bug reports: what looks like a secret is cut. */
function logFailure(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  console.error(`settings: read_setting failed: ${message.replace(/token=[^\s)]+/g, 'token=[cut]')}`)
}

const server = new McpServer({ name: 'settings', version: '1.0.0' })

server.registerTool(
  'read_setting',
  {
    description: `Reads one setting of the application: ${READABLE.join(', ')}.`,
    inputSchema: { key: z.string().describe('For example: theme') },
  },
  ({ key }) => {
    try {
      return { content: [{ type: 'text', text: readSetting(key) }] }
    } catch (error) {
      if (error instanceof Refusal) return { content: [{ type: 'text', text: error.message }], isError: true }
      // Everything else is an accident, whatever its message says. If it were thrown on, the SDK would make a result
      // with `isError` of it, message and all.
      logFailure(error)
      return { content: [{ type: 'text', text: 'The setting cannot be read at the moment.' }], isError: true }
    }
  },
)

await server.connect(new StdioServerTransport())
console.error('settings: ready')
