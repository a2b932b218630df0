/** The bus network of a small town: one resource at a fixed address, and one template for all lines. SDK version 1. */
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js'

// A Map, not an object: `lines['constructor']` of an object would find something.
const lines = new Map([
  ['4', 'Station – Market – Hospital'],
  ['7', 'Station – University – Lake'],
  ['N1', 'Market – Station – Lake (nights)'],
])

const server = new McpServer({ name: 'transit', version: '1.0.0' })

// #region static
server.registerResource(
  'fares',
  'transit://fares',
  { title: 'Fares', description: 'Tickets and what they cost', mimeType: 'text/markdown' },
  (uri) => ({
    contents: [
      {
        uri: uri.href,
        mimeType: 'text/markdown',
        text: '| Ticket | Price |\n| --- | --- |\n| Single | 2.60 |\n| Day | 6.00 |',
      },
    ],
  }),
)
// #endregion

// #region template
const lineTemplate = new ResourceTemplate('transit://lines/{line}', {
  // Must be given, `undefined` if the resources behind the template are too many to list.
  list: () => ({
    resources: [...lines.keys()].map((line) => ({
      uri: `transit://lines/${line}`,
      name: `line-${line}`,
      title: `Line ${line}`,
    })),
  }),
  complete: { line: (typed) => [...lines.keys()].filter((line) => line.startsWith(typed)) },
})

server.registerResource(
  'line',
  lineTemplate,
  { description: 'The stops of one line', mimeType: 'text/plain' },
  (uri, variables) => {
    const stops = lines.get(String(variables.line))
    // Every URI of this shape arrives here, also for lines that do not exist.
    if (stops === undefined) throw new McpError(ErrorCode.InvalidParams, 'Resource not found', { uri: uri.href })
    return { contents: [{ uri: uri.href, mimeType: 'text/plain', text: stops }] }
  },
)
// #endregion

await server.connect(new StdioServerTransport())
