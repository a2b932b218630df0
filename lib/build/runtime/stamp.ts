import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './catalog.ts'

/** What the runtime is made of: sources, and the lock file that fixes every package. */
const inputs = ['lib/build/runtime', 'lib/build/runtime.ts', 'lib/container', 'lib/compile', 'package-lock.json']

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** A hash over all inputs: equal stamps mean that a build would give the same files. */
export function inputStamp(): string {
  const hash = createHash('sha256')
  for (const input of inputs) {
    for (const file of filesOf(join(projectRoot, input))) {
      hash.update(file.slice(projectRoot.length)).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}
