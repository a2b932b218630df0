import { realpath } from 'node:fs/promises'
import { resolve, sep } from 'node:path'

/** Something that was asked for and is not given. Its message is written for the model. */
export class Refusal extends Error {}

/** Whether `path` is `root` or lies below it. Without the separator, `/data/notes-private` would lie in `/data/notes`. */
const isInside = (root: string, path: string) =>
  path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)

/**
 * The real path of what a model has asked for, certain to lie in `root`. What is returned is what must be opened: to
 * check one path and open another is no check.
 * @param root a real path
 * @throws Refusal
 */
export async function inside(root: string, asked: string): Promise<string> {
  // For the system a path ends at a NUL byte, for JavaScript it goes on.
  if (asked.includes('\0')) throw new Refusal('A path cannot hold a NUL byte.')

  // First as text. An absolute path takes the place of the root, and every .. is folded: the outcome shows both.
  const wanted = resolve(root, asked)
  if (!isInside(root, wanted)) throw new Refusal(`"${asked}" is outside the folder that can be read.`)

  // Then as it is on the disk: realpath follows every link on the way. Its own error names the link's target.
  const real = await realpath(wanted).catch(() => {
    throw new Refusal(`There is no file "${asked}".`)
  })
  if (!isInside(root, real)) throw new Refusal(`"${asked}" is outside the folder that can be read.`)
  return real
}
