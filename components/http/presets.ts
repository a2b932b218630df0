/** A request as it is typed. */
export interface TypedRequest {
  readonly method: string
  /** Path on the server, with the query. */
  readonly path: string
  /** One header a line. */
  readonly headers: string
  readonly body: string
}

const ACCEPT = 'content-type: application/json\naccept: application/json, text/event-stream'

const json = (value: unknown) => JSON.stringify(value, null, 2)

const META = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'by-hand', version: '1.0.0' },
  'io.modelcontextprotocol/clientCapabilities': {},
}

const stateless = (method: string): TypedRequest => ({
  method: 'POST',
  path: '/mcp',
  headers: `${ACCEPT}\nmcp-protocol-version: 2026-07-28\nmcp-method: ${method}`,
  body: json({ jsonrpc: '2.0', id: 1, method, params: { _meta: META } }),
})

export interface Preset {
  readonly title: string
  readonly request: TypedRequest
}

const initialized = (method: string, params?: unknown): TypedRequest => ({
  method: 'POST',
  path: '/mcp',
  headers: `${ACCEPT}\nmcp-protocol-version: 2025-11-25`,
  body: json({ jsonrpc: '2.0', id: 2, method, ...(params === undefined ? {} : { params }) }),
})

const LIST: Preset = { title: 'tools/list, revision 2025-11-25', request: initialized('tools/list') }

const INITIALIZE: Preset = {
  title: 'initialize, revision 2025-11-25',
  request: {
    method: 'POST',
    path: '/mcp',
    headers: ACCEPT,
    body: json({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: {
        protocolVersion: '2025-11-25',
        capabilities: {},
        clientInfo: { name: 'by-hand', version: '1.0.0' },
      },
    }),
  },
}

/** Requests to begin with: of the stateless revision, and of those with a handshake. */
export const PRESETS: readonly Preset[] = [
  { title: 'tools/list, revision 2026-07-28', request: stateless('tools/list') },
  { title: 'server/discover, revision 2026-07-28', request: stateless('server/discover') },
  INITIALIZE,
  LIST,
]

/** Requests to begin with where a server is graded: of the revision that the workbook asks for, with the headers that it sends. */
export function gradedPresets(headers: Readonly<Record<string, string>>): readonly Preset[] {
  const more = Object.entries(headers).map(([name, value]) => `\n${name}: ${value}`)
  const call: Preset = {
    title: 'tools/call, revision 2025-11-25',
    request: initialized('tools/call', { name: 'find_files', arguments: { pattern: '*.md' } }),
  }
  return [LIST, call, INITIALIZE].map(({ title, request }) => ({
    title,
    request: { ...request, headers: request.headers + more.join('') },
  }))
}
