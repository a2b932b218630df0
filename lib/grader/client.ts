/** The SDK's own client over the wire of a connection. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'
import { CfWorkerJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/cfworker'
import type { InitializeResult } from './check.ts'
import { CheckFailure } from './failure.ts'

/** Feeds the SDK's client from a connection, which owns the pipes and also carries the raw lane. */
export class WireTransport implements Transport {
  onclose?: () => void
  onerror?: (error: Error) => void
  onmessage?: (message: JSONRPCMessage) => void
  connected = false
  /** Ids that the client has sent and that are not answered: answers to other ids belong to the raw lane. */
  readonly #pending = new Set<unknown>()
  readonly #send: (message: JSONRPCMessage) => Promise<void>

  constructor(send: (message: JSONRPCMessage) => Promise<void>) {
    this.#send = send
  }

  async start(): Promise<void> {
    this.connected = true
  }

  async send(message: JSONRPCMessage): Promise<void> {
    if ('method' in message && 'id' in message) this.#pending.add(message.id)
    await this.#send(message)
  }

  async close(): Promise<void> {
    this.onclose?.()
  }

  deliver(message: Record<string, unknown>): void {
    if ('method' in message || this.#pending.delete(message['id']))
      this.onmessage?.(message as unknown as JSONRPCMessage)
  }

  ended(): void {
    this.onclose?.()
  }
}

/** The SDK waits a minute for an answer unless told otherwise with each call. */
function limitRequests(client: Client, timeout: number): void {
  const request = client.request.bind(client)
  client.request = (message, schema, options) => request(message, schema, { timeout, ...options })
}

/**
 * Shakes hands: `initialize`, then `notifications/initialized`.
 * The client gets the cfworker validator: the SDK's default (Ajv) compiles code, which the page's policy forbids.
 */
export async function connectClient(
  transport: WireTransport,
  options: {
    timeoutMs: number
    requestTimeoutMs: number
    ended: Promise<void>
    failure(cause: 'silent' | 'ended'): CheckFailure
  },
): Promise<{ client: Client; result: InitializeResult }> {
  const client = new Client(
    { name: 'mcp-workbook', version: '1.0.0' },
    { capabilities: {}, jsonSchemaValidator: new CfWorkerJsonSchemaValidator() },
  )
  let answer: Record<string, unknown> | undefined
  const deliver = transport.deliver.bind(transport)
  transport.deliver = (message) => {
    if ('result' in message || 'error' in message) answer ??= message
    deliver(message)
  }
  let over = false
  void options.ended.then(() => (over = true))
  try {
    await client.connect(transport, { timeout: options.timeoutMs })
  } catch (error) {
    // The client closes its transport on failure and rejects pending requests with its own words; ours name the cause.
    if (!answer) throw options.failure(over ? 'ended' : 'silent')
    throw refused(answer, error)
  }
  limitRequests(client, options.requestTimeoutMs)
  return { client, result: answer?.['result'] as InitializeResult }
}

function refused(answer: Record<string, unknown>, error: unknown): CheckFailure {
  const reason = error instanceof Error ? error.message.replace(/^MCP error (-?\d+): /, '') : String(error)
  if ('error' in answer)
    return new CheckFailure({
      summary: `initialize was answered with an error: ${reason}`,
      sent: 'initialize',
      received: JSON.stringify(answer['error']),
      expected: 'a result with protocolVersion, capabilities and serverInfo',
      why: 'Every session of the handshake era begins with initialize; without it no client goes on.',
    })
  if (answer['jsonrpc'] !== '2.0')
    return new CheckFailure({
      summary: 'The answer to initialize has no "jsonrpc": "2.0", so the client took it for no message.',
      sent: 'initialize',
      received: JSON.stringify(answer),
      expected: '{"jsonrpc":"2.0","id":…,"result":…}',
      why: 'By this member a message of JSON-RPC 2.0 is told from other JSON. Every message has it.',
    })
  return new CheckFailure({
    summary: 'The client refused the result of initialize.',
    sent: 'initialize',
    received: JSON.stringify(answer['result']),
    expected: 'a result with protocolVersion (one the client speaks), capabilities and serverInfo { name, version }',
    why: `The SDK's client says: ${reason}`,
  })
}
