/** For fragments about a client written with version 2 of the SDK. */
import { Client } from '@modelcontextprotocol/client'

const client = new Client(
  { name: 'example', version: '1.0.0' },
  { versionNegotiation: { mode: 'auto' }, capabilities: { elicitation: { form: {} } } },
)
declare function askTheUser(question: string): Promise<boolean>
void [client, askTheUser]
