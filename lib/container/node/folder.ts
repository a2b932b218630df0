import { mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ContainerError } from '../types.ts'
import type { FileTree } from '../types.ts'

/** A fresh folder under the system's temporary one, by its real path: programs compare it with `import.meta.url`. */
export async function makeFolder(): Promise<string> {
  return realpath(await mkdtemp(path.join(tmpdir(), 'mcp-workbook-')))
}

/** Writes the tree into `root`, links as links. `root` is made when it is not there. */
export async function writeTree(root: string, files: FileTree): Promise<void> {
  const entries = Object.entries(files).map(([name, content]) => ({ target: placeIn(root, name), content }))
  const folders = new Set([root, ...entries.map(({ target }) => path.dirname(target))])
  for (const folder of folders) await mkdir(folder, { recursive: true })
  await Promise.all(
    entries.map(({ target, content }) =>
      typeof content === 'string' || content instanceof Uint8Array
        ? writeFile(target, content)
        : symlink(content.link, target),
    ),
  )
}

function placeIn(root: string, name: string): string {
  const target = path.join(root, name)
  if (!path.isAbsolute(name) && target.startsWith(root + path.sep)) return target
  throw new ContainerError(
    'host',
    `The file name ${JSON.stringify(name)} leads out of the project's folder: name it from there.`,
  )
}
