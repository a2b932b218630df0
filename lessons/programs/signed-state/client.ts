import { replica } from './replica.ts'

const key = 'a secret of at least 32 bytes, from a vault'
const [a, b] = [replica(key), replica(key)]

interface Reply {
  error?: { code: number; message: string }
  result?: { resultType: string; requestState?: string; content?: { text: string }[]; isError?: boolean }
}

/** One POST to one replica, in the name of a user whose token has been checked. */
async function call(at: typeof a, user: string, project: string, more: object = {}): Promise<Reply> {
  const params = {
    _meta: {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientCapabilities': { elicitation: {} },
    },
    name: 'delete_project',
    arguments: { project },
    ...more,
  }
  const request = new Request('https://projects.example.com/mcp', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'tools/call',
      'mcp-name': 'delete_project',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
  })
  const authInfo = { token: '', clientId: 'desk', scopes: [], extra: { subject: user } }
  return (await (await at.fetch(request, { authInfo })).json()) as Reply
}

function show(what: string, { error, result }: Reply): void {
  const text = result?.content?.[0]?.text ?? result?.resultType
  console.log(`${what}: ${error ? `error ${error.code} ${error.message}` : text}`)
}

const asked = await call(a, 'bo', 'apollo')
show('Bo asks, replica A', asked)
const state = asked.result?.requestState ?? ''
const yes = (requestState: string) => ({
  requestState,
  inputResponses: { confirm: { action: 'accept', content: { sure: true } } },
})

// A character in the middle of the payload: the client wanted something else to be written there.
const forged = state.slice(0, 20) + (state[20] === 'A' ? 'B' : 'A') + state.slice(21)
show('Bo says yes, state edited', await call(b, 'bo', 'apollo', yes(forged)))
show('Ana says yes with the state of Bo', await call(b, 'ana', 'apollo', yes(state)))
show('Bo says yes, but to zeus', await call(b, 'bo', 'zeus', yes(state)))
show('Bo says yes, replica B', await call(b, 'bo', 'apollo', yes(state)))
show('The same once more', await call(a, 'bo', 'apollo', yes(state)))
