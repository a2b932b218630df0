import { Client, ProtocolError, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { replica } from './replica.ts'

const key = 'a secret of at least 32 bytes, from a vault'
const [a, b] = [replica(key), replica(key)]

/** A client that talks to one replica, in the name of a user whose token has been checked. */
async function connect(at: typeof a, user: string): Promise<Client> {
  const client = new Client(
    { name: 'script', version: '1.0.0' },
    { versionNegotiation: { mode: { pin: '2026-07-28' } }, capabilities: { elicitation: {} } },
  )
  const fetch = (url: string | URL, init?: RequestInit) =>
    at.fetch(new Request(url, init), {
      authInfo: { token: '', clientId: 'desk', scopes: [], extra: { subject: user } },
    })
  await client.connect(new StreamableHTTPClientTransport(new URL('https://projects.example.com/mcp'), { fetch }))
  return client
}

interface Answer {
  requestState?: string
  inputResponses?: Record<string, { action: 'accept'; content: { sure: boolean } }>
}

/** Calls the tool, prints what came of it, and gives back the state if the server wants to know more. */
async function remove(what: string, client: Client, project: string, answer: Answer = {}): Promise<string> {
  try {
    const params = { name: 'delete_project', arguments: { project }, ...answer }
    // An ordinary client would ask the user now and call again by itself. This one wants to see the question.
    const result: Record<string, unknown> = await client.callTool(params, { allowInputRequired: true })
    const [block] = (result['content'] ?? []) as { text: string }[]
    console.log(`${what}: ${block?.text ?? result['resultType']}`)
    return String(result['requestState'])
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error
    console.log(`${what}: error ${error.code} ${error.message}`)
    return ''
  }
}

const [bo, boAtB, anaAtB] = [await connect(a, 'bo'), await connect(b, 'bo'), await connect(b, 'ana')]
const state = await remove('Bo asks, replica A', bo, 'apollo')
const yes = (requestState: string): Answer => ({
  requestState,
  inputResponses: { confirm: { action: 'accept', content: { sure: true } } },
})

// A character in the middle of the payload: the client wanted something else to be written there.
const forged = state.slice(0, 20) + (state[20] === 'A' ? 'B' : 'A') + state.slice(21)
await remove('Bo says yes, state edited', boAtB, 'apollo', yes(forged))
await remove('Ana says yes with the state of Bo', anaAtB, 'apollo', yes(state))
await remove('Bo says yes, but to zeus', boAtB, 'zeus', yes(state))
await remove('Bo says yes, replica B', boAtB, 'apollo', yes(state))
await remove('The same once more', bo, 'apollo', yes(state))
