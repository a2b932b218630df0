/** The right answers about a workspace, worked out from its description: no solution had a hand in them. */
import { compilePattern } from './glob.ts'
import { follow, isLink, normalize, type Content } from './tree.ts'
import { oncePerWorkspace } from './once.ts'
import type { SearchWorkspace } from './types.ts'

/** Bytes of the largest file that `read_file` gives. */
export const MAX_READ_BYTES = 262_144
/** Lines of the longest answer of `search_content`, and characters of each line's text. */
export const MAX_LINES = 20
export const MAX_LINE_LENGTH = 100

const SKIPPED = new Set(['node_modules', '__pycache__', 'venv'])

const isSkipped = (name: string): boolean => name.startsWith('.') || SKIPPED.has(name)

/** Every file that can be found, by its path from the root, sorted; links are none. */
export const findable = oncePerWorkspace((workspace): readonly string[] => {
  const prefix = `${workspace.root}/`
  return Object.entries(workspace.files)
    .flatMap(([path, content]) => (path.startsWith(prefix) && !isLink(content) ? [path.slice(prefix.length)] : []))
    .filter((path) => !path.split('/').some(isSkipped))
    .sort()
})

/** Paths of all text files that can be found and are not too large to be read, sorted. */
export const readable = oncePerWorkspace((workspace): readonly string[] =>
  findable(workspace).filter((path) => {
    const content = contentOf(workspace, path)
    return !isBinary(content) && sizeOf(content) <= MAX_READ_BYTES
  }),
)

/** All paths that a pattern means, sorted. */
export function findFiles(workspace: SearchWorkspace, pattern: string): string[] {
  return findable(workspace).filter(compilePattern(pattern))
}

/** Whether a path from the root is a link, or leads through one. */
export function isThroughLink({ files, root }: SearchWorkspace, path: string): boolean {
  const names = path.split('/')
  return names.some((_, index) => {
    const content = files[`${root}/${names.slice(0, index + 1).join('/')}`]
    return content !== undefined && isLink(content)
  })
}

export const contentOf = ({ files, root }: SearchWorkspace, path: string): Content =>
  files[`${root}/${path}`] as Content

export const isBinary = (content: Content): boolean =>
  typeof content === 'string' ? content.includes('\0') : content.includes(0)

export const toText = (content: Content): string =>
  typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)

export const sizeOf = (content: Content): number =>
  typeof content === 'string' ? new TextEncoder().encode(content).length : content.length

/** Every line that `search_content` may answer with, before it stops at twenty. */
export function searchContent(workspace: SearchWorkspace, query: string, filePattern = '*'): string[] {
  const wanted = query.toLowerCase()
  return findFiles(workspace, filePattern).flatMap((path) => {
    const content = contentOf(workspace, path)
    if (isBinary(content)) return []
    return toText(content)
      .split('\n')
      .flatMap((line, index) =>
        line.toLowerCase().includes(wanted) ? [`${path}:${index + 1}: ${line.trim().slice(0, MAX_LINE_LENGTH)}`] : [],
      )
  })
}

/** What `read_file` owes for a path from the root: the text, or the reason for which it refuses. */
export type ReadAnswer =
  { readonly text: string } | { readonly refused: 'outside' | 'nul' | 'missing' | 'folder' | 'binary' | 'too large' }

export function readFile({ files, root }: SearchWorkspace, path: string): ReadAnswer {
  if (path.includes('\0')) return { refused: 'nul' }
  const inside = path.startsWith('/') ? undefined : normalize(path)
  if (inside === undefined) return { refused: 'outside' }
  const found = follow(files, `${root}/${inside}`)
  if (found.kind === 'missing') return { refused: 'missing' }
  if (found.path !== root && !found.path.startsWith(`${root}/`)) return { refused: 'outside' }
  if (found.kind === 'folder') return { refused: 'folder' }
  if (sizeOf(found.content) > MAX_READ_BYTES) return { refused: 'too large' }
  return isBinary(found.content) ? { refused: 'binary' } : { text: toText(found.content) }
}
