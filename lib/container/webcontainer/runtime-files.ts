/** The files that every WebContainer is given once: `node_modules`, `boot.mjs` and `launcher.mjs`, built into one JSON. */
import type { FileSystemTree } from '@webcontainer/api'
import { ContainerError } from '../types.ts'

/** Contents by path, with `/`. */
export type TextFiles = Readonly<Record<string, string>>

export function toFileSystemTree(files: TextFiles): FileSystemTree {
  const root: FileSystemTree = {}
  for (const [path, contents] of Object.entries(files)) {
    const folders = path.split('/')
    const name = folders.pop() as string
    let place = root
    for (const folder of folders) {
      const entry = (place[folder] ??= { directory: {} })
      if (!('directory' in entry)) throw new ContainerError('host', `The runtime holds ${path} below a file.`)
      place = entry.directory
    }
    place[name] = { file: { contents } }
  }
  return root
}

/** @param url of `node.json`, which `npm run build:runtime` makes */
export async function loadRuntime(url: string): Promise<FileSystemTree> {
  const response = await fetch(url).catch(() => undefined)
  if (!response?.ok) {
    const answer = response ? `status ${response.status}` : 'no answer'
    throw new ContainerError(
      'host',
      `The files for WebContainer could not be loaded from ${url} (${answer}): reload the page.`,
    )
  }
  return toFileSystemTree((await response.json()) as TextFiles)
}
