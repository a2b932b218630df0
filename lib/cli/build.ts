/** `npm run build`, and what `npm start` and `npm run dev` do when there is something to build. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CliError, withSentences } from './cli-error.ts'
import { ended, interrupted, startNode } from './child.ts'
import { buildAndStamp, isFresh, type Artifact } from './freshness.ts'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** Static files made by the steps before the pages. */
const GENERATED = [
  ...['public/runtime', 'public/monaco', 'public/takehome'],
  ...['public/lessons', 'public/downloads', 'public/llms.txt', 'public/search-index.json'],
]

const WORKBOOK: Artifact = {
  inputs: {
    paths: [
      ...['app', 'components', 'exercises', 'lessons', 'lib', 'public', 'mdx-components.tsx', 'next.config.ts'],
      ...['package.json', 'package-lock.json', 'postcss.config.mjs', 'tsconfig.json'],
    ],
    except: GENERATED,
    env: ['SITE_URL', 'BASE_PATH'],
  },
  stamp: '.next/workbook-build',
  outputs: ['.next/BUILD_ID', ...GENERATED],
}

interface Step {
  readonly title: string
  readonly args: () => readonly string[]
}

/** The file of `next`'s command line. */
export function nextCli(): string {
  return createRequire(join(ROOT, 'package.json')).resolve('next/dist/bin/next')
}

const script = (file: string) => () => ['--import', 'tsx', file]

const ASSETS: readonly Step[] = [
  { title: 'the runtime for learners’ servers', args: script('lib/build/runtime.ts') },
  { title: 'the editor', args: script('lib/build/editor.ts') },
  { title: 'the projects to take home', args: script('lib/build/takehome.ts') },
  { title: 'the search index and the plain texts', args: script('lib/build/texts.ts') },
]

const PAGES: readonly Step[] = [
  { title: 'the pages', args: () => [nextCli(), 'build'] },
  { title: 'the pages’ security headers', args: script('lib/security/seal.ts') },
]

/**
 * @param quiet one line for the step, its own output only when it fails; else its output as it comes
 * @throws CliError after the output of a step that failed
 */
async function run({ title, args }: Step, quiet: boolean): Promise<void> {
  const before = performance.now()
  if (quiet) process.stdout.write(`Building ${title} … `)
  const child = startNode(args(), { cwd: ROOT, output: quiet ? 'pipe' : 'inherit' })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await ended(child)
  if (quiet) process.stdout.write(code === 0 ? `${((performance.now() - before) / 1000).toFixed(1)} s\n` : '\n')
  if (code === 0) return
  process.stderr.write(Buffer.concat(output))
  if (interrupted()) process.exit()
  throw new CliError(`The build failed while building ${title} (exit code ${code}): what it said is above.`)
}

async function runAll(steps: readonly Step[], quiet: boolean): Promise<void> {
  for (const step of steps) await run(step, quiet)
}

/** Builds what the pages load: the runtime and the editor unless they fit their sources, and the texts. */
export async function ensureAssets(): Promise<void> {
  await runAll(ASSETS, true)
}

async function buildWorkbook(quiet: boolean): Promise<void> {
  await buildAndStamp(ROOT, WORKBOOK, () => runAll([...ASSETS, ...PAGES], quiet))
}

/** Builds the workbook unless its build fits its sources. */
export async function ensureBuilt(): Promise<void> {
  if (isFresh(ROOT, WORKBOOK)) return
  const stale = existsSync(join(ROOT, WORKBOOK.stamp))
  console.log(stale ? 'The sources have changed.' : 'There is no build yet: this takes about a minute, once.')
  await buildWorkbook(true)
}

/** `npm run build`: in any case. */
export async function main(): Promise<void> {
  await withSentences(() => buildWorkbook(false))
}
