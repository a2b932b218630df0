import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'

// This server already starts, answers `initialize` and says its name. It offers no tool yet.
const server = new McpServer({ name: 'calculator', version: '1.0.0' })

// Step 1. Register a tool here, with `server.registerTool(name, config, handler)`:
//         the name `calculate`, a description, and one argument, the string `expression`.
//         (`import { z } from 'zod'` at the top to describe the argument.)
// Step 2. In its handler, answer with the text `Result: ` and the value. Run: the first checks turn green.
// Step 3. `calculator.ts`, in the other tab, is where the arithmetic belongs. Import `evaluate` from './calculator.ts'.

await server.connect(new StdioServerTransport())

// console.log would write into the protocol. This does not.
console.error('calculator: ready')
