/** Reads an exercise's folders from disk. Node only; evaluates nothing, so that any bundler can carry it. */
import { readdir, readFile, readlink } from 'node:fs/promises'
import path from 'node:path'
import type { FileTree, SymbolicLink } from '../container/types.ts'

/** Folders that package managers and tools leave behind; they are no part of an exercise. */
const IGNORED = new Set(['node_modules', '.git', '.DS_Store'])

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Text where the bytes are UTF-8, else the bytes. */
function decode(bytes: Uint8Array): string | Uint8Array {
  try {
    return utf8.decode(bytes)
  } catch {
    return bytes
  }
}

/** Everything below `folder`, by path with `/` between names, sorted. */
export async function readFolder(folder: string): Promise<FileTree> {
  const files: [string, string | Uint8Array | SymbolicLink][] = []
  const walk = async (relative: string): Promise<void> => {
    const entries = await readdir(path.join(folder, relative), { withFileTypes: true })
    for (const entry of entries) {
      if (IGNORED.has(entry.name)) continue
      const name = relative === '' ? entry.name : `${relative}/${entry.name}`
      const file = path.join(folder, name)
      if (entry.isDirectory()) await walk(name)
      else if (entry.isSymbolicLink()) files.push([name, { link: await readlink(file) }])
      else files.push([name, decode(await readFile(file))])
    }
  }
  await walk('')
  return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * The slugs of all exercises below `root`: the folders that hold an `exercise.ts`.
 * @param root absolute path of the folder `exercises`
 */
export async function listExercises(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const found = await Promise.all(
    folders.map(async (name) => ((await readdir(path.join(root, name))).includes('exercise.ts') ? [name] : [])),
  )
  return found.flat().sort()
}

/** Throws one sentence that names the exercises there are, unless `slug` is one of them. */
export async function requireExercise(root: string, slug: string): Promise<void> {
  const slugs = await listExercises(root)
  if (slugs.includes(slug)) return
  throw new Error(`There is no exercise "${slug}". Exercises: ${slugs.join(', ')}.`)
}

/** The JSON Schema of an exercise's entry file, from its `schema.json`; undefined where it has none. */
export async function loadSchema(root: string, slug: string): Promise<Record<string, unknown> | undefined> {
  await requireExercise(root, slug)
  const file = path.join(/* turbopackIgnore: true */ root, slug, 'schema.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Record<string, unknown>)
}

/** What a learner starts from, and one way to finish. */
export async function loadFiles(root: string, slug: string): Promise<{ start: FileTree; solution: FileTree }> {
  await requireExercise(root, slug)
  const [start, solution] = await Promise.all(
    ['start', 'solution'].map((name) => readFolder(path.join(/* turbopackIgnore: true */ root, slug, name))),
  )
  return { start: start!, solution: solution! }
}
