import path from 'node:path'
import { ensureRuntime, runtimeFolder } from '../../build/runtime.ts'

let ready: Promise<string> | undefined

/**
 * The folder with what every Node-like host puts beside a project: `node_modules` with the packages that every host has, in
 * prebuilt files, and `boot.mjs`. Built first when it is missing or stale.
 */
export function nodeRuntime(): Promise<string> {
  ready ??= ensureRuntime().then(() => path.join(runtimeFolder, 'node'))
  return ready
}
