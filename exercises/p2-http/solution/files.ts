/** Three ways to look into the folder that SEARCH_ROOT names. They are done: this exercise is about HTTP. */
import { readdir, readFile, realpath } from 'node:fs/promises'
import path from 'node:path'

const root = process.env.SEARCH_ROOT ?? '.'
const skipped = new Set(['node_modules', '__pycache__', 'venv'])
const maxBytes = 262_144

/** Paths of files, from the root, that a pattern such as `*.md` or `docs/**` means, sorted. */
export async function findFiles(pattern: string): Promise<string[]> {
  const isMeant = matcher(pattern)
  const paths: string[] = []
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || skipped.has(entry.name)) continue
      const below = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) await walk(below)
      else if (entry.isFile() && isMeant(below)) paths.push(below)
    }
  }
  await walk('')
  return paths.sort()
}

/** Lines that hold the query, whatever its case: `path:line: text`, twenty at most. */
export async function searchContent(query: string, pattern: string): Promise<string[]> {
  const wanted = query.toLowerCase()
  const found: string[] = []
  for (const file of await findFiles(pattern)) {
    const text = await readFile(path.join(root, file), 'utf8')
    if (text.includes('\0')) continue
    for (const [index, line] of text.split('\n').entries()) {
      if (line.toLowerCase().includes(wanted)) found.push(`${file}:${index + 1}: ${line.trim().slice(0, 100)}`)
      if (found.length === 20) return found
    }
  }
  return found
}

/** The text of a file. Throws, with a reason for the model, where it must not or cannot be read. */
export async function readText(file: string): Promise<string> {
  const home = await realpath(root)
  const target = await realpath(path.resolve(home, file)).catch(() => undefined)
  if (target === undefined) throw new Error('There is no such file.')
  if (!target.startsWith(home + path.sep)) throw new Error('This path leads out of the folder.')
  const bytes = await readFile(target).catch(() => undefined)
  if (bytes === undefined) throw new Error('This is no file.')
  if (bytes.length > maxBytes) throw new Error('This file is too large.')
  if (bytes.includes(0)) throw new Error('This file is not text.')
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** A pattern without a slash means base names; `*` and `?` stay within a name, `**\/` is any number of folders. */
function matcher(pattern: string): (path: string) => boolean {
  const choice = /^(.*?)\{([^{}]*)\}(.*)$/s.exec(pattern)
  if (choice) {
    const [, before = '', inside = '', after = ''] = choice
    const matchers = inside.split(',').map((one) => matcher(before + one + after))
    return (path) => matchers.some((isMeant) => isMeant(path))
  }
  const source = pattern.replace(/\*\*\/|[^]/gu, (part) => {
    if (part === '**/') return '(?:[^/]+/)*'
    if (part === '*') return '[^/]*'
    if (part === '?') return '[^/]'
    return part.replace(/[\\^$.+()|[\]{}]/, '\\$&')
  })
  const whole = new RegExp(`^${source}$`, 'u')
  return (path) => whole.test(pattern.includes('/') ? path : path.slice(path.lastIndexOf('/') + 1))
}
