import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { readTemperature, roomNames, setTemperature } from './device.ts'
import { guarded, guardedRead, Refusal } from './guard.ts'

const server = new McpServer({ name: 'thermostat', version: '1.0.0' })

// #region naive
server.registerTool(
  'read_naively',
  { description: 'Reads a temperature and lets every error through.', inputSchema: { room: z.string() } },
  ({ room }) => ({ content: [{ type: 'text', text: `${readTemperature(room)} °C` }] }),
)
// #endregion

// #region set
server.registerTool(
  'set_temperature',
  {
    description: 'Sets the temperature of one room.',
    inputSchema: { room: z.string(), celsius: z.number() },
    annotations: { idempotentHint: true, destructiveHint: false },
  },
  ({ room, celsius }) =>
    guarded('set_temperature', () => {
      if (!roomNames().includes(room)) {
        throw new Refusal(`There is no room "${room}". Rooms: ${roomNames().join(', ')}.`)
      }
      if (celsius < 5 || celsius > 25) {
        throw new Refusal(`${celsius} °C is not allowed. Choose 5 to 25, in degrees Celsius.`)
      }
      setTemperature(room, celsius)
      return `The ${room} is set to ${celsius} °C.`
    }),
)
// #endregion

// #region resource
server.registerResource(
  'room',
  new ResourceTemplate('heating://{room}', { list: undefined }),
  { description: 'The temperature of a room.', mimeType: 'text/plain' },
  (uri, { room }) =>
    guardedRead(uri, () => {
      if (typeof room !== 'string' || !roomNames().includes(room)) {
        throw new McpError(ErrorCode.InvalidParams, `Resource not found: ${uri.href}`, { uri: uri.href })
      }
      return { contents: [{ uri: uri.href, mimeType: 'text/plain', text: `${readTemperature(room)} °C` }] }
    }),
)
// #endregion

await server.connect(new StdioServerTransport())
console.error('thermostat: ready')
