import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const PREBUILT = fileURLToPath(new URL('../../../public/runtime/node/node_modules', import.meta.url))
const INSTALLED = fileURLToPath(new URL('../../../node_modules', import.meta.url))

/** The folder that a project finds as its `node_modules`: the packages that every host has, in prebuilt files. */
export async function packagesFolder(): Promise<string> {
  return existsSync(PREBUILT) ? PREBUILT : INSTALLED
}
