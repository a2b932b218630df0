/** Paths of a project, as FileTree has them: relative to its folder, `/` between names. */

import type { FileTree } from '../container/types.ts'

/** The names of a project: what is a file, and where its symbolic links lead. */
export interface FileIndex {
  readonly files: ReadonlySet<string>
  readonly links: ReadonlyMap<string, string>
}

export function indexFiles(files: readonly string[], links: Readonly<Record<string, string>>): FileIndex {
  return {
    files: new Set(files.filter((path) => !Object.hasOwn(links, path))),
    links: new Map(Object.entries(links)),
  }
}

/** Names and link targets of `tree`, as a Program carries them. */
export function listFiles(tree: FileTree): { files: string[]; links: Record<string, string> } {
  const links: Record<string, string> = {}
  for (const [path, content] of Object.entries(tree)) {
    if (typeof content === 'object' && 'link' in content) links[path] = content.link
  }
  return { files: Object.keys(tree), links }
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** `target` from `folder`, or undefined where that leads out of the project. */
export function joinPath(folder: string, target: string): string | undefined {
  const names = folder ? folder.split('/') : []
  for (const name of target.split('/')) {
    if (name === '..') {
      if (!names.length) return undefined
      names.pop()
    } else if (name && name !== '.') names.push(name)
  }
  return names.join('/')
}

/** `path` as seen from `folder`, beginning with `./` or `../`. */
export function relativePath(folder: string, path: string): string {
  const from = folder ? folder.split('/') : []
  const to = path.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++
  const up = '../'.repeat(from.length - shared)
  return `${up || './'}${to.slice(shared).join('/')}`
}

/**
 * The file that `path` leads to, through links of its own or of its folders; undefined when there is none.
 * Node names a module by that file, so two links to one file are one module.
 */
export function realPath(index: FileIndex, path: string, depth = 0): string | undefined {
  if (depth > 40) return undefined
  if (index.files.has(path)) return path
  for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
    const head = end < 0 ? path : path.slice(0, end)
    const link = index.links.get(head)
    if (link !== undefined) {
      if (link.startsWith('/')) return undefined
      const target = joinPath(folderOf(head), link)
      if (target === undefined) return undefined
      const rest = end < 0 ? '' : path.slice(end)
      return realPath(index, `${target}${rest}`.replace(/^\//, ''), depth + 1)
    }
    if (end < 0) return undefined
  }
}

/** Names of the files and links directly in `folder`. */
export function namesIn(index: FileIndex, folder: string): string[] {
  const prefix = folder && `${folder}/`
  return [...index.files, ...index.links.keys()]
    .filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
    .map((path) => path.slice(prefix.length))
    .sort()
}

export function isTypeScript(path: string): boolean {
  return /\.m?ts$/.test(path)
}
