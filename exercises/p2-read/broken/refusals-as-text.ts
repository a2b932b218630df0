// Mistake: forgets isError.
// Trips: missing
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { readFile, realpath, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { z } from 'zod'

class Refusal extends Error {}

const root = await realpath(process.env.SEARCH_ROOT ?? '.')
const MAX_BYTES = 262_144

const isInside = (file: string) => file === root || file.startsWith(root + sep)

async function find(asked: string): Promise<string> {
  if (asked.includes('\0')) throw new Refusal('A path holds no NUL byte.')
  const wanted = resolve(root, asked)
  if (!isInside(wanted)) throw new Refusal(`${asked} is outside.`)
  const real = await realpath(wanted).catch(() => {
    throw new Refusal(`${asked} does not exist.`)
  })
  if (!isInside(real)) throw new Refusal(`${asked} is outside.`)
  return real
}

async function read(asked: string): Promise<string> {
  const file = await find(asked)
  const info = await stat(file)
  if (info.isDirectory()) throw new Refusal(`${asked} is a folder.`)
  if (info.size > MAX_BYTES) throw new Refusal(`${asked} is too large.`)
  const bytes = await readFile(file)
  if (bytes.includes(0)) throw new Refusal(`${asked} is binary.`)
  const text = bytes.toString('utf8')
  return text
}

const server = new McpServer({ name: 'file-search', version: '1.0.0' })

server.registerTool(
  'read_file',
  { description: 'Reads a file.', inputSchema: { path: z.string() } },
  async ({ path }) => {
    try {
      return { content: [{ type: 'text', text: await read(path) }] }
    } catch (error) {
      const text = error instanceof Refusal ? error.message : 'It could not be read.'
      return { content: [{ type: 'text', text }] }
    }
  },
)

await server.connect(new StdioServerTransport())
