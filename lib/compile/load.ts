import type { Program } from 'acorn'
import { ContainerError } from '../container/types.ts'
import type { FileTree, SourceLocation } from '../container/types.ts'
import { NameCheck } from './check-names.ts'
import { eraseTypes } from './erase.ts'
import type { Erased } from './erase.ts'
import { errorAt, listNames } from './errors.ts'
import { folderOf, indexFiles, joinPath, listFiles, namesIn, realPath } from './files.ts'
import type { FileIndex } from './files.ts'
import { importedNames, readStatements } from './interface.ts'
import type { Statements } from './interface.ts'
import { parseJson } from './json.ts'
import { parseModule } from './parse.ts'
import { resolve } from './resolve.ts'
import { findUses } from './scope.ts'
import type { Uses } from './scope.ts'

/** A module of the learner's, parsed, with what it asks for resolved. */
export interface LoadedScript {
  readonly kind: 'script'
  readonly path: string
  readonly erased: Erased
  readonly ast: Program
  readonly uses: Uses
  readonly statements: Statements
  /** Path of the module for each request; undefined for built-ins and packages. */
  readonly targets: readonly (string | undefined)[]
}

export interface LoadedJson {
  readonly kind: 'json'
  readonly path: string
  readonly text: string
}

export type LoadedModule = LoadedScript | LoadedJson

/** A module's text as it was read, which depends on nothing else. */
export interface Reading extends Pick<LoadedScript, 'erased' | 'ast' | 'uses'> {
  readonly text: string
}

/** Modules by path as they were read last: whoever compiles the same text again is spared reading it again. */
export type Readings = Map<string, Reading>

export interface Project {
  readonly index: FileIndex
  readonly entry: string
  readonly modules: ReadonlyMap<string, LoadedModule>
  /** Modules that only `import()` can reach and that do not compile. */
  readonly broken: ReadonlyMap<string, ContainerError>
}

/**
 * Reads the entry and every module that it can reach. What static imports reach has to compile, else a ContainerError is
 * thrown; what only `import()` reaches may be broken, for that is an error of the moment when it is imported.
 */
export function loadProject(tree: FileTree, entry: string, readings: Readings = new Map()): Project {
  const { files, links } = listFiles(tree)
  const index = indexFiles(files, links)
  const modules = new Map<string, LoadedModule>()
  const broken = new Map<string, ContainerError>()
  const entryPath = findEntry(index, entry)

  const load = (start: string, onError: (path: string, error: ContainerError) => void) => {
    const queue = [start]
    const loaded: LoadedModule[] = []
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      if (modules.has(path) || broken.has(path)) continue
      try {
        const module = loadModule(index, path, readText(tree, path), readings)
        modules.set(path, module)
        loaded.push(module)
        if (module.kind === 'script') queue.unshift(...module.targets.filter((target) => target !== undefined))
      } catch (error) {
        if (!(error instanceof ContainerError)) throw error
        onError(path, error)
      }
    }
    const names = new NameCheck(modules)
    for (const module of loaded) {
      try {
        if (module.kind === 'script') names.check(module)
      } catch (error) {
        if (!(error instanceof ContainerError)) throw error
        modules.delete(module.path)
        onError(module.path, error)
      }
    }
  }

  load(entryPath, (_, error) => {
    throw error
  })
  const tolerate = (path: string, error: ContainerError) => void broken.set(path, error)
  // grows while it is walked: what `import()` reaches can use `import()` itself
  for (const module of modules.values()) {
    for (const path of dynamicTargets(index, module)) load(path, tolerate)
  }
  return { index, entry: entryPath, modules, broken }
}

function findEntry(index: FileIndex, entry: string): string {
  const path = joinPath('', entry) ?? entry
  const found = realPath(index, path)
  if (found === undefined) {
    const here = namesIn(index, folderOf(path))
    throw new ContainerError('compile', `there is no file ${path} to run; files here: ${listNames(here) || 'none'}`)
  }
  const resolution = resolve(index, `./${encodeURI(path)}`, '')
  if (resolution.kind === 'local' && !found.endsWith('.json')) return found
  const reason = resolution.kind === 'refused' ? resolution.reason : 'which is no program'
  throw new ContainerError('compile', `the file to run is ${path}, ${reason}`)
}

function readText(tree: FileTree, path: string): string {
  const content = tree[path]
  return typeof content === 'string' ? content : new TextDecoder().decode(content as Uint8Array)
}

function read(path: string, text: string): Reading {
  const erased = eraseTypes(path, text)
  const ast = parseModule(erased)
  return { text, erased, ast, uses: findUses(ast, importedNames(ast)) }
}

function loadModule(index: FileIndex, path: string, text: string, readings: Readings): LoadedModule {
  if (path.endsWith('.json')) return { kind: 'json', path, text: parseJson(path, text) }
  const known = readings.get(path)
  const reading = known?.text === text ? known : read(path, text)
  readings.set(path, reading)
  const { erased, ast, uses } = reading
  const statements = readStatements(erased, ast, new Set(uses.references.map(({ name }) => name)))
  const targets = statements.requests.map(({ specifier, location }) => target(index, path, specifier, location))
  return { kind: 'script', path, erased, ast, uses, statements, targets }
}

function target(index: FileIndex, from: string, specifier: string, location: SourceLocation): string | undefined {
  const resolution = resolve(index, specifier, from)
  if (resolution.kind === 'refused') {
    throw errorAt(location, `imports "${specifier}", ${resolution.reason}`, resolution.error)
  }
  return resolution.kind === 'local' ? resolution.path : undefined
}

/** Modules that the `import()` calls of a module can reach: a computed one can reach any. */
function dynamicTargets(index: FileIndex, module: LoadedModule): string[] {
  if (module.kind === 'json') return []
  return module.uses.dynamicImports.flatMap(({ source }) => {
    if (source.type !== 'Literal') return [...index.files].filter((path) => isCandidate(index, path))
    const resolution = resolve(index, String(source.value), module.path)
    return resolution.kind === 'local' ? [resolution.path] : []
  })
}

function isCandidate(index: FileIndex, path: string): boolean {
  return /(?<!\.d)\.m?[jt]s$|\.json$/.test(path) && resolve(index, `./${encodeURI(path)}`, '').kind === 'local'
}
