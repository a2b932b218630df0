/**
 * Whether a build still fits its sources. A build leaves the hash of what it was made from, as its very last act: so
 * one that was ended half-way has none, and is not mistaken for a good one. Contents are hashed, not times: a checkout
 * changes times without changing files, and a clock can be wrong.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Everything that goes into a build, from the repository's folder. Entries that do not exist are skipped. */
export interface Inputs {
  readonly paths: readonly string[]
  /** Among them, what the build itself writes. */
  readonly except?: readonly string[]
  /** Names of environment variables that it depends on. */
  readonly env?: readonly string[]
}

function* filesBelow(root: string, path: string, except: readonly string[]): Generator<string> {
  const full = join(root, path)
  if (except.includes(path) || !existsSync(full)) return
  if (!statSync(full).isDirectory()) yield path
  else for (const name of readdirSync(full).sort()) yield* filesBelow(root, `${path}/${name}`, except)
}

/** A SHA-256 over the names and contents of all inputs, and over the version of Node that builds. */
export function hashInputs(root: string, { paths, except = [], env = [] }: Inputs): string {
  const hash = createHash('sha256').update(`node ${process.versions.modules}\n`)
  for (const name of env) hash.update(`${name}=${process.env[name] ?? ''}\n`)
  for (const path of paths) {
    for (const file of filesBelow(root, path, except)) {
      const content = readFileSync(join(root, file))
      hash.update(`${file}\n${content.length}\n`).update(content)
    }
  }
  return hash.digest('hex')
}

/** One build result: what it is made from, the file that holds its hash, and what it must have left. */
export interface Artifact {
  readonly inputs: Inputs
  readonly stamp: string
  readonly outputs: readonly string[]
}

export function isFresh(root: string, { inputs, stamp, outputs }: Artifact): boolean {
  if (![stamp, ...outputs].every((path) => existsSync(join(root, path)))) return false
  return readFileSync(join(root, stamp), 'utf8').trim() === hashInputs(root, inputs)
}

/**
 * Runs `build`, and stamps its result when it succeeds. The hash is taken before: sources that change while it runs
 * make the result stale, as they should.
 */
export async function buildAndStamp(root: string, artifact: Artifact, build: () => Promise<void>): Promise<void> {
  const stamp = join(root, artifact.stamp)
  rmSync(stamp, { force: true })
  const hash = hashInputs(root, artifact.inputs)
  await build()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(`${stamp}.new`, `${hash}\n`)
  renameSync(`${stamp}.new`, stamp)
}
