/** Builds `public/takehome`: what every project has that is taken home, the grader in one file among it. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { buildAndStamp, isFresh, type Artifact } from '../cli/freshness.ts'
import { ensureRuntime, runtimeFolder } from './runtime.ts'
import { projectRoot } from './runtime/catalog.ts'
import { requireBanner } from './runtime/node.ts'

const OUTPUT = 'public/takehome'
const PROJECT = 'lib/takehome/project'

/** Of a project's files, those that are the same for all. */
const SHARED = ['package.json', 'package-lock.json', 'tsconfig.json'] as const

const artifact: Artifact = {
  inputs: {
    paths: [
      ...['lib/build/takehome.ts', 'lib/build/runtime', 'lib/takehome', 'lib/cli/report.ts', 'lib/compile'],
      ...['lib/container', 'lib/exercises', 'lib/grader', 'lib/protocol', 'exercises', 'package-lock.json'],
    ],
  },
  stamp: `${OUTPUT}/stamp.txt`,
  outputs: [`${OUTPUT}/grade.mjs`, ...SHARED.map((name) => `${OUTPUT}/${name}`)],
}

/** What `lib` may not import is handed to it here: the exercises. */
const ENTRY = `
import { main } from './lib/takehome/grade.ts'
import { catalogue } from './exercises/catalogue.ts'
import { loadChecks } from './exercises/load-checks.ts'
process.exitCode = await main(process.argv.slice(2), { catalogue, loadChecks })
`

/** Away from the workbook, the packages are the project's own. */
const ownRuntime: Plugin = {
  name: 'own-runtime',
  setup(context) {
    context.onResolve({ filter: /^\.\/runtime\.ts$/ }, ({ importer }) =>
      importer === join(projectRoot, 'lib/container/node/project.ts')
        ? { path: join(projectRoot, 'lib/takehome/runtime.ts') }
        : undefined,
    )
  },
}

/** The grader and the checks of every exercise as one file that needs nothing but Node and the project's packages. */
async function bundleGrader(): Promise<string> {
  await ensureRuntime()
  const boot = readFileSync(join(runtimeFolder, 'node/boot.mjs'), 'utf8')
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: projectRoot, sourcefile: 'entry.ts', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    minifyWhitespace: true,
    legalComments: 'eof',
    logLevel: 'warning',
    banner: { js: requireBanner },
    define: { BOOT_SOURCE: JSON.stringify(boot) },
    plugins: [ownRuntime],
  })
  return outputFiles[0]!.text
}

async function buildInto(): Promise<void> {
  const folder = join(projectRoot, OUTPUT)
  const fresh = `${folder}.${process.pid}.new`
  const stale = `${folder}.${process.pid}.old`
  rmSync(fresh, { recursive: true, force: true })
  const grader = await bundleGrader()
  mkdirSync(fresh, { recursive: true })
  writeFileSync(join(fresh, 'grade.mjs'), grader)
  for (const name of SHARED) writeFileSync(join(fresh, name), readFileSync(join(projectRoot, PROJECT, name)))
  if (existsSync(folder)) renameSync(folder, stale)
  renameSync(fresh, folder)
  rmSync(stale, { recursive: true, force: true })
}

/** Builds when a source, a check or a package has changed since the last build; says whether it did. */
export async function ensureTakeHome(): Promise<boolean> {
  if (isFresh(projectRoot, artifact)) return false
  await buildAndStamp(projectRoot, artifact, buildInto)
  return true
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = performance.now()
  const built = await ensureTakeHome()
  const took = Math.round(performance.now() - start)
  console.log(built ? `What is taken home was built in ${took} ms.` : 'What is taken home is up to date.')
}
