import type { SourceLocation } from '../container/types.ts'
import { errorAt, listNames } from './errors.ts'
import { isTypeScript } from './files.ts'
import { dropUnused } from './interface.ts'
import type { LoadedModule, LoadedScript } from './load.ts'
import { explainName, exportedNames, resolveName } from './names.ts'
import type { Exporter } from './names.ts'

const external: Exporter = { exported: undefined, dependency: () => external }
const json: Exporter = {
  exported: { exports: ['default'], indirectExports: [], starExports: [] },
  dependency: () => external,
}

/** Checks names between the modules of a project. */
export class NameCheck {
  readonly #modules: ReadonlyMap<string, LoadedModule>
  readonly #exporters = new Map<string, Exporter>()

  constructor(modules: ReadonlyMap<string, LoadedModule>) {
    this.#modules = modules
  }

  /**
   * Throws a ContainerError when a local module does not export what `module` imports from it. Re-exports of types, which
   * TypeScript elides where it sees the whole program, are dropped.
   */
  check(module: LoadedScript): void {
    const { imports, indirectExports, dropped } = module.statements
    for (const { request, name, location } of imports)
      if (name !== '*') this.#checkName(module, request, name, location)
    for (const { request, name, location, node } of indirectExports) {
      if (name === '*') continue
      if (this.#isType(module.targets[request], name)) dropped.add(node)
      else this.#checkName(module, request, name, location)
    }
    dropUnused(module.path, module.ast, module.statements)
  }

  #checkName(module: LoadedScript, request: number, name: string, location: SourceLocation): void {
    const from = this.#exporter(module.targets[request])
    const result = resolveName(from, name)
    if (result !== 'missing' && result !== 'ambiguous') return
    const { specifier } = module.statements.requests[request]!
    const names = exportedNames(from).sort()
    const hint = result === 'missing' ? `; it exports ${listNames(names) || 'nothing'}` : ''
    throw errorAt(location, `cannot import ${name}: ${explainName(result, specifier, name)}${hint}`)
  }

  /** Whether what `path` exports as `name` is declared as a type, there or where it comes from. */
  #isType(path: string | undefined, name: string, seen = new Set<string>()): boolean {
    const module = this.#modules.get(path ?? '')
    if (module?.kind !== 'script' || seen.has(`${path}:${name}`)) return false
    seen.add(`${path}:${name}`)
    const { locals, indirectExports, starExports } = module.statements
    if (locals.has(name)) return false
    const indirect = indirectExports.find(({ exported }) => exported === name)
    if (indirect) return this.#isType(module.targets[indirect.request], indirect.name, seen)
    if (isTypeScript(module.path) && declaresType(module.erased.source, name)) return true
    return starExports.some((request) => this.#isType(module.targets[request], name, seen))
  }

  /** The exports of the module at `path`, or of a module that is not the project's. */
  #exporter(path: string | undefined): Exporter {
    const module = this.#modules.get(path ?? '')
    if (!module) return external
    if (module.kind === 'json') return json
    const known = this.#exporters.get(module.path)
    if (known) return known
    const { locals, indirectExports, starExports } = module.statements
    const exporter = {
      exported: { exports: [...locals.keys()], indirectExports, starExports },
      dependency: (request: number) => this.#exporter(module.targets[request]),
    }
    this.#exporters.set(module.path, exporter)
    return exporter
  }
}

/** Types leave no trace in the JavaScript that is parsed; no value of that name exists when this is asked. */
function declaresType(source: string, name: string): boolean {
  if (!/^[\p{ID_Continue}$]+$/u.test(name)) return false
  return new RegExp(`(?<![.\\w$])(?:interface|type|declare\\s+\\w+)\\s+${name.replaceAll('$', '\\$')}(?![\\w$])`).test(
    source,
  )
}
