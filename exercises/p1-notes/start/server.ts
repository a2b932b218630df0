import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'

// This server already starts and says its name. It offers no resources yet.
const server = new McpServer({ name: 'notes', version: '1.0.0' })

// The notes are in `notes.ts`, in the other tab: import { notes } from './notes.ts'
//
// Step 1. Make the notes readable: one template, `notes://{name}`, with `server.registerResource` and a
//         `ResourceTemplate` (from the same module as McpServer). Its handler gets the URI and what stood in the gap.
// Step 2. Have them listed: a name, a description and the MIME type text/plain for each.
// Step 3. Refuse what is not there. A template fits every URI of its shape, also `notes://constructor`.
// Step 4. If you like: suggest names while somebody types one.

await server.connect(new StdioServerTransport())

// stdout carries the protocol. What is meant for people goes to stderr.
console.error('notes: ready')
