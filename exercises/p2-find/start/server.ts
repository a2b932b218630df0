import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { walk } from './walk.ts'

// The folder to search in. The workbook sets it; look at what is in it under Files.
const root = process.env.SEARCH_ROOT ?? '.'

const server = new McpServer({ name: 'file-search', version: '1.0.0' })

// Step 1. Register the tool `find_files` here: `pattern`, a string, and `max_results`, a
//         whole number from 1 to 1,000 that is 20 where it is not given.
//         (`import { z } from 'zod'` at the top to describe them.)
// Step 2. Answer with the paths that `walk` finds, sorted, cut, one a line;
//         "No files found" where there are none.
// Step 3. Keep only the paths that the pattern means. That is a file of its own:
//         `patterns.ts`, say.

await server.connect(new StdioServerTransport())

console.error(`file-search: ${(await walk(root)).length} files in ${root}`)
