/** Builds `public/monaco`: the editor, its workers, and the types that it knows. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildAndStamp, isFresh, type Artifact } from '../cli/freshness.ts'
import { bundleMonaco, bundleWorkers, licences } from './editor/bundles.ts'
import { collectDeclarations } from './editor/declarations.ts'
import { projectRoot } from './runtime/catalog.ts'

const OUTPUT = 'public/monaco'

const artifact: Artifact = {
  inputs: {
    paths: [
      ...['components/editor/monaco', 'components/editor/workers', 'lib/build/editor', 'lib/build/editor.ts'],
      ...['lib/build/runtime/catalog.ts', 'package-lock.json'],
    ],
  },
  stamp: `${OUTPUT}/stamp.txt`,
  outputs: [`${OUTPUT}/types.json`],
}

async function build(): Promise<void> {
  const folder = join(projectRoot, OUTPUT)
  const fresh = join(projectRoot, `.next/cache/editor-${process.pid}-new`)
  const stale = join(projectRoot, `.next/cache/editor-${process.pid}-old`)
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  mkdirSync(dirname(folder), { recursive: true })
  await Promise.all([bundleMonaco(fresh), bundleWorkers(fresh)])
  writeFileSync(join(fresh, 'types.json'), JSON.stringify(collectDeclarations()))
  writeFileSync(join(fresh, 'LICENSES.txt'), licences())
  if (existsSync(folder)) renameSync(folder, stale)
  renameSync(fresh, folder)
  rmSync(stale, { recursive: true, force: true })
}

/** Builds anew. The old folder serves until the new one is complete. */
export async function buildEditor(): Promise<void> {
  await buildAndStamp(projectRoot, artifact, build)
}

/** Builds when a source or a package has changed since the last build; says whether it did. */
export async function ensureEditor(): Promise<boolean> {
  if (isFresh(projectRoot, artifact)) return false
  await buildEditor()
  return true
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = performance.now()
  const built = process.argv.includes('--force') ? (await buildEditor(), true) : await ensureEditor()
  console.log(built ? `Editor built in ${Math.round(performance.now() - start)} ms.` : 'Editor is up to date.')
}
