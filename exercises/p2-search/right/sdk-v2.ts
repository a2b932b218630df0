// The second SDK line (`@modelcontextprotocol/server`). Searches texts as a whole, and follows links that stay inside.
import { McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { z } from 'zod'

const root = await realpath(process.env.SEARCH_ROOT ?? '.')

const hidden = (name: string) => name[0] === '.' || ['node_modules', '__pycache__', 'venv'].includes(name)
const inside = (file: string) => file.startsWith(root + sep)

/** Follows links that stay inside, but enters no folder twice. */
async function* walk(folder: string, shown: string, seen: Set<string>): AsyncGenerator<string> {
  seen.add(folder)
  for (const name of await readdir(folder)) {
    if (hidden(name)) continue
    const real = await realpath(join(folder, name)).catch(() => undefined)
    if (real === undefined || !inside(real)) continue
    const info = await stat(real)
    if (info.isFile()) yield shown + name
    else if (info.isDirectory() && !seen.has(real)) yield* walk(real, `${shown}${name}/`, seen)
  }
}

/** Whether `pattern` from `p` on means `text` from `t` on; every pair is looked at once. */
function glob(pattern: string, text: string): boolean {
  const known = new Map<number, boolean>()
  const look = (p: number, t: number): boolean => {
    const key = p * (text.length + 1) + t
    const before = known.get(key)
    if (before !== undefined) return before
    const answer = decide(p, t)
    known.set(key, answer)
    return answer
  }
  const decide = (p: number, t: number): boolean => {
    if (p === pattern.length) return t === text.length
    if (pattern.startsWith('**/', p) && (p === 0 || pattern[p - 1] === '/')) {
      const slash = text.indexOf('/', t)
      return look(p + 3, t) || (slash >= 0 && look(p, slash + 1))
    }
    if (pattern[p] === '*') return look(p + 1, t) || (t < text.length && text[t] !== '/' && look(p, t + 1))
    if (t === text.length) return false
    return (pattern[p] === '?' ? text[t] !== '/' : pattern[p] === text[t]) && look(p + 1, t + 1)
  }
  return look(0, 0)
}

function eitherOf(pattern: string): string[] {
  const open = pattern.indexOf('{')
  if (open < 0) return [pattern]
  const close = pattern.indexOf('}', open)
  const choices = pattern.slice(open + 1, close).split(',')
  return choices.flatMap((choice) => eitherOf(pattern.slice(0, open) + choice + pattern.slice(close + 1)))
}

/** Where in a text the query stands, and which line that is: searched as a whole, not line by line. */
function* hits(text: string, query: string): Generator<[number: number, line: string]> {
  const plain = text.toLowerCase()
  let number = 1
  let start = 0
  for (let at = plain.indexOf(query); at >= 0; at = plain.indexOf(query, start)) {
    for (let next = text.indexOf('\n', start); next >= 0 && next < at; next = text.indexOf('\n', start)) {
      start = next + 1
      number++
    }
    const end = text.indexOf('\n', at)
    yield [number, text.slice(start, end < 0 ? undefined : end)]
    if (end < 0) return
    start = end + 1
    number++
  }
}

serveStdio(() => {
  const server = new McpServer({ name: 'file-search', version: '2.0.0' })
  server.registerTool(
    'search_content',
    {
      title: 'Search in files',
      description: 'Searches in files.',
      inputSchema: z.object({ query: z.string().min(1), file_pattern: z.string().default('*') }),
      annotations: { readOnlyHint: true },
    },
    async ({ query, file_pattern }) => {
      const patterns = eitherOf(file_pattern.includes('/') ? file_pattern : `**/${file_pattern}`)
      const files: string[] = []
      for await (const file of walk(root, '', new Set())) if (patterns.some((one) => glob(one, file))) files.push(file)
      const found: string[] = []
      for (const file of files.sort()) {
        const text = await readFile(join(root, file), 'utf8')
        if (text.includes('\0')) continue
        for (const [number, line] of hits(text, query.toLowerCase())) {
          found.push(`${file}:${number}: ${line.trim().slice(0, 100)}`)
          if (found.length === 20) return { content: [{ type: 'text', text: found.join('\n') }] }
        }
      }
      return { content: [{ type: 'text', text: found.join('\n') || 'No matches found' }] }
    },
  )
  return server
})
