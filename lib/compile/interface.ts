import type { AnyNode, Identifier, Literal, Program } from 'acorn'
import { addPattern } from './declarations.ts'
import type { Erased } from './erase.ts'
import { isTypeScript } from './files.ts'
import type { ImportBinding, IndirectExport } from './program.ts'
import type { SourceLocation } from '../container/types.ts'

type ModuleNode = AnyNode & { readonly source: Literal }

/** A static import or re-export: the statement, and what it asks for. */
export interface RequestStatement {
  readonly node: ModuleNode
  readonly specifier: string
  readonly location: SourceLocation
}

/** What the statements of a module import and export; requests are numbered by statement. */
export interface Statements {
  readonly requests: readonly RequestStatement[]
  readonly imports: readonly ImportBinding[]
  /**
   * The variable behind each export that the module itself declares, by the export's name; undefined for a default export
   * that has no name of its own.
   */
  readonly locals: ReadonlyMap<string, string | undefined>
  readonly indirectExports: readonly (IndirectExport & { readonly node: AnyNode })[]
  readonly starExports: readonly number[]
  /** Declarations and specifiers of imports and exports that only types needed. */
  readonly dropped: Set<AnyNode>
  /** The imported names that are used as values. */
  readonly used: ReadonlySet<string>
}

/** Local names of all imports. */
export function importedNames(ast: Program): Set<string> {
  const imports = ast.body.filter((node) => node.type === 'ImportDeclaration')
  return new Set(imports.flatMap(({ specifiers }) => specifiers.map(({ local }) => local.name)))
}

/**
 * Reads the import and export statements of a module. `used` holds the imported names that are used as values; in a
 * TypeScript module the other ones are types, or nothing, and are not imported.
 */
export function readStatements(
  { path, sourcePositions, toSource }: Erased,
  ast: Program,
  used: ReadonlySet<string>,
): Statements {
  const requests: RequestStatement[] = []
  const imports: ImportBinding[] = []
  const importOf = new Map<string, ImportBinding>()
  const locals = new Map<string, string | undefined>()
  const indirectExports: (IndirectExport & { readonly node: AnyNode })[] = []
  const starExports: number[] = []
  const dropped = new Set<AnyNode>()
  dropUnused(path, ast, { used, dropped })
  const location = (node: AnyNode) => sourcePositions.location(path, toSource(node.start))
  const numbers = new Map<AnyNode, number>()
  for (const node of ast.body) {
    if (!('source' in node) || !node.source || dropped.has(node)) continue
    const specifier = String(node.source.value)
    numbers.set(node, requests.push({ node: node as ModuleNode, specifier, location: location(node.source) }) - 1)
  }
  const request = (node: AnyNode) => numbers.get(node) ?? -1

  for (const node of ast.body) {
    if (node.type !== 'ImportDeclaration' || dropped.has(node)) continue
    const index = request(node)
    for (const specifier of node.specifiers) {
      if (dropped.has(specifier)) continue
      const name =
        specifier.type === 'ImportSpecifier'
          ? nameOf(specifier.imported)
          : specifier.type === 'ImportDefaultSpecifier'
            ? 'default'
            : '*'
      const binding = { request: index, name, local: specifier.local.name, location: location(specifier) }
      importOf.set(binding.local, binding)
      // what is only exported again is checked there, for it may be a type
      if (used.has(binding.local) || !isTypeScript(path)) imports.push(binding)
    }
  }

  for (const node of ast.body) {
    if (node.type === 'ExportAllDeclaration') {
      const index = request(node)
      if (!node.exported) starExports.push(index)
      else
        indirectExports.push({
          request: index,
          name: '*',
          exported: nameOf(node.exported),
          location: location(node),
          node,
        })
    } else if (node.type === 'ExportDefaultDeclaration') {
      locals.set('default', declaredName(node.declaration))
    } else if (node.type === 'ExportNamedDeclaration') {
      if (node.declaration) for (const name of declaredNames(node.declaration)) locals.set(name, name)
      const index = request(node)
      for (const specifier of node.specifiers) {
        const name = nameOf(specifier.local)
        const exported = nameOf(specifier.exported)
        const binding = index < 0 ? importOf.get(name) : undefined
        const place = { exported, location: location(specifier), node: specifier }
        if (index >= 0) indirectExports.push({ request: index, name, ...place })
        else if (binding) indirectExports.push({ request: binding.request, name: binding.name, ...place })
        else locals.set(exported, name)
      }
    }
  }
  return { requests, imports, locals, indirectExports, starExports, dropped, used }
}

/** The name of a function or class declaration that has one. */
function declaredName(node: AnyNode): string | undefined {
  return node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration' ? node.id?.name : undefined
}

function nameOf(node: Identifier | Literal): string {
  return node.type === 'Identifier' ? node.name : String(node.value)
}

function declaredNames(node: AnyNode): Set<string> {
  const names = new Set<string>()
  if (node.type === 'VariableDeclaration') for (const { id } of node.declarations) addPattern(id, names)
  else if ('id' in node) addPattern(node.id as Identifier, names)
  return names
}

/**
 * In a TypeScript module, adds to `dropped` the import specifiers whose name is neither used as a value nor exported again,
 * and the declarations that have no others.
 */
export function dropUnused(path: string, ast: Program, { used, dropped }: Pick<Statements, 'used' | 'dropped'>): void {
  if (!isTypeScript(path)) return
  const exported = new Set<string>()
  for (const node of ast.body) {
    if (node.type !== 'ExportNamedDeclaration' || node.source) continue
    for (const specifier of node.specifiers) if (!dropped.has(specifier)) exported.add(nameOf(specifier.local))
  }
  for (const node of ast.body) {
    if (node.type !== 'ImportDeclaration' || !node.specifiers.length) continue
    const unused = node.specifiers.filter(({ local }) => !used.has(local.name) && !exported.has(local.name))
    for (const specifier of unused) dropped.add(specifier)
    if (unused.length === node.specifiers.length) dropped.add(node)
  }
}
