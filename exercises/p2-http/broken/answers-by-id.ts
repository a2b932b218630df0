// Mistake: has one server for all clients, and finds by the id alone who waits for an answer. Two clients that both begin with 1
// get in each other’s way.
// Trips: ten-clients
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js'
import { createServer } from './tools.ts'

const [near, far] = InMemoryTransport.createLinkedPair()
await createServer().connect(far)
await near.start()

const waiting = new Map<RequestId, (answer: JSONRPCMessage) => void>()
near.onmessage = (message) => {
  if ('id' in message && message.id !== undefined) waiting.get(message.id)?.(message)
}

function parse(text: string): JSONRPCMessage | undefined {
  try {
    return JSON.parse(text) as JSONRPCMessage
  } catch {
    return undefined
  }
}

/** Stands for a question to another system, which takes a moment. */
const lookUpCaller = () => new Promise((resolve) => setTimeout(resolve, 5))

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname, hostname } = new URL(request.url)
    if (pathname !== '/mcp') return new Response('Not found', { status: 404 })
    const origin = request.headers.get('origin')
    if (origin !== null && new URL(origin).hostname !== hostname) return new Response('Forbidden', { status: 403 })
    if (request.headers.get('authorization') !== `Bearer ${process.env.MCP_TOKEN}`)
      return new Response('Unauthorized', { status: 401, headers: { 'www-authenticate': 'Bearer' } })
    if (request.method !== 'POST')
      return new Response('Method not allowed', { status: 405, headers: { allow: 'POST' } })

    const text = await request.text()
    if (new TextEncoder().encode(text).length > 1_048_576) return new Response('Too large', { status: 413 })
    const message = parse(text)
    if (message === undefined) return new Response('Not JSON', { status: 400 })
    const id = (message as { id?: RequestId }).id
    if (id === undefined) {
      await near.send(message)
      return new Response(null, { status: 202 })
    }
    const answer = new Promise<JSONRPCMessage>((resolve) => waiting.set(id, resolve))
    await lookUpCaller()
    await near.send(message)
    return Response.json(await answer)
  },
}
