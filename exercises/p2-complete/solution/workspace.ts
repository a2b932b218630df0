/** The one folder that the server may touch, and the two ways into it: a path somebody asked for, and a walk. */
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { Refusal } from './refusal.ts'

// Links in the root's own path are resolved once, here. Every later comparison is between resolved paths.
const root = await realpath(process.env['SEARCH_ROOT'] ?? process.cwd())
if (!(await stat(root)).isDirectory()) throw new Error(`SEARCH_ROOT is not a folder: ${root}`)

const skipped = new Set(['node_modules', '__pycache__', 'venv'])

/** Names that are never listed, searched or read. The dot covers `.env` and `.git`. */
const isHidden = (name: string): boolean => name.startsWith('.') || skipped.has(name)

/** The separator keeps `/srv/site-secret` out of `/srv/site`. */
const isInside = (path: string): boolean => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)

const namesBelowRoot = (path: string): string[] => path.slice(root.length).split(sep).filter(Boolean)

/** A path as a caller wrote it, made into a real one that lies inside the root. Throws a Refusal that names the reason. */
export async function resolveInside(path: string): Promise<string> {
  if (path.includes('\0')) throw new Refusal('A path cannot contain a NUL byte')
  const asked = resolve(root, path)
  // Before the disk is touched: an outside path is refused whether or not it exists.
  if (!isInside(asked)) throw new Refusal(`Outside the workspace: ${path}`)
  let real: string
  try {
    real = await realpath(asked)
  } catch {
    throw new Refusal(`Not found: ${path}`)
  }
  // Once more, now that links are resolved. The answer never says where a link leads.
  if (!isInside(real)) throw new Refusal(`Outside the workspace: ${path}`)
  // `..%2fx` is an odd name and a lawful one: nothing decodes it here, so it is not taken for a hidden one either.
  const names = [...namesBelowRoot(asked), ...namesBelowRoot(real)].filter((name) => !name.startsWith('..'))
  if (names.some(isHidden)) throw new Refusal(`Hidden: ${path}`)
  return real
}

/** Every visible file, as a sorted list of paths from the root with `/` between the names. Links are not followed. */
export async function listFiles(signal?: AbortSignal): Promise<string[]> {
  const found: string[] = []
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    signal?.throwIfAborted()
    // A folder that cannot be opened is left out: one locked folder should not spoil every answer.
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (isHidden(entry.name)) continue
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile()) found.push(path)
    }
  }
  return found.sort()
}
