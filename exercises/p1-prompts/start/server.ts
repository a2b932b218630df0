import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'

// This server already starts and says its name. It offers no prompts yet.
const server = new McpServer({ name: 'code-helper', version: '1.0.0' })

// Step 1. Register the prompt `explain_code` with `server.registerPrompt(name, config, handler)`. Its `argsSchema` says
//         which arguments there are: `code`, and `language`, which may be left out.
//         (`import { z } from 'zod'` at the top to describe them.)
// Step 2. Its handler returns one message of the role `user`, whose text holds the code as it came.
// Step 3. The same for `review_code`, which takes the code alone.
// Step 4. Quote the code so that nothing in it can end the quotation, not even ``` on a line of its own.

await server.connect(new StdioServerTransport())

// stdout carries the protocol. What is meant for people goes to stderr.
console.error('code-helper: ready')
