/**
 * A transport for a client whose own stdin and stdout are joined to the server. The SDK's StdioClientTransport starts the
 * server as a process of its own; here the server is already there, at the other end of the pipes. Nothing to do in here.
 */
import { createInterface, type Interface } from 'node:readline'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'

export class StdioTransport implements Transport {
  onmessage?: (message: JSONRPCMessage) => void
  onerror?: (error: Error) => void
  onclose?: () => void
  #lines: Interface | undefined

  /** Called by `client.connect`. From here on the open stdin keeps the process alive. */
  async start(): Promise<void> {
    this.#lines = createInterface({ input: process.stdin })
    this.#lines.on('line', (line) => this.#receive(line))
  }

  async send(message: JSONRPCMessage): Promise<void> {
    process.stdout.write(`${JSON.stringify(message)}\n`)
  }

  /** Called by `client.close`. Nobody listens to stdin any more, so the process can end. */
  async close(): Promise<void> {
    this.#lines?.close()
    this.onclose?.()
  }

  #receive(line: string): void {
    try {
      this.onmessage?.(JSON.parse(line) as JSONRPCMessage)
    } catch (error) {
      this.onerror?.(error as Error)
    }
  }
}
