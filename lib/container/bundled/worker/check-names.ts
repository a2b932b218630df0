/** Names that a program imports from packages and built-ins, checked before any of it runs. */
import { errorAt, listNames } from '../../../compile/errors.ts'
import { explainName } from '../../../compile/names.ts'
import type { Program, ScriptModule } from '../../../compile/program.ts'

/** The modules that static imports reach from the entry. */
function reachable({ entry, modules }: Program): ScriptModule[] {
  const found = new Map<string, ScriptModule>()
  const visit = (path: string) => {
    const module = modules[path]
    if (module?.kind !== 'script' || found.has(path)) return
    found.set(path, module)
    for (const request of module.requests) if (request.path !== undefined) visit(request.path)
  }
  visit(entry)
  return [...found.values()]
}

/**
 * Throws a ContainerError for the first name that its module does not export.
 * @param namesOf the names that the module of that specifier exports
 */
export function checkExternalNames(program: Program, namesOf: (specifier: string) => ReadonlySet<string>): void {
  for (const { imports, indirectExports, requests } of reachable(program)) {
    for (const { request, name, location } of [...imports, ...indirectExports]) {
      const { specifier, path } = requests[request]!
      if (name === '*' || path !== undefined) continue
      const names = namesOf(specifier)
      if (names.has(name)) continue
      const hint = `it exports ${listNames([...names].sort()) || 'nothing'}`
      throw errorAt(location, `cannot import ${name}: ${explainName('missing', specifier, name)}; ${hint}`)
    }
  }
}
