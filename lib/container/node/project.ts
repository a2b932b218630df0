/** A learner's files as a folder that Node can run. */
import { rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileForNode, nodeEntry } from '../../compile/project.ts'
import type { FileTree } from '../types.ts'
import { asModules } from './as-modules.ts'
import { makeFolder, writeTree } from './folder.ts'
import { mainSource } from './main-source.ts'
import { nodeRuntime } from './runtime.ts'

export interface Project {
  /** The temporary folder; it holds `main.mjs`, `node_modules` and the project's own folder. */
  readonly folder: string
  /** The project's own folder, which is the working folder of the program. */
  readonly root: string
  /** The compiled entry. */
  readonly entry: string
  readonly main: string
  remove(): Promise<void>
}

/** By the files as they were given, and the entry: all starts of a run are of the same files. */
const compiled = new WeakMap<FileTree, Map<string, FileTree>>()

function compileOnce(files: FileTree, entry: string): FileTree {
  const known = compiled.get(files) ?? new Map<string, FileTree>()
  compiled.set(files, known)
  const output = known.get(entry) ?? compileForNode(asModules(files), entry)
  known.set(entry, output)
  return output
}

/**
 * Compiles the files and writes them to a fresh temporary folder. Node looks for packages in every folder above a module,
 * so `node_modules` need not stand among the learner's files.
 * Rejects with a ContainerError when the files cannot be compiled; then no folder is left.
 */
export async function makeProject(files: FileTree, entry: string): Promise<Project> {
  const output = compileOnce(files, entry)
  const started = nodeEntry(entry)
  const runtime = await nodeRuntime()
  const folder = await makeFolder()
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
  try {
    const root = path.join(folder, 'project')
    await writeTree(root, output)
    await writeTree(folder, {
      'package.json': '{ "type": "module" }\n',
      'main.mjs': mainSource(`./project/${started}`, pathToFileURL(path.join(runtime, 'boot.mjs')).href),
    })
    await symlink(path.join(runtime, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
    return { folder, root, entry: path.join(root, started), main: path.join(folder, 'main.mjs'), remove }
  } catch (error) {
    await remove()
    throw error
  }
}
