import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The workbook's own folder. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url))

/** A package that learners may import, and the specifiers under which they may. */
export interface CatalogPackage {
  readonly name: string
  readonly version: string
  /** What a learner writes after `from`, for modules that run anywhere. */
  readonly portable: readonly string[]
  /** The same, for modules that need Node's network or child processes. */
  readonly nodeOnly: readonly string[]
}

/** SDK v1 modules that listen on a port, speak to a server framework or spawn a process. */
const sdkNodeOnly =
  /^(server\/(express|sse|streamableHttp|requestBody)|server\/auth\/.*|server\/middleware\/.*|client\/stdio)\.js$/

function packageFolder(name: string): string {
  return join(projectRoot, 'node_modules', name)
}

function packageJson(name: string): { version: string; exports: Record<string, unknown> } {
  return JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8'))
}

function modulesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

/** SDK v1 publishes its whole `dist/esm` folder under `./*`, and a few folders by name. */
function sdk(): CatalogPackage {
  const name = '@modelcontextprotocol/sdk'
  const { version, exports } = packageJson(name)
  const files = modulesBelow(join(packageFolder(name), 'dist/esm')).filter((file) => !file.startsWith('examples/'))
  const folders = Object.keys(exports)
    .filter((key) => key !== '.' && !key.includes('*'))
    .map((key) => key.slice(2))
  const specifiers = [...folders, ...files]
  return {
    name,
    version,
    portable: specifiers.filter((path) => !sdkNodeOnly.test(path)).map((path) => `${name}/${path}`),
    nodeOnly: specifiers.filter((path) => sdkNodeOnly.test(path)).map((path) => `${name}/${path}`),
  }
}

/** Every other package names each subpath in its `exports`. */
function byExports(name: string, isNodeOnly: (path: string) => boolean = () => false): CatalogPackage {
  const { version, exports } = packageJson(name)
  const paths = Object.keys(exports).filter(
    (key) => !key.includes('*') && !key.endsWith('package.json') && key !== './_shims',
  )
  const specifier = (path: string) => name + path.slice(1)
  return {
    name,
    version,
    portable: paths.filter((path) => !isNodeOnly(path)).map(specifier),
    nodeOnly: paths.filter(isNodeOnly).map(specifier),
  }
}

/** All packages that a learner's program may import, in every host. */
export function catalog(): CatalogPackage[] {
  return [
    byExports('zod'),
    sdk(),
    byExports('@modelcontextprotocol/core'),
    byExports('@modelcontextprotocol/server', (path) => path === './ext/skills/node'),
    byExports('@modelcontextprotocol/client', (path) => path === './stdio'),
  ]
}

/** The short name of a package in file names: `@modelcontextprotocol/sdk` is `sdk`. */
export function shortName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

/** Whether `specifier` names one of the catalog's packages or a module in it. */
export function isCatalogSpecifier(specifier: string, packages: readonly CatalogPackage[]): CatalogPackage | undefined {
  return packages.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`))
}
