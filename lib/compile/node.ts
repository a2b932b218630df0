import type { FileTree } from '../container/types.ts'
import { folderOf } from './files.ts'
import { parseJson } from './json.ts'
import { loadProject } from './load.ts'
import { nodePath, toNodeModule } from './to-node-module.ts'

/** Path of the file that Node.js has to run for the entry `path`. */
export function nodeEntry(path: string): string {
  return nodePath(path.replace(/^\.\//, ''))
}

/**
 * Compiles the program that begins at `entry` for Node.js 20 or later, which runs it without a loader:
 * `node --enable-source-maps <nodeEntry(entry)>`. Beside each TypeScript module that the program can reach lies its JavaScript, as
 * `x.js` for `x.ts`, with the same lines and an inline source map; everything else passes unchanged, files of TypeScript that are
 * data to the program among it.
 * Throws a ContainerError of kind `compile` or `module` with one sentence for the learner.
 */
export function compileForNode(files: FileTree, entry: string): FileTree {
  const project = loadProject(files, entry)
  const output: Record<string, FileTree[string]> = { ...files }
  for (const module of project.modules.values()) {
    const text = module.kind === 'json' ? jsonModule(module.text) : toNodeModule(project, module)
    if (text !== undefined) output[nodePath(module.path)] = text
    if (module.kind === 'script') addPackage(output, module.path)
  }
  for (const [path, { message }] of project.broken) {
    if (nodePath(path) !== path) output[nodePath(path)] = `throw new SyntaxError(${JSON.stringify(message)})\n`
  }
  return output
}

/** Node 20 warns about JSON modules on stderr and wants an attribute that TypeScript does not ask for; a module does as well. */
function jsonModule(text: string): string {
  return `export default JSON.parse(${JSON.stringify(text)})\n`
}

/** Makes sure that Node.js takes the module at `path` for an ES module, whatever a package.json meant for a compiler says. */
function addPackage(output: Record<string, FileTree[string]>, path: string): void {
  let folder = folderOf(path)
  while (folder && !(`${folder}/package.json` in output)) folder = folderOf(folder)
  const file = folder ? `${folder}/package.json` : 'package.json'
  const content = output[file]
  if (content === undefined) {
    output[file] = '{ "type": "module" }\n'
    return
  }
  if (typeof content === 'object' && 'link' in content) return
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
  const settings = JSON.parse(parseJson(file, text)) as { type?: unknown } | null
  if (settings?.type !== 'module') output[file] = `${JSON.stringify({ ...settings, type: 'module' }, null, 2)}\n`
}
