/** file-search: find, search and read text files in one folder, and nowhere else. SEARCH_ROOT names the folder. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { registerPrompts } from './prompts.ts'
import { registerResources } from './resources.ts'
import { registerTools } from './tools.ts'

const server = new McpServer(
  { name: 'file-search', version: '1.0.0' },
  {
    // A host may put this in front of the model: say what the descriptions of single tools cannot.
    instructions:
      'Searches the text files of one workspace. Start with find_files or search_content, then read_file with a path ' +
      'they returned. Paths are relative to the workspace. Hidden files, node_modules and binary files are left out.',
  },
)

registerTools(server)
registerResources(server)
registerPrompts(server)

// Last: once connected, the server must be able to answer anything it is asked.
await server.connect(new StdioServerTransport())
