/** A gateway in front of two servers: one address, one login, one policy. It routes by headers alone. */
import { backends } from './backends.ts'
import { combine, forward } from './forward.ts'
import { type Caller, callerOf, mayCall, withinLimit } from './policy.ts'

const REVISION = '2026-07-28'
const MAX_BODY = 1_048_576

/** An error of the gateway itself. It has not read the body, so it does not know the request's id. */
function refuse(status: number, error: { code: number; message: string; data?: object }, headers = {}): Response {
  return Response.json({ jsonrpc: '2.0', error }, { status, headers })
}

// #region call
function callTool(request: Request, body: string, caller: Caller): Response | Promise<Response> {
  const tool = request.headers.get('mcp-name') ?? ''
  const domain = tool.split('_')[0] ?? ''
  // The same answer for a tool that is not there and one that is not for this caller.
  if (!backends.has(domain) || !mayCall(caller, tool))
    return refuse(403, { code: -31_403, message: `Not allowed: ${tool}` })
  if (!withinLimit(caller, tool))
    return refuse(429, { code: -31_429, message: 'Too many calls' }, { 'retry-after': '60' })
  return forward(request, body, domain)
}
// #endregion

// #region handle
async function handle(request: Request, caller: Caller): Promise<Response> {
  // Only from this revision on does every server check that headers and body agree. Without that check the
  // headers would be the caller's word, and the policy below would judge one tool while another one runs.
  const requested = request.headers.get('mcp-protocol-version')
  if (requested !== REVISION) {
    const data = { supported: [REVISION], ...(requested !== null && { requested }) }
    return refuse(400, { code: -32_022, message: 'Unsupported protocol version', data })
  }
  const body = await request.text()
  if (body.length > MAX_BODY) return refuse(413, { code: -31_413, message: 'Too large' })
  switch (request.headers.get('mcp-method')) {
    case 'server/discover':
    case 'tools/list':
      return combine(request, body, (tool) => mayCall(caller, tool))
    case 'tools/call':
      return callTool(request, body, caller)
    default:
      return refuse(404, { code: -32_601, message: 'Method not found' })
  }
}
// #endregion

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } })
    if (request.headers.has('origin')) return new Response(null, { status: 403 })
    const caller = callerOf(request)
    if (!caller) return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } })
    const response = await handle(request, caller)
    // One line a request: who, what, how it ended. Neither arguments nor results.
    console.error(caller.name, request.headers.get('mcp-method'), request.headers.get('mcp-name'), response.status)
    return response
  },
}
