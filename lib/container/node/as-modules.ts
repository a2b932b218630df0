import type { FileTree } from '../types.ts'

/**
 * A learner's own folder may hold a `package.json` for a compiler that makes CommonJS. What runs here are ES modules, so
 * that is said in its place before they are compiled.
 */
export function asModules(files: FileTree): FileTree {
  const text = files['package.json']
  if (typeof text !== 'string') return files
  try {
    return { ...files, 'package.json': JSON.stringify({ ...JSON.parse(text), type: 'module' }, null, 2) }
  } catch {
    return files
  }
}
