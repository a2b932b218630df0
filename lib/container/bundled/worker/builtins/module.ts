/** `node:module`: `createRequire` for built-ins, packages and JSON files. */
import { builtinNames, isBuiltinName, loadBuiltin } from '../builtins.ts'
import { nodeError, unavailable } from '../errors.ts'
import { loadPackage } from '../packages.ts'
import { volume } from '../volume.ts'
import { posix } from './path.ts'
import { fileURLToPath } from './url.ts'

export const builtinModules = builtinNames
export const isBuiltin = isBuiltinName

export function createRequire(from: string | URL): (specifier: string) => unknown {
  const file = String(from)
  const folder = posix.dirname(file.startsWith('file:') ? fileURLToPath(file) : file)
  return (specifier) => {
    if (isBuiltinName(specifier)) return loadBuiltin(specifier)
    if (!/^[./]/.test(specifier)) return loadPackage(specifier)
    const path = posix.resolve(folder, specifier)
    if (!volume.existsSync(path)) {
      throw nodeError(new Error(`Cannot find module '${specifier}'`), 'MODULE_NOT_FOUND')
    }
    if (path.endsWith('.json')) return JSON.parse(volume.readFileSync(path, 'utf8')) as unknown
    throw unavailable(`Loading "${specifier}" with require (use import)`)
  }
}

export const findPackageJSON = () => undefined
export default { builtinModules, createRequire, isBuiltin }
