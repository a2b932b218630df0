import type { AnyNode, ImportDeclaration, ImportExpression, Literal } from 'acorn'
import { MagicString } from 'magic-string'
import { folderOf, isTypeScript, joinPath, relativePath } from './files.ts'
import type { LoadedScript, Project } from './load.ts'
import { decodePath, resolve } from './resolve.ts'
import { composeMappings } from './source-map.ts'
import { lineBreaks, skipTrivia } from './trivia.ts'

/** Where Node.js finds the module that the learner wrote at `path`. */
export function nodePath(path: string): string {
  return path.endsWith('.json') ? `${path}.mjs` : path.replace(/\.(m?)ts$/, '.$1js')
}

/** Does at run time what `nodePath` does; what follows the specifier in an `import()` is evaluated and left out. */
const nodeSpecifierAtRunTime =
  '((s) => typeof s === "string" || s instanceof URL ? `${s}`.replace(/^(\\.\\.?\\/.*|file:.*)\\.json$/, "$1.json.mjs")' +
  '.replace(/^(\\.\\.?\\/.*|file:.*)\\.(m?)ts$/, "$1.$2js") : s)'

/** The text of a module for Node.js; undefined when the learner's own file serves. */
export function toNodeModule(project: Project, module: LoadedScript): string | undefined {
  const { erased, ast, uses, path } = module
  const output = new MagicString(erased.code)
  const edit = new NodeEdit(project, module, output)
  for (const statement of ast.body) edit.statement(statement)
  for (const expression of uses.dynamicImports) edit.dynamicImport(expression)
  if (!isTypeScript(path) && !output.hasChanged()) return undefined
  const name = encodeURIComponent(path.slice(path.lastIndexOf('/') + 1))
  const map = { version: 3, sources: [name], names: [], mappings: composeMappings(output, erased, uses.places) }
  return `${output.toString()}\n//# sourceMappingURL=data:application/json;base64,${btoa(JSON.stringify(map))}\n`
}

class NodeEdit {
  readonly #project: Project
  readonly #module: LoadedScript
  readonly #output: MagicString
  readonly #targets: ReadonlyMap<AnyNode, string | undefined>

  constructor(project: Project, module: LoadedScript, output: MagicString) {
    this.#project = project
    this.#module = module
    this.#output = output
    this.#targets = new Map(module.statements.requests.map(({ node }, index) => [node, module.targets[index]]))
  }

  statement(node: AnyNode): void {
    if (node.type === 'ImportDeclaration') this.#import(node)
    else if (node.type === 'ExportAllDeclaration') this.#source(node, node.source)
    else if (node.type === 'ExportNamedDeclaration') {
      for (const specifier of node.specifiers) {
        if (this.#module.statements.dropped.has(specifier)) this.#dropSpecifier(specifier)
      }
      if (node.source) this.#source(node, node.source)
    }
  }

  dynamicImport({ source, options, start, end }: ImportExpression): void {
    if (source.type === 'Literal' && !options) return this.#specifier(source, this.#resolve(String(source.value)))
    const open = this.#code.indexOf('(', start) + 1
    this.#output.appendRight(open, `${nodeSpecifierAtRunTime}(`)
    this.#output.appendLeft(end - 1, ')')
  }

  get #code(): string {
    return this.#module.erased.code
  }

  #resolve(specifier: string): string | undefined {
    const resolution = resolve(this.#project.index, specifier, this.#module.path)
    return resolution.kind === 'local' ? resolution.path : undefined
  }

  #import(node: ImportDeclaration): void {
    const { dropped } = this.#module.statements
    if (dropped.has(node) && !this.#targets.has(node)) {
      this.#output.update(node.start, node.end, `;${lineBreaks(this.#code.slice(node.start, node.end))}`)
      return
    }
    if (dropped.has(node)) this.#output.update(node.start, node.source.start, 'import ')
    else for (const specifier of node.specifiers) if (dropped.has(specifier)) this.#dropSpecifier(specifier)
    this.#source(node, node.source)
  }
  /** Removes a specifier and the comma after it. */
  #dropSpecifier({ type, start, end }: AnyNode): void {
    const comma = skipTrivia(this.#code, end)
    if (type === 'ImportNamespaceSpecifier') this.#output.update(start, end, '{}')
    else this.#output.remove(start, this.#code[comma] === ',' ? comma + 1 : end)
  }

  #source(node: AnyNode, source: Literal): void {
    const path = this.#targets.get(node)
    this.#specifier(source, path)
    // the attributes of JSON do not fit the module that stands in for it
    if (path?.endsWith('.json') && node.end > source.end) {
      this.#output.update(source.end, node.end, `;${lineBreaks(this.#code.slice(source.end, node.end))}`)
    }
  }

  #specifier(literal: Literal, path: string | undefined): void {
    if (path === undefined) return
    const folder = folderOf(this.#module.path)
    const target = nodePath(path)
    if (joinPath(folder, decodePath(String(literal.value))) === target) return
    const quote = literal.raw?.[0] ?? "'"
    const specifier = encodeURI(relativePath(folder, target)).replace(/[?#']/g, encodeURIComponent)
    this.#output.update(literal.start, literal.end, `${quote}${specifier}${quote}`)
  }
}
