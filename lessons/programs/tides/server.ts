import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { readSettings, type Settings } from './settings.ts'

// #region start
/** One line on stderr says how the host started us: the first thing to look at when something is wrong. */
console.error(`tides: Node ${process.version}, working folder ${process.cwd()}`)

let settings: Settings
try {
  settings = readSettings(process.env)
} catch (error) {
  console.error(`tides: ${(error as Error).message}`)
  process.exit(1)
}
// #endregion

const server = new McpServer({ name: 'tides', version: '1.0.0' })

// #region tool
server.registerTool(
  'show_settings',
  {
    title: 'Show settings',
    description: 'Says how this server was configured. Secrets are named but never shown.',
    annotations: { readOnlyHint: true },
  },
  () => ({
    content: [
      { type: 'text', text: `TIDES_STATION: ${settings.station}` },
      // That it arrived is useful to know. What it is, the model has no need to know.
      { type: 'text', text: 'TIDES_API_KEY: set, not shown' },
    ],
  }),
)
// #endregion

await server.connect(new StdioServerTransport())
console.error(`tides: ready for ${settings.station}`)
