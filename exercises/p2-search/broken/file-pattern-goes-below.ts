// Mistake: lets a pattern that names a folder mean all that is below it, as .gitignore has it.
// Trips: file-pattern
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const root = process.env.SEARCH_ROOT ?? '.'
const SKIPPED = new Set(['node_modules', '__pycache__', 'venv'])

function toRegExp(pattern: string): RegExp {
  let source = ''
  let inBraces = false
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at]!
    if (pattern.startsWith('**/', at)) {
      source += '(?:[^/]+/)*'
      at += 2
    } else if (sign === '*') source += '[^/]*'
    else if (sign === '?') source += '[^/]'
    else if (sign === '{') {
      inBraces = true
      source += '(?:'
    } else if (sign === '}') {
      inBraces = false
      source += ')'
    } else if (sign === ',' && inBraces) source += '|'
    else source += sign.replace(/[.+^$()|[\]\\]/, '\\$&')
  }
  return new RegExp(`^${source}$`)
}

function matcher(pattern: string): (file: string) => boolean {
  const expression = toRegExp(pattern)
  if (!pattern.includes('/')) return (file) => expression.test(file.slice(file.lastIndexOf('/') + 1))
  const ends = (file: string) => [...file.matchAll(/\/|$/g)].map(({ index }) => file.slice(0, index))
  return (file) => ends(file).some((part) => expression.test(part))
}

async function walk(folder: string): Promise<string[]> {
  const files: string[] = []
  for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) files.push(...(await walk(file)))
    else if (entry.isFile()) files.push(file)
  }
  return files
}

async function search(query: string, filePattern: string): Promise<string[]> {
  const found: string[] = []
  for (const file of (await walk('')).filter(matcher(filePattern)).sort()) {
    const bytes = await readFile(path.join(root, file))
    if (bytes.includes(0)) continue
    const lines = bytes.toString('utf8').split('\n')
    for (const [index, line] of lines.entries()) {
      if (!line.toLowerCase().includes(query.toLowerCase())) continue
      const text = line.trim().slice(0, 100)
      found.push(`${file}:${index + 1}: ${text}`)
    }
  }
  return found.slice(0, 20)
}

const server = new McpServer({ name: 'file-search', version: '1.0.0' })

server.registerTool(
  'search_content',
  {
    description: 'Searches the contents of files.',
    inputSchema: { query: z.string().min(1), file_pattern: z.string().default('*') },
  },
  async ({ query, file_pattern }) => {
    const found = await search(query, file_pattern)
    return { content: [{ type: 'text', text: found.join('\n') || 'No matches found' }] }
  },
)

await server.connect(new StdioServerTransport())
