import type { FileTree } from '@/lib/container/types.ts'

export type TreeEntry =
  | { readonly kind: 'folder'; readonly name: string; readonly path: string; readonly entries: readonly TreeEntry[] }
  | {
      readonly kind: 'file'
      readonly name: string
      readonly path: string
      readonly content: string | Uint8Array
      /** Bytes, as UTF-8 where it is text. */
      readonly size: number
      readonly binary: boolean
    }
  | { readonly kind: 'link'; readonly name: string; readonly path: string; readonly target: string }

const toBytes = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

const order = (a: string, b: string) => (a < b ? -1 : 1)

/** Files by path as folders in folders, each sorted by name. */
export function toTree(files: FileTree, folder = ''): readonly TreeEntry[] {
  const prefix = folder === '' ? '' : `${folder}/`
  const names = new Set(
    Object.keys(files).flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length).split('/')[0]!] : [])),
  )
  return [...names].sort(order).map((name): TreeEntry => {
    const path = prefix + name
    const content = files[path]
    if (content === undefined) return { kind: 'folder', name, path, entries: toTree(files, path) }
    if (typeof content === 'string' || content instanceof Uint8Array) {
      const bytes = toBytes(content)
      return { kind: 'file', name, path, content, size: bytes.length, binary: bytes.includes(0) }
    }
    return { kind: 'link', name, path, target: content.link }
  })
}

/** "369 B", "1.0 MB": short enough for a row. */
export function shortSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** What a preview says and shows of a file. */
export interface Preview {
  /** "1,234 bytes", "CRLF", "binary". */
  readonly facts: readonly string[]
  /** The beginning of the text; absent for a binary file. */
  readonly text?: string
}

/** Characters that are shown of a long text. */
export const MAX_SHOWN = 20_000

export function previewOf(content: string | Uint8Array): Preview {
  const bytes = toBytes(content)
  const size = `${bytes.length.toLocaleString('en')} ${bytes.length === 1 ? 'byte' : 'bytes'}`
  if (bytes.includes(0)) return { facts: [size, 'binary: it holds a NUL byte'] }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const facts = [size]
  if (text === '') facts.push('empty')
  if (text.startsWith('\ufeff')) facts.push('byte-order mark')
  if (text.includes('\r\n')) facts.push('CRLF')
  if (text !== '' && !text.endsWith('\n')) facts.push('no newline at the end')
  if (text.length > MAX_SHOWN) facts.push(`the first ${MAX_SHOWN.toLocaleString('en')} characters are shown`)
  return { facts, text: text.slice(0, MAX_SHOWN) }
}

/** Folders that variables name, by path: `SEARCH_ROOT` for the folder that a server is to search. */
export function namedFolders(env: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(env).map(([name, value]) => [value.replace(/^\//, ''), name]))
}
