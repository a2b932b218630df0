/** What a tree of files with links holds, worked out from its description alone. */
import type { FileTree, SymbolicLink } from '../../../lib/grader/check.ts'

export type Content = string | Uint8Array

/** What a path leads to when every link on its way is followed. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly content: Content }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'missing' }

/** As many links as Linux follows for one path. */
const MAX_LINKS = 40

export const isLink = (content: FileTree[string]): content is SymbolicLink =>
  typeof content === 'object' && !(content instanceof Uint8Array)

/** `a/./b/../c` as `a/c`; undefined when it leads above where it begins. */
export function normalize(path: string): string | undefined {
  const names: string[] = []
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue
    if (name !== '..') names.push(name)
    else if (names.pop() === undefined) return undefined
  }
  return names.join('/')
}

/** All folders on the way to a file of the tree. */
export function foldersOf(files: FileTree): Set<string> {
  const folders = new Set<string>([''])
  for (const path of Object.keys(files))
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) folders.add(path.slice(0, end))
  return folders
}

/**
 * Follows a path through the tree as a file system does.
 * @param path from the top of the tree
 */
export function follow(files: FileTree, path: string): Found {
  const folders = foldersOf(files)
  let waiting = path.split('/')
  let at = ''
  let links = 0
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (name === '' || name === '.') continue
    if (!folders.has(at)) return { kind: 'missing' }
    if (name === '..') {
      if (at === '') return { kind: 'missing' }
      at = at.slice(0, Math.max(0, at.lastIndexOf('/')))
      continue
    }
    const next = at === '' ? name : `${at}/${name}`
    const content = Object.hasOwn(files, next) ? files[next] : undefined
    if (content !== undefined && isLink(content)) {
      if (++links > MAX_LINKS) return { kind: 'missing' }
      waiting = [...content.link.split('/'), ...waiting]
    } else at = next
  }
  if (folders.has(at)) return { kind: 'folder', path: at }
  const content = Object.hasOwn(files, at) ? files[at] : undefined
  return content === undefined || isLink(content) ? { kind: 'missing' } : { kind: 'file', path: at, content }
}
