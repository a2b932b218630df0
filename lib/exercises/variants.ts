/** The servers, or files, that prove an exercise: `broken/` trips the checks it names, `right/` passes all. Node only. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FileTree } from '../container/types.ts'
import { loadFiles, readFolder, requireExercise } from './files.ts'

export type VariantKind = 'broken' | 'right'

export interface Variant {
  readonly kind: VariantKind
  /** The file's name without its ending, or the folder's. */
  readonly name: string
  readonly files: FileTree
  /** For `broken`: what a person did wrong. */
  readonly mistake?: string
  /** For `broken`: ids of exactly the checks that must fail or warn. Skipped ones do not count. */
  readonly trips?: readonly string[]
}

/** Reads the value of a `// Name: value` line among the comment lines that open a file. */
function header(source: string, name: string): string | undefined {
  const lines = source.split(/\r?\n/)
  const opening = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('//')),
  )
  const start = opening.findIndex((line) => line.startsWith(`// ${name}:`))
  if (start < 0) return undefined
  // A value goes on over the following comment lines, up to the next `Name:`.
  const rest = opening.slice(start + 1)
  const end = rest.findIndex((line) => /^\/\/ [A-Z]\w*:/.test(line))
  const more = end < 0 ? rest : rest.slice(0, end)
  return [opening[start]!.slice(`// ${name}:`.length), ...more.map((line) => line.slice(2))]
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** @throws one sentence, when a broken server does not say what is wrong with it and which checks find it */
export function parseBrokenHeader(source: string, where: string): { mistake: string; trips: string[] } {
  const mistake = header(source, 'Mistake')
  const trips = header(source, 'Trips')?.split(/,\s*/).filter(Boolean)
  if (!mistake) throw new Error(`${where} must begin with a line "// Mistake: <what a person did>".`)
  if (!trips?.length) throw new Error(`${where} must have a line "// Trips: <check-id>[, <check-id>…]" near its top.`)
  return { mistake, trips }
}

/** Takes the header off a file in a language without comments: JSON with it is a file `.jsonc`. */
function withoutHeader(source: string): string {
  const lines = source.split('\n')
  return lines.slice(lines.findIndex((line) => !line.startsWith('//'))).join('\n')
}

/** Names of the variants of one kind, sorted; none when the exercise has no such folder. */
export async function listVariants(root: string, slug: string, kind: VariantKind): Promise<string[]> {
  await requireExercise(root, slug)
  const entries = await readdir(path.join(root, slug, kind)).catch(() => [])
  return entries.map((name) => name.replace(/\.(ts|js|jsonc?)$/, '')).sort()
}

/**
 * Reads one variant of `broken/` or `right/`: a single file takes the entry's place among the files of `start/`, which every
 * learner has; one with a line `// Replaces: <file>` that file's place among those of `solution/`; a folder is taken as
 * it is. Where the entry is JSON, which has no comments, a broken one is a file `.jsonc`, and is graded without the header
 * that it begins with.
 * @param entry the exercise's entry file, `server.ts` for most
 */
export async function loadVariant(
  root: string,
  slug: string,
  kind: VariantKind,
  name: string,
  entry = 'server.ts',
): Promise<Variant> {
  const names = await listVariants(root, slug, kind)
  const where = `exercises/${slug}/${kind}/${name}`
  if (!names.includes(name)) throw new Error(`There is no ${where}. There are: ${names.join(', ')}.`)
  const folder = path.join(root, slug, kind, name)
  const single = await readFile(folder + path.extname(entry), 'utf8').catch(() => undefined)
  if (single === undefined && kind === 'broken' && entry.endsWith('.json')) {
    const source = await readFile(`${folder}.jsonc`, 'utf8')
    return { kind, name, files: { [entry]: withoutHeader(source) }, ...parseBrokenHeader(source, where) }
  }
  const files =
    single === undefined ? await readFolder(folder) : putAmong(await loadFiles(root, slug), single, entry, where)
  if (kind === 'right') return { kind, name, files }
  const source = single ?? files[entry]
  if (typeof source !== 'string') throw new Error(`${where} has no text file ${entry}.`)
  return { kind, name, files, ...parseBrokenHeader(source, where) }
}

/** A single file with those that it needs beside it. One that replaces what is not there would break nothing. */
function putAmong(
  { start, solution }: { start: FileTree; solution: FileTree },
  source: string,
  entry: string,
  where: string,
): FileTree {
  const replaced = header(source, 'Replaces')
  if (replaced === undefined) return { ...start, [entry]: source }
  if (Object.hasOwn(solution, replaced)) return { ...solution, [replaced]: source }
  const names = Object.keys(solution).join(', ')
  throw new Error(`${where} replaces ${replaced}, which the solution does not have: ${names}.`)
}
