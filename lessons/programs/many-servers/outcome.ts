import { type Client, ProtocolError, SdkError, SdkErrorCode } from '@modelcontextprotocol/client'

// #region outcome
/** Everything that can become of a call. Each kind is for another reader. */
export type Outcome =
  | { kind: 'answer'; text: string } // for the model
  | { kind: 'failed'; text: string } // for the model too: it can try something else
  | { kind: 'refused'; code: number; message: string } // for us: a mistake in the host, or in the server
  | { kind: 'silent'; afterMs: number } // for the user: the server is too slow, or stuck
  | { kind: 'lost'; message: string } // for the user: the connection is gone

export async function call(client: Client, name: string, args: object, timeout = 10_000): Promise<Outcome> {
  try {
    const result = await client.callTool({ name, arguments: { ...args } }, { timeout })
    const text = result.content.map((block) => (block.type === 'text' ? block.text : `[${block.type}]`)).join('\n')
    return { kind: result.isError ? 'failed' : 'answer', text }
  } catch (error) {
    if (error instanceof ProtocolError) return { kind: 'refused', code: error.code, message: error.message }
    if (error instanceof SdkError && error.code === SdkErrorCode.RequestTimeout)
      return { kind: 'silent', afterMs: timeout }
    return { kind: 'lost', message: error instanceof Error ? error.message : String(error) }
  }
}
// #endregion
