import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { inside } from './inside.ts'

// The folder to read from. The workbook sets it; look at what is in it, and beside it, under Files.
const root = process.env.SEARCH_ROOT ?? '.'

const server = new McpServer({ name: 'file-search', version: '1.0.0' })

// Step 1. Register the tool `read_file` here, with one argument: `path`, a string.
//         (`import { z } from 'zod'` at the top to describe it.)
// Step 2. Answer with the text of the file, unchanged. The first checks turn green.
// Step 3. `inside.ts`, in the other tab, is where the root is guarded. Refuse with
//         `isError: true` and a reason.
// Step 4. Refuse folders, binary files and large ones as well.

await server.connect(new StdioServerTransport())

console.error(`file-search: reading from ${await inside(root, '.')}`)
