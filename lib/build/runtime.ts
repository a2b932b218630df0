import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { catalog, projectRoot, shortName } from './runtime/catalog.ts'
import { frameDocument } from './runtime/frame.ts'
import { nodeFiles } from './runtime/node.ts'
import { bundlePackage } from './runtime/packages.ts'
import { inputStamp } from './runtime/stamp.ts'
import { bundleWorker } from './runtime/worker.ts'
import type { TextFiles } from './runtime/node.ts'

/** Where the built runtime is served from: static files, made from the sources and the installed packages. */
export const runtimeFolder = join(projectRoot, 'public/runtime')
const stampFile = join(runtimeFolder, 'stamp.txt')

function writeFiles(folder: string, files: TextFiles): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

/** Builds `public/runtime` anew. The old folder serves until the new one is complete. */
export async function buildRuntime(): Promise<void> {
  const stamp = inputStamp()
  const packages = catalog()
  const files: TextFiles = {
    'frame.html': await frameDocument(),
    'worker.js': await bundleWorker(packages),
    'stamp.txt': stamp,
  }
  for (const self of packages) files[`packages/${shortName(self.name)}.js`] = await bundlePackage(self, packages)
  const node = await nodeFiles(packages)
  files['node.json'] = JSON.stringify(node)

  const fresh = `${runtimeFolder}.${process.pid}.new`
  const stale = `${runtimeFolder}.${process.pid}.old`
  rmSync(fresh, { recursive: true, force: true })
  writeFiles(fresh, files)
  writeFiles(join(fresh, 'node'), node)
  if (existsSync(runtimeFolder)) renameSync(runtimeFolder, stale)
  renameSync(fresh, runtimeFolder)
  rmSync(stale, { recursive: true, force: true })
}

/** Builds when a source or a package has changed since the last build; says whether it did. */
export async function ensureRuntime(): Promise<boolean> {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === inputStamp()) return false
  await buildRuntime()
  return true
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = performance.now()
  const built = process.argv.includes('--force') ? (await buildRuntime(), true) : await ensureRuntime()
  console.log(built ? `Runtime built in ${Math.round(performance.now() - start)} ms.` : 'Runtime is up to date.')
}
