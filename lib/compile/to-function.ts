import type { AnyNode } from 'acorn'
import { MagicString } from 'magic-string'
import type { LoadedScript } from './load.ts'
import type { ScriptModule } from './program.ts'
import { composeMappings } from './source-map.ts'
import { lineBreaks, skipTrivia } from './trivia.ts'

/**
 * Turns a module into the text of one function expression with the parameters
 * - `exports(getters, defaultFunction)`, called before all else, with a function for each export that reads its variable,
 * - `imports`, an object that has the imported names as accessors: that keeps bindings live and throws where they are not yet
 *   initialized,
 * - `load(specifier, options)`, for `import()`,
 * - `meta`, for `import.meta`.
 */
export function toFunction(module: LoadedScript, inCycle: boolean): ScriptModule {
  const { path, statements, uses, targets } = module
  const async = uses.awaits.length + uses.loops.length > 0
  // a generator cannot hold `for await`; such a module in a cycle has its functions hoisted only once it runs
  const cyclic = inCycle && !uses.loops.length
  const transform = new Transform(module, cyclic)
  let mappings: string | undefined
  return {
    kind: 'script',
    path,
    async,
    cyclic,
    code: transform.run(),
    // made when an error is to be located, or the program to be posted: it takes as long as all the rest
    get mappings() {
      return (mappings ??= transform.mappings())
    },
    requests: statements.requests.map(({ specifier, location }, index) => ({
      specifier,
      location,
      path: targets[index],
    })),
    imports: statements.imports,
    exports: [...statements.locals.keys()],
    indirectExports: statements.indirectExports
      .filter(({ node }) => !statements.dropped.has(node))
      .map(({ request, name, exported, location }) => ({ request, name, exported, location })),
    starExports: statements.starExports,
  }
}

class Transform {
  readonly #module: LoadedScript
  readonly #cyclic: boolean
  readonly #code: string
  readonly #output: MagicString
  readonly #prefix: string

  constructor(module: LoadedScript, cyclic: boolean) {
    this.#module = module
    this.#cyclic = cyclic
    this.#code = module.erased.code
    this.#output = new MagicString(this.#code)
    this.#prefix = unusedPrefix(this.#code)
  }

  run(): string {
    const { ast, uses } = this.#module
    for (const statement of ast.body) this.#statement(statement)
    for (const { name, start, end, use } of uses.references) {
      const value = `${this.#prefix}imports.${name}`
      this.#output.update(
        start,
        end,
        use === 'plain'
          ? value
          : use === 'shorthand'
            ? `${name}: ${value}`
            : `${use === 'first' ? ';' : ''}(0, ${value})`,
      )
    }
    for (const { start } of uses.dynamicImports)
      this.#output.update(start, start + 'import'.length, `${this.#prefix}load`)
    for (const { start, end } of uses.metas) this.#output.update(start, end, `${this.#prefix}meta`)
    // the name of no variable, as `arguments` is none in a module
    for (const { start, end } of uses.freeArguments) this.#output.update(start, end, `${this.#prefix}arguments`)
    if (this.#cyclic) this.#awaits()
    if (this.#code.startsWith('#!')) this.#output.update(0, 2, '//')
    this.#output.prepend(this.#prologue())
    return `${this.#output.toString()}\n})`
  }

  mappings(): string {
    return composeMappings(this.#output, this.#module.erased, this.#module.uses.places)
  }

  #prologue(): string {
    const { uses, statements } = this.#module
    const async = !this.#cyclic && uses.awaits.length + uses.loops.length > 0
    const head = `${async ? 'async ' : ''}function${this.#cyclic ? '*' : ''}`
    const parameters = ['exports', 'imports', 'load', 'meta'].map((name) => this.#prefix + name)
    const getters = [...statements.locals].map(
      ([name, variable]) => `${JSON.stringify(name)}: () => ${variable ?? this.#defaultName}`,
    )
    const exports = `${this.#prefix}exports({ ${getters.join(', ')} }${this.#hasDefaultFunction() ? `, ${this.#defaultName}` : ''});`
    return `(${head} (${parameters.join(', ')}) {"use strict";${exports}${this.#cyclic ? 'yield;' : ''}`
  }

  get #defaultName(): string {
    return `${this.#prefix}default`
  }

  /** `export default function () {}` is hoisted; its name is given to it by the linker. */
  #hasDefaultFunction(): boolean {
    return this.#module.ast.body.some(
      (node) =>
        node.type === 'ExportDefaultDeclaration' &&
        node.declaration.type === 'FunctionDeclaration' &&
        !node.declaration.id,
    )
  }

  #statement(node: AnyNode): void {
    if (node.type === 'ExportDefaultDeclaration') this.#exportDefault(node)
    else if (node.type === 'ExportNamedDeclaration' && node.declaration)
      this.#unwrap(node.start, node.declaration.start)
    else if (/^Import|^Export/.test(node.type)) {
      this.#output.update(node.start, node.end, `;${lineBreaks(this.#code.slice(node.start, node.end))}`)
    }
  }

  /** Removes `export` or `export default` before a declaration. */
  #unwrap(start: number, end: number): void {
    const breaks = lineBreaks(this.#code.slice(start, end))
    if (breaks) this.#output.update(start, end, breaks)
    else this.#output.remove(start, end)
  }

  #exportDefault({ start, end, declaration }: AnyNode & { declaration: AnyNode }): void {
    const named = 'id' in declaration && declaration.id
    const isFunction = declaration.type === 'FunctionDeclaration'
    if (isFunction || (declaration.type === 'ClassDeclaration' && named)) {
      this.#unwrap(start, declaration.start)
      if (!named) this.#output.appendLeft(afterFunctionKeyword(this.#code, declaration.start), ` ${this.#defaultName}`)
      return
    }
    // as a property's value an anonymous function or class gets the name `default`, as the specification wants it
    const keyword = skipTrivia(this.#code, start + 'export'.length) + 'default'.length
    const breaks = lineBreaks(this.#code.slice(start, keyword))
    this.#output.update(start, keyword, `const ${this.#defaultName} = ({ "default":${breaks}`)
    if (this.#code[end - 1] === ';') this.#output.update(end - 1, end, ' }).default;')
    else this.#output.appendLeft(end, ' }).default;')
  }

  /** In a generator, `yield` stands in for `await`: the linker resumes it with the awaited value. */
  #awaits(): void {
    for (const { node, first } of this.#module.uses.awaits) {
      this.#output.update(node.start, node.start + 'await'.length, `${first ? ';' : ''}(yield (`)
      this.#output.appendLeft(node.end, '))')
    }
  }
}

function afterFunctionKeyword(code: string, start: number): number {
  let at = start
  if (code.startsWith('async', at)) at = skipTrivia(code, at + 'async'.length)
  at += 'function'.length
  const star = skipTrivia(code, at)
  return code[star] === '*' ? star + 1 : at
}

/** A beginning for names that none of the learner's has. */
function unusedPrefix(code: string): string {
  let prefix = '$_'
  while (code.includes(prefix)) prefix += '_'
  return prefix
}
