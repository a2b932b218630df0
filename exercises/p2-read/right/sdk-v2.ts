// The second SDK line (`@modelcontextprotocol/server`). Thrown errors become results with isError, message and all: here the messages
// are meant for the model.
import { McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, normalize, sep } from 'node:path'
import { z } from 'zod'

const root = await realpath(process.env.SEARCH_ROOT ?? '.')

const inRoot = (file: string) => `${file}${sep}`.startsWith(`${root}${sep}`)

/** Goes down name by name and follows each link by itself. Absolute paths are not for anybody. */
async function locate(asked: string): Promise<string> {
  if (asked.includes('\0') || isAbsolute(asked)) throw new Error(`${JSON.stringify(asked)} is no path from the root.`)
  let at = root
  for (const name of normalize(asked).split(sep)) {
    at = await realpath(join(at, name)).catch(() => {
      throw new Error(`Nothing is at ${asked}.`)
    })
    if (!inRoot(at)) throw new Error(`${asked} leaves the workspace.`)
  }
  return at
}

serveStdio(() => {
  const server = new McpServer({ name: 'file-search', version: '2.0.0' })
  server.registerTool(
    'read_file',
    {
      title: 'Read a file',
      description: 'Reads a text file.',
      inputSchema: z.object({ path: z.string() }),
      annotations: { readOnlyHint: true },
    },
    async ({ path }) => {
      const file = await locate(path)
      const info = await stat(file)
      if (!info.isFile()) throw new Error(`${path} is not a file.`)
      if (info.size > 256 * 1024) throw new Error(`${path} is larger than 256 KB.`)
      const text = await readFile(file, 'utf8')
      if (text.includes('\0')) throw new Error(`${path} is not text.`)
      return { content: [{ type: 'text', text }] }
    },
  )
  return server
})
