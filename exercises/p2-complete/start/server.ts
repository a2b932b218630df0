/** file-search: find, search and read text files in one folder, and nowhere else. SEARCH_ROOT names the folder. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { registerTools } from './tools.ts'

const server = new McpServer({ name: 'file-search', version: '1.0.0' })

registerTools(server)

// Step 1. `instructions`, in a second argument above: how do the three tools go together?
// Step 2. The rest of the tools: hints for hosts, data beside the text, progress, a line on stderr for each call.
// Step 3. `resources.ts`: every text file as a resource, in pages, with a template and completion.
// Step 4. `prompts.ts`: summarize_file.

await server.connect(new StdioServerTransport())
