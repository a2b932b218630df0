// The second SDK line (`@modelcontextprotocol/server`). Links that stay inside are followed, which is lawful.
import { McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { readdir, realpath, stat } from 'node:fs/promises'
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

serveStdio(() => {
  const server = new McpServer({ name: 'file-search', version: '2.0.0' })
  server.registerTool(
    'find_files',
    {
      title: 'Find files',
      description: 'Finds files by a glob pattern.',
      inputSchema: z.object({ pattern: z.string(), max_results: z.number().int().min(1).max(1000).default(20) }),
      annotations: { readOnlyHint: true },
    },
    async ({ pattern, max_results }) => {
      const patterns = eitherOf(pattern.includes('/') ? pattern : `**/${pattern}`)
      const found: string[] = []
      for await (const file of walk(root, '', new Set())) if (patterns.some((one) => glob(one, file))) found.push(file)
      const text = found.length > 0 ? found.sort().slice(0, max_results).join('\n') : 'No files found'
      return { content: [{ type: 'text', text }] }
    },
  )
  return server
})
