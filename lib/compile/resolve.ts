import { folderOf, joinPath, namesIn, realPath } from './files.ts'
import type { FileIndex } from './files.ts'
import { listNames } from './errors.ts'
import { isPath, refusePackage } from './packages.ts'

export type Resolution =
  | { readonly kind: 'local'; readonly path: string }
  | { readonly kind: 'external' }
  /** `reason` is the end of a sentence that begins `server.ts:3:24 imports "./x.ts", `. */
  | { readonly kind: 'refused'; readonly error: 'compile' | 'module'; readonly reason: string }

/** What `specifier` means in the module at `referrer`: as Node resolves it, with TypeScript's view of file endings. */
export function resolve(index: FileIndex, specifier: string, referrer: string): Resolution {
  if (!isPath(specifier)) {
    const reason = refusePackage(specifier)
    return reason ? { kind: 'refused', error: 'module', reason } : { kind: 'external' }
  }
  if (specifier.startsWith('/')) {
    return refuse('but an absolute path means another file on every machine: write a relative one, "./x.ts" say')
  }
  const path = joinPath(folderOf(referrer), decodePath(specifier))
  if (path === undefined) return refuse('which is outside the project')
  const found = specifier.endsWith('/') ? undefined : findModule(index, path)
  if (found === undefined) return refuse(explainMissing(index, specifier, path))
  return checkKind(index, found)
}

function refuse(reason: string): Resolution {
  return { kind: 'refused', error: 'compile', reason }
}

/** Specifiers are URLs: `./my%20file.ts` names `my file.ts`. */
export function decodePath(specifier: string): string {
  try {
    return decodeURIComponent(specifier)
  } catch {
    return specifier
  }
}

function findModule(index: FileIndex, path: string): string | undefined {
  const found = realPath(index, path)
  if (found !== undefined) return found
  const source = path.replace(/\.(m?)js$/, '.$1ts')
  return source === path ? undefined : realPath(index, source)
}

function checkKind(index: FileIndex, path: string): Resolution {
  const twin = /\.m?[jt]s$/.test(path) && path.replace(/([jt])s$/, (_, kind: string) => (kind === 'j' ? 'ts' : 'js'))
  if (twin && (index.files.has(twin) || index.links.has(twin))) {
    return refuse(`but there are both ${path} and ${twin}, which would become one file: delete or rename one of them`)
  }
  if (/\.d\.m?ts$/.test(path)) return refuse('a file of declarations, which does not run: use "import type"')
  if (/\.m?[jt]s$/.test(path) || path.endsWith('.json')) return { kind: 'local', path }
  if (/\.[jt]sx$/.test(path))
    return refuse('but JSX is not supported: a server has no use for it, rename the file to .ts')
  if (/\.c[jt]s$/.test(path)) return refuse('a CommonJS file, which is not supported: write an ES module in a .ts file')
  return refuse('which is not a module: only .ts, .mts, .js, .mjs and .json files can be imported')
}

function explainMissing(index: FileIndex, specifier: string, path: string): string {
  for (const guess of ['.ts', '.js', '.mts', '.mjs', '.json', '/index.ts', '/index.js']) {
    if (findModule(index, path + guess) === undefined) continue
    return `but imports name the file in full: write "${specifier.replace(/\/$/, '')}${guess}"`
  }
  const here = namesIn(index, folderOf(path))
  return `but there is no such file; files ${here.length ? `here: ${listNames(here)}` : 'in that folder: none'}`
}
