import { readFile, realpath, stat } from 'node:fs/promises'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'
import { inside, Refusal } from './inside.ts'

const MAX_BYTES = 262_144

if (!process.env.SEARCH_ROOT) throw new Error('Set SEARCH_ROOT to the folder that may be read.')
// Real once and for all: everything is compared with it, and a root that is a link itself would fit nothing.
const root = await realpath(process.env.SEARCH_ROOT)

async function read(path: string): Promise<string> {
  const real = await inside(root, path)
  // What it is, and how large, before any of it is read.
  const info = await stat(real)
  if (!info.isFile()) throw new Refusal(`"${path}" is a folder.`)
  if (info.size > MAX_BYTES) throw new Refusal(`"${path}" has ${info.size} bytes, and ${MAX_BYTES} can be read.`)
  const bytes = await readFile(real)
  if (bytes.includes(0)) throw new Refusal(`"${path}" is a binary file.`)
  // A Buffer's toString leaves a byte-order mark where it is. TextDecoder would need { ignoreBOM: true } for that.
  return bytes.toString('utf8')
}

const server = new McpServer({ name: 'file-search', version: '1.0.0' })

server.registerTool(
  'read_file',
  {
    description: 'Answers with the whole text of a file. Texts of up to 256 KB only, no binary files.',
    inputSchema: { path: z.string().describe('From the root, with slashes, for example: docs/readme.md') },
  },
  async ({ path }) => {
    try {
      return { content: [{ type: 'text', text: await read(path) }] }
    } catch (error) {
      // A refusal is for the model. Any other error is for whoever runs the server: it may hold paths of the machine.
      if (!(error instanceof Refusal)) console.error('read_file:', error)
      const text = error instanceof Refusal ? error.message : `"${path}" could not be read.`
      return { content: [{ type: 'text', text }], isError: true }
    }
  },
)

await server.connect(new StdioServerTransport())

console.error(`file-search: reading from ${root}`)
