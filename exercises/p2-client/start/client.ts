import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioTransport } from './stdio.ts'

// The server is at the other end of this process's stdin and stdout. The workbook plays it, another one each time, and
// not every one of them is kind. stdout belongs to the protocol: whatever you want to say goes to stderr, console.error.
const client = new Client({ name: 'my-client', version: '1.0.0' })

// The handshake: initialize, its answer, notifications/initialized. How long does this wait for a server that is silent?
await client.connect(new StdioTransport())

// One page of tools. What does the server offer at all, and where is the next page?
const { tools } = await client.listTools()
console.error(`The server has ${tools.length} tools.`)

// Yours: call one of them with arguments that fit its inputSchema, and print a line that begins with one of these.
//   RESULT: <the text>
//   TOOL ERROR: <the text>
//   PROTOCOL ERROR: <the code>
//   TIMEOUT

await client.close()
