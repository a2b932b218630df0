/** What the client says in each era. The answers are recorded from a real server: `record.ts`. */
import type { Era, RecordedMessage } from './types.ts'

type Message = RecordedMessage['message']

const CLIENT = { name: 'example-client', version: '1.0.0' }

const META = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': CLIENT,
  'io.modelcontextprotocol/clientCapabilities': {},
}

const CALL = { name: 'add', arguments: { a: 2, b: 3 } }

export const SCRIPT: Readonly<Record<Era, readonly Message[]>> = {
  legacy: [
    {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: CLIENT },
    },
    { jsonrpc: '2.0', method: 'notifications/initialized' },
    { jsonrpc: '2.0', id: 2, method: 'tools/list' },
    { jsonrpc: '2.0', id: 3, method: 'tools/call', params: CALL },
  ],
  modern: [
    { jsonrpc: '2.0', id: 1, method: 'server/discover', params: { _meta: META } },
    { jsonrpc: '2.0', id: 2, method: 'tools/list', params: { _meta: META } },
    { jsonrpc: '2.0', id: 3, method: 'tools/call', params: { _meta: META, ...CALL } },
  ],
}
