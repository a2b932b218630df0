import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CliError } from '../cli-error.ts'
import { exerciseFiles, type Names } from './templates.ts'

const SLUG = /^p([12])-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/

/** @throws CliError when the slug is none, or its exercise exists */
function readSlug(exercises: string, slug: string | undefined): Names {
  if (slug === undefined) throw new CliError('Name the exercise: `npm run new:exercise -- p1-word-count`.')
  const [, part, server] = SLUG.exec(slug) ?? []
  if (!part || !server) {
    throw new CliError(
      `"${slug}" cannot be the name of an exercise: it is p1- or p2- (the part of the book), then small letters, digits and single hyphens, as in p1-word-count.`,
    )
  }
  if (existsSync(join(exercises, slug))) {
    throw new CliError(`exercises/${slug} exists already: choose another name, or remove that folder first.`)
  }
  const words = server.replaceAll('-', ' ')
  const title = words.charAt(0).toUpperCase() + words.slice(1)
  return { slug, part: part === '1' ? 1 : 2, server, tool: server.replaceAll('-', '_'), title }
}

/**
 * Replaces the one place where `pattern` matches.
 * @throws CliError when the file no longer has that place
 */
function edit(file: string, pattern: RegExp, replacement: (...groups: string[]) => string): string {
  const text = readFileSync(file, 'utf8')
  if (!pattern.test(text)) throw new CliError(`${file} has changed its shape: add the exercise to it by hand.`)
  return text.replace(pattern, (_, ...groups: string[]) => replacement(...groups))
}

/** Adds the exercise, as the last, to the two lists of exercises. */
function register(exercises: string, { slug }: Names): Record<string, string> {
  const name = slug.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const catalogue = edit(
    join(exercises, 'catalogue.ts'),
    /((?:^import .*\n)+)([^]*readonly ExerciseMeta\[\] = \[)([^\]]*?),?\s*\]/m,
    (imports, middle, list) =>
      `${imports}import ${name} from './${slug}/exercise.ts'\n${middle}${list},\n  ${name},\n]`,
  )
  const loaders = edit(
    join(exercises, 'load-checks.ts'),
    /((?: {2}'p[12]-[^']+': \(\) => import\(.*\),\n)+)/,
    (list) => `${list}  '${slug}': () => import('./${slug}/checks.ts'),\n`,
  )
  return { 'catalogue.ts': catalogue, 'load-checks.ts': loaders }
}

/**
 * Writes a new exercise and adds it to the catalogue. Nothing is written unless all of it can be.
 * @param root the repository's folder
 * @param slug `p1-…` or `p2-…`
 * @returns the paths written, from `root`
 * @throws CliError with one sentence when the slug is bad or taken
 */
export function scaffoldExercise(root: string, slug: string | undefined): string[] {
  const exercises = join(root, 'exercises')
  const names = readSlug(exercises, slug)
  const own = Object.entries(exerciseFiles(names)).map(([path, text]) => [`${names.slug}/${path}`, text] as const)
  const files = [...own, ...Object.entries(register(exercises, names))]
  for (const [path, text] of files) {
    mkdirSync(dirname(join(exercises, path)), { recursive: true })
    writeFileSync(join(exercises, path), text)
  }
  return files.map(([path]) => `exercises/${path}`)
}
