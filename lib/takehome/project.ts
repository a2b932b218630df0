/** An exercise as a project of its own: what a learner needs to go on with their code in their own editor. */
import type { ExerciseMeta } from '../grader/types.ts'
import { compiledEntry, json } from './common.ts'
import { hostConfig, manifest, MCPB_IGNORE } from './host-files.ts'
import { speaksStdio } from './kinds.ts'
import { readme } from './readme.ts'

/** What all projects share, as `npm run build:takehome` has made it. */
export interface SharedFiles {
  readonly 'package.json': string
  readonly 'package-lock.json': string
  readonly 'tsconfig.json': string
  /** The grader with every exercise's checks, in one file. */
  readonly 'grade.mjs': string
}

export interface TakenHome {
  readonly meta: ExerciseMeta
  /** The learner's code as it is now. */
  readonly files: Readonly<Record<string, string>>
  /** Titles of the checks. */
  readonly checks: readonly string[]
  readonly shared: SharedFiles
  /** Address of the exercise's page. */
  readonly page: string
}

/** The project's files by path. */
export function projectFiles(home: TakenHome): Readonly<Record<string, string>> {
  const { meta, files, shared } = home
  const own = Object.entries(files).map(([path, text]) => [`src/${path}`, text])
  return {
    'README.md': readme(home),
    'package.json': packageJson(meta, shared['package.json']),
    'package-lock.json': named(meta, shared['package-lock.json']),
    'tsconfig.json': shared['tsconfig.json'],
    'grade.mjs': shared['grade.mjs'],
    '.gitignore': 'node_modules\ndist\n',
    ...(speaksStdio(meta) && {
      'claude_desktop_config.json': hostConfig(meta),
      'manifest.json': manifest(meta),
      '.mcpbignore': MCPB_IGNORE,
    }),
    ...(Object.fromEntries(own) as Record<string, string>),
  }
}

function packageJson(meta: ExerciseMeta, shared: string): string {
  const { scripts, ...rest } = JSON.parse(shared) as { scripts: Record<string, string> }
  const own = { start: `node ${compiledEntry(meta)}`, test: `node grade.mjs ${meta.slug} src/${meta.entry}` }
  return json({ ...rest, name: meta.slug, description: meta.summary, scripts: { ...scripts, ...own } })
}

function named({ slug }: ExerciseMeta, lock: string): string {
  const { packages, ...rest } = JSON.parse(lock) as { packages: Record<string, object> }
  return json({ ...rest, name: slug, packages: { ...packages, '': { ...packages[''], name: slug } } })
}
