/**
 * Stands in for lib/container/node/runtime.ts in the grader that is taken home: packages are the project's own, and
 * what else a server's process needs is in the grader itself.
 */
import { existsSync, rmSync } from 'node:fs'
import { symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeFolder } from '../container/node/folder.ts'
import { ContainerError } from '../container/types.ts'

/** The text of `boot.mjs`; lib/build/takehome.ts puts it in. */
declare const BOOT_SOURCE: string

let ready: Promise<string> | undefined

/** A folder with `boot.mjs` and `node_modules`, which goes when this process ends. */
export function nodeRuntime(): Promise<string> {
  ready ??= make()
  return ready
}

async function make(): Promise<string> {
  const packages = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules')
  if (!existsSync(packages)) throw new ContainerError('host', 'The packages are not installed: run `npm ci` first.')
  const folder = await makeFolder()
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await writeFile(path.join(folder, 'boot.mjs'), BOOT_SOURCE)
  await symlink(packages, path.join(folder, 'node_modules'), 'junction')
  return folder
}
