/** Reads what is to be graded from disk: a folder as it is, or a file with the local files that it imports. */
import { existsSync } from 'node:fs'
import { lstat, readdir, readFile, readlink, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { build, type Plugin } from 'esbuild'
import type { FileTree, SymbolicLink } from '../container/types.ts'

/** A mistake in how the command was called: one sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export interface Submission {
  readonly files: FileTree
  /** The file that is run, a key of `files`. */
  readonly entry: string
  /** Absolute paths of the folders whose files belong to it, to watch for changes. */
  readonly watch: readonly string[]
}

/** Folders that are never part of a submission: packages come with the workbook. */
const LEFT_OUT = new Set(['node_modules', '.git'])

/** Names under which a folder's entry is looked for, besides the exercise's own. */
const ENTRY_ENDINGS = ['.ts', '.mts', '.js', '.mjs']

/**
 * @param path a TypeScript or JavaScript file, or a folder
 * @param entry the exercise's entry file (`server.ts`), looked for in a folder
 */
export async function collect(path: string, entry: string): Promise<Submission> {
  const absolute = resolve(path)
  const info = await stat(absolute).catch(() => undefined)
  if (!info) throw new UsageError(`There is no file or folder ${path}.`)
  return info.isDirectory() ? collectFolder(absolute, path, entry) : collectFile(absolute, path)
}

/**
 * Reads what is graded as a file, whatever it is called.
 * @param path the file, or a folder that holds one of the name `entry`
 */
export async function collectText(path: string, entry: string): Promise<Submission> {
  const absolute = resolve(path)
  const info = await stat(absolute).catch(() => undefined)
  if (!info) throw new UsageError(`There is no file or folder ${path}.`)
  const file = info.isDirectory() ? join(absolute, entry) : absolute
  if (!existsSync(file)) throw new UsageError(`The folder ${path} holds no ${entry}: name the file itself.`)
  const name = basename(file)
  return { files: { [name]: await readContent(file) }, entry: name, watch: [dirname(file)] }
}

async function collectFolder(root: string, shown: string, entry: string): Promise<Submission> {
  const stem = entry.replace(/\.\w+$/, '')
  const found = [entry, ...ENTRY_ENDINGS.map((ending) => stem + ending)].find((name) => existsSync(join(root, name)))
  if (!found) throw new UsageError(`The folder ${shown} holds no ${entry}: name the file itself, or call it ${entry}.`)
  const files: Record<string, string | Uint8Array | SymbolicLink> = {}
  const folders: string[] = []
  const visit = async (folder: string): Promise<void> => {
    folders.push(folder)
    for (const name of await readdir(folder)) {
      if (LEFT_OUT.has(name)) continue
      const path = join(folder, name)
      const info = await lstat(path)
      if (info.isDirectory()) await visit(path)
      else files[keyOf(root, path)] = info.isSymbolicLink() ? { link: await readlink(path) } : await readContent(path)
    }
  }
  await visit(root)
  return { files, entry: found, watch: folders }
}

async function collectFile(file: string, shown: string): Promise<Submission> {
  if (!/\.[cm]?[jt]s$/.test(file))
    throw new UsageError(
      `${shown} is no TypeScript or JavaScript file. To grade any other program, write its command after "--".`,
    )
  const reached = await localImports(file)
  const root = commonFolder(reached)
  const files: Record<string, string | Uint8Array> = {}
  for (const path of reached) files[keyOf(root, path)] = await readContent(path)
  return { files, entry: keyOf(root, file), watch: [...new Set(reached.map((path) => dirname(path)))] }
}

/**
 * The file and everything local it imports, directly or not. What cannot be resolved or parsed is left to the
 * compiler, which says it in the learner's terms.
 */
async function localImports(file: string): Promise<string[]> {
  const reached = new Set([file])
  const follow: Plugin = {
    name: 'follow-local-imports',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
        if (kind === 'entry-point') return undefined
        if (!/^\.{0,2}\//.test(path)) return { external: true }
        const target = resolve(dirname(importer), path)
        const found = [target, target.replace(/\.(m?)js$/, '.$1ts')].find((candidate) => existsSync(candidate))
        return found ? { path: found } : { external: true }
      })
      onLoad({ filter: /.*/ }, ({ path }) => {
        reached.add(path)
        return undefined
      })
    },
  }
  await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
    loader: { '.ts': 'ts', '.mts': 'ts', '.js': 'js', '.mjs': 'js', '.json': 'json' },
    plugins: [follow],
  }).catch(() => undefined)
  return [...reached]
}

function commonFolder(paths: readonly string[]): string {
  let root = dirname(paths[0]!)
  while (!paths.every((path) => path.startsWith(root.endsWith(sep) ? root : root + sep))) root = dirname(root)
  return root
}

function keyOf(root: string, path: string): string {
  return relative(root, path).split(sep).join('/')
}

/** Text where the bytes are valid UTF-8, so that sources are strings; bytes otherwise. */
async function readContent(path: string): Promise<string | Uint8Array> {
  const bytes = await readFile(path)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new Uint8Array(bytes)
  }
}
