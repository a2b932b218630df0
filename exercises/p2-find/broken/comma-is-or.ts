// Mistake: takes every comma for an “or”, inside of braces and outside.
// Trips: literal
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { readdir } from 'node:fs/promises'
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
    } else if (sign === ',') source += inBraces ? '|' : '$|^'
    else source += sign.replace(/[.+^$()|[\]\\]/, '\\$&')
  }
  return new RegExp(`^${source}$`)
}

function matcher(pattern: string): (file: string) => boolean {
  const expression = toRegExp(pattern)
  if (pattern.includes('/')) return (file) => expression.test(file)
  return (file) => expression.test(file.slice(file.lastIndexOf('/') + 1))
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

const server = new McpServer({ name: 'file-search', version: '1.0.0' })

server.registerTool(
  'find_files',
  {
    description: 'Finds files by a pattern.',
    inputSchema: { pattern: z.string(), max_results: z.number().int().min(1).max(1000).default(20) },
  },
  async ({ pattern, max_results }) => {
    const found = (await walk('')).filter(matcher(pattern)).sort()
    const text = found.slice(0, max_results).join('\n')
    return { content: [{ type: 'text', text: text || 'No files found' }] }
  },
)

await server.connect(new StdioServerTransport())
