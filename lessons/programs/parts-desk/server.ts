/** A server that is easy to debug. Version 1 of the SDK, as most servers that you will debug. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

const stock = new Map([
  ['P-100', 7],
  ['P-200', 0],
])

const server = new McpServer({ name: 'parts', version: '1.0.0' })

// #region onerror
// Without this line, whatever goes wrong beside a handler is swallowed: a result that JSON cannot hold,
// a line from the client that is no message.
server.server.onerror = (error) => console.error(`parts: ${error.message}`)
// #endregion

// #region tool
server.registerTool(
  'find_part',
  {
    description: 'How many of a part are in stock',
    inputSchema: { number: z.string().describe('Part number, for example P-100') },
    annotations: { readOnlyHint: true },
  },
  ({ number }, { requestId }) => {
    const count = stock.get(number)
    // One line a call, on stderr: what was called, under which id, and how it ended. Not the arguments.
    console.error(`parts: find_part id=${JSON.stringify(requestId)} ${count === undefined ? 'unknown' : 'found'}`)
    if (count === undefined) {
      return { content: [{ type: 'text', text: `No part ${number}. Numbers look like P-100.` }], isError: true }
    }
    return { content: [{ type: 'text', text: `${number}: ${count} in stock` }] }
  },
)
// #endregion

await server.connect(new StdioServerTransport())
console.error('parts: ready') // stderr is free for text; stdout carries messages only
