/** A converter of lengths: two tools, one with typed arguments, one with a small language of its own. SDK version 1. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'
import { metresPer, parseLengths, LengthError } from './lengths.ts'

const server = new McpServer({ name: 'units', version: '1.0.0' })

// #region convert
const unit = z.enum(['mm', 'cm', 'm', 'km'])

server.registerTool(
  'convert',
  {
    // The model reads this, and nothing else, when it decides whether and how to call the tool.
    description: 'Converts a length from one metric unit to another.',
    // Becomes JSON Schema in `tools/list`, and every call is checked against it before the handler runs.
    inputSchema: { value: z.number().describe('For example: 12.5'), from: unit, to: unit },
  },
  ({ value, from, to }) => ({
    content: [{ type: 'text', text: `${(value * metresPer[from]) / metresPer[to]} ${to}` }],
  }),
)
// #endregion

// #region add
server.registerTool(
  'add_lengths',
  {
    description: 'Adds metric lengths written with a plus between them, and gives the sum in metres.',
    inputSchema: { lengths: z.string().max(1000).describe('For example: 2 km + 350 m + 5 cm') },
  },
  ({ lengths }) => {
    try {
      return { content: [{ type: 'text', text: `${parseLengths(lengths)} m` }] }
    } catch (error) {
      // Only what `parseLengths` says on purpose is meant for the caller. Anything else is a bug: pass it on.
      if (!(error instanceof LengthError)) throw error
      // The caller can put this right, so it is a result, marked as an error. The model reads it and tries again.
      return { content: [{ type: 'text', text: error.message }], isError: true }
    }
  },
)
// #endregion

await server.connect(new StdioServerTransport())

// stdout carries the protocol and nothing else. What is meant for people goes to stderr.
console.error('units: ready')
