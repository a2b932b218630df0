import { realpath } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { codeOf, Refusal } from './refusal.ts'

// #region inside
/** Whether `path` is `folder` or lies below it. Both are absolute and hold no links any more. */
function isInside(folder: string, path: string): boolean {
  const prefix = folder.endsWith(sep) ? folder : folder + sep
  return path === folder || path.startsWith(prefix)
}

/**
 * The real path of a file that the model named, certain to lie below `root`.
 * `root` is itself a real path: resolve it once, at the start.
 */
export async function inside(root: string, asked: string): Promise<string> {
  if (asked.includes('\0')) throw new Refusal('The path holds a NUL character.')

  // First by text alone. What is plainly outside is refused before the disk is asked anything about it.
  const wanted = resolve(root, asked)
  if (!isInside(root, wanted)) throw new Refusal(`"${asked}" is not in the log folder.`)

  // Then by what is really there: `realpath` follows every link on the way.
  const real = await realpath(wanted).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') throw new Refusal(`There is no file "${asked}".`)
    throw error
  })
  if (!isInside(root, real)) throw new Refusal(`"${asked}" is not in the log folder.`)

  // Inside, but not for models: `.env`, `.git` and their like. A link to one is judged by where it leads.
  if (
    relative(root, real)
      .split(sep)
      .some((name) => name.startsWith('.'))
  ) {
    throw new Refusal(`There is no file "${asked}".`)
  }
  return real
}
// #endregion
