/** What counts as text, how much of it is handed out, and what it is called. */
import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Refusal } from './refusal.ts'
import { listFiles, resolveInside } from './workspace.ts'

const MAX_READ_BYTES = 262_144
const MAX_SEARCH_BYTES = 16 * 1_048_576

export const mimeType = (path: string): string =>
  ({
    '.css': 'text/css',
    '.csv': 'text/csv',
    '.htm': 'text/html',
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.md': 'text/markdown',
  })[extname(path).toLowerCase()] ?? 'text/plain'

async function readBytes(path: string, limit: number): Promise<Buffer> {
  const real = await resolveInside(path)
  const { size, isFile } = await stat(real).then((found) => ({ size: found.size, isFile: found.isFile() }))
  // Asked before anything is opened: opening a named pipe would wait for a writer for ever.
  if (!isFile) throw new Refusal(`Not a file: ${path}`)
  if (size > limit) throw new Refusal(`Too large: ${path} has ${size} bytes, the limit is ${limit}`)
  const bytes = await readFile(real)
  if (bytes.includes(0)) throw new Refusal(`Binary, not text: ${path}`)
  return bytes
}

/** The text of a file, unchanged. Throws a Refusal for everything that cannot be given back unchanged. */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path, MAX_READ_BYTES)
  try {
    // `ignoreBOM` sounds like the opposite of what it does: it leaves the byte-order mark in the text.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Refusal(`Not UTF-8 text: ${path}`)
  }
}

/** The lines of a file, for searching. Nothing for a file that cannot be searched: a search goes on to the next. */
export async function readLines(path: string): Promise<string[]> {
  try {
    return new TextDecoder().decode(await readBytes(path, MAX_SEARCH_BYTES)).split('\n')
  } catch {
    return []
  }
}

/** Files that `readText` gives back, one after the other and only as far as somebody asks for more. */
export async function* textFiles(wanted: (path: string) => boolean): AsyncGenerator<string> {
  for (const path of await listFiles()) {
    if (!wanted(path)) continue
    const readable = await readText(path).then(
      () => true,
      () => false,
    )
    if (readable) yield path
  }
}
