// The SDK's low-level API, and a file that is opened once and asked through its handle.
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js'
import { open, realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'

const root = await realpath(process.env['SEARCH_ROOT'] ?? '.')

/** Whether the way from the root to `file` begins with a step up. */
const isOutside = (file: string) => {
  const way = relative(root, file)
  return isAbsolute(way) || way.split(sep)[0] === '..'
}

const refuse = (text: string) => ({ content: [{ type: 'text' as const, text }], isError: true })

const server = new Server({ name: 'files', version: '1.0.0' }, { capabilities: { tools: {} } })

server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: [
    {
      name: 'read_file',
      description: 'Reads.',
      inputSchema: { type: 'object' as const, properties: { path: { type: 'string' } }, required: ['path'] },
    },
  ],
}))

server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
  if (params.name !== 'read_file') throw new McpError(ErrorCode.InvalidParams, `No tool ${params.name}`)
  const args: Record<string, unknown> = params.arguments ?? {}
  const path = args['path']
  if (typeof path !== 'string') throw new McpError(ErrorCode.InvalidParams, 'path must be a string')
  if (/\0/.test(path)) return refuse('The path has a NUL in it')
  const wanted = resolve(root, path)
  if (isOutside(wanted)) return refuse('No such file in the workspace')
  const real = await realpath(wanted).catch(() => undefined)
  if (real === undefined || isOutside(real)) return refuse('No such file in the workspace')
  const file = await open(real)
  try {
    const info = await file.stat()
    if (info.isDirectory()) return refuse('A folder cannot be read')
    if (info.size > 262_144) return refuse(`The file has ${info.size} bytes: too many`)
    const bytes = Buffer.alloc(info.size)
    for (let at = 0; at < bytes.length;) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at)
      if (bytesRead === 0) break
      at += bytesRead
    }
    if (bytes.includes(0)) return refuse('The file is binary')
    return { content: [{ type: 'text', text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }] }
  } finally {
    await file.close()
  }
})

await server.connect(new StdioServerTransport())
