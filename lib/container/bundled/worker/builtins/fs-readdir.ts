/** `readdir` as Node has it: names relative to the folder that was asked for, entries with the parent as it was named. */
import { volume } from '../volume.ts'
import { posix } from './path.ts'
import type { Dirent, PathLike } from 'node:fs'

interface Options {
  readonly encoding?: BufferEncoding
  readonly withFileTypes?: boolean
  readonly recursive?: boolean
}

interface Entry {
  parentPath: string
  path: string
}

/** The entries of a folder and, when asked, of all below it, nearer ones first. */
function entriesOf(root: string, recursive: boolean): Dirent[] {
  const found: Dirent[] = []
  const folders = [root]
  for (const folder of folders) {
    for (const entry of volume.readdirSync(folder, { withFileTypes: true })) {
      const own = entry as unknown as Entry
      own.parentPath = folder
      own.path = folder
      found.push(entry)
      if (recursive && entry.isDirectory()) folders.push(posix.join(folder, entry.name))
    }
  }
  return found
}

export function readdirSync(path: PathLike, given?: Options | BufferEncoding | null): unknown[] {
  const options: Options = typeof given === 'object' && given !== null ? given : {}
  const plain = !options.recursive && !options.withFileTypes
  if (plain || typeof path !== 'string') return volume.readdirSync(path, given as never) as unknown[]
  const entries = entriesOf(path, options.recursive ?? false)
  if (options.withFileTypes) return entries
  return entries.map((entry) => posix.relative(path, posix.join(entry.parentPath, entry.name)))
}
