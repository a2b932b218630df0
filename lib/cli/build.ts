/** `npm run build`, and what `npm start` and `npm run dev` do when there is something to build. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CliError, withSentences } from './cli-error.ts'
import { ended, interrupted, startNode } from './child.ts'
import { buildAndStamp, isFresh, type Artifact } from './freshness.ts'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

const GENERATED = ['public/runtime', 'public/monaco']

/** The bundled host's runtime and the editor's workers and types: static files that Next.js only serves. */
const ASSETS: Artifact = {
  inputs: { paths: ['lib', 'components/editor', 'package.json', 'package-lock.json', 'tsconfig.json'] },
  stamp: '.next/cache/workbook-assets',
  outputs: GENERATED,
}

const PAGES: Artifact = {
  inputs: {
    paths: [
      ...['app', 'components', 'exercises', 'lessons', 'lib', 'public', 'mdx-components.tsx', 'next.config.ts'],
      ...['package.json', 'package-lock.json', 'postcss.config.mjs', 'tsconfig.json'],
    ],
    except: GENERATED,
  },
  stamp: '.next/workbook-build',
  outputs: ['.next/BUILD_ID', ...GENERATED],
}

/** The file of `next`'s command line. */
export function nextCli(): string {
  return createRequire(join(ROOT, 'package.json')).resolve('next/dist/bin/next')
}

interface Step {
  readonly title: string
  readonly args: () => readonly string[]
}

const tsx = (file: string): readonly string[] => ['--import', 'tsx', file]

const ASSET_STEPS: readonly Step[] = [
  { title: 'the runtime for learners’ servers', args: () => tsx('lib/build/runtime.ts') },
  { title: 'the editor', args: () => tsx('lib/build/editor.ts') },
]
const PAGE_STEPS: readonly Step[] = [{ title: 'the pages', args: () => [nextCli(), 'build'] }]

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

async function buildAssets(quiet: boolean): Promise<void> {
  await buildAndStamp(ROOT, ASSETS, () => runAll(ASSET_STEPS, quiet))
}

/** Builds the runtime and the editor's files unless they fit their sources. */
export async function ensureAssets(): Promise<void> {
  if (!isFresh(ROOT, ASSETS)) await buildAssets(true)
}

/** Builds whatever does not fit its sources. */
export async function ensureBuilt(): Promise<void> {
  if (isFresh(ROOT, PAGES)) return
  console.log(
    existsSync(join(ROOT, PAGES.stamp))
      ? 'The sources have changed.'
      : 'There is no build yet: this takes about a minute, once.',
  )
  await buildAndStamp(ROOT, PAGES, async () => {
    await ensureAssets()
    await runAll(PAGE_STEPS, true)
  })
}

/** `npm run build`: everything, fresh or not. */
export async function main(): Promise<void> {
  await withSentences(() =>
    buildAndStamp(ROOT, PAGES, async () => {
      await buildAssets(false)
      await runAll(PAGE_STEPS, false)
    }),
  )
}
