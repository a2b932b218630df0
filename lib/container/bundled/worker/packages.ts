/** The prebuilt packages, each evaluated when something in it is first imported. */
import { nodeOnly, portable } from 'runtime:manifest'
import { isBuiltinName, loadBuiltin } from './builtins.ts'
import { unavailable } from './errors.ts'

/** See lib/build/runtime/packages.ts. */
type PackageTable = Readonly<Record<string, () => object>>
type PackageFunction = (require: (specifier: string) => unknown) => PackageTable

// An indirect call evaluates in the global scope.
const evaluate = eval
const texts = new Map<string, string>()
const tables = new Map<string, PackageTable>()
const loaded = new Map<string, object>()
const available = new Set(portable)
const elsewhere = new Set(nodeOnly)

export function addPackageTexts(packages: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(packages)) texts.set(name, text)
}

/** `@scope/name` or `name`. */
export function packageName(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

/** Why the module cannot be had, or undefined when it can. */
export function missingPackage(specifier: string): Error | undefined {
  if (available.has(specifier)) return undefined
  if (elsewhere.has(specifier)) return unavailable(`"${specifier}"`)
  const name = packageName(specifier)
  if (portable.some((known) => packageName(known) === name)) {
    return new Error(`The package "${name}" has no module "${specifier}": check the spelling, and the ending ".js".`)
  }
  const names = [...new Set(portable.map(packageName))].filter((known) => !known.endsWith('/core'))
  return new Error(
    `The package "${name}" is not installed here: programs can use ${names.join(', ')} and Node's own modules.`,
  )
}

function resolve(specifier: string): unknown {
  return isBuiltinName(specifier) ? loadBuiltin(specifier) : loadPackage(specifier)
}

function tableOf(name: string): PackageTable {
  const known = tables.get(name)
  if (known) return known
  const text = texts.get(name)
  if (text === undefined) throw new Error(`The text of the package "${name}" has not arrived.`)
  texts.delete(name)
  const table = (evaluate(text) as PackageFunction)(resolve)
  tables.set(name, table)
  return table
}

export function loadPackage(specifier: string): object {
  const missing = missingPackage(specifier)
  if (missing) throw missing
  const known = loaded.get(specifier)
  if (known) return known
  const exports = tableOf(packageName(specifier))[specifier]!()
  loaded.set(specifier, exports)
  return exports
}
