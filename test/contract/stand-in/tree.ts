import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A tree as `@webcontainer/api` 1.6.4 sends it to `loadFiles` (its `utils/file-system.js`). */
export interface WireTree {
  readonly d: Readonly<Record<string, WireTree | { readonly f: WireFile }>>
}

/** `c`: the contents, one character a byte when `b` is set; `l`: where a link leads. */
type WireFile = { readonly c: string; readonly b?: boolean } | { readonly l: string }

/** Writes the tree into an existing or new folder, over what is there. */
export function writeTree(tree: WireTree, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, entry] of Object.entries(tree.d)) {
    const path = join(folder, name)
    if (dirname(path) !== folder) throw new Error(`EINVAL: ${name} is no file name`)
    if ('d' in entry) writeTree(entry, path)
    else if ('l' in entry.f) symlinkSync(entry.f.l, path)
    else writeFileSync(path, entry.f.b ? Buffer.from(entry.f.c, 'latin1') : entry.f.c)
  }
}
