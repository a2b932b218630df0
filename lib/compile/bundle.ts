import type { FileTree } from '../container/types.ts'
import { listFiles } from './files.ts'
import { loadProject } from './load.ts'
import type { LoadedModule, LoadedScript, Project, Readings } from './load.ts'
import type { ModuleRequest, Program, ProgramModule } from './program.ts'
import { toFunction } from './to-function.ts'

/**
 * Compiles the program that begins at `entry` for the linker of the bundled host (lib/container/bundled/worker/linker.ts).
 * Throws a ContainerError of kind `compile` or `module` with one sentence for the learner.
 * @param readings of an earlier call, and what this one has read afterwards
 */
export function compileForBundle(files: FileTree, entry: string, readings?: Readings): Program {
  const project = loadProject(files, entry, readings)
  const modules: Record<string, ProgramModule> = {}
  for (const [path, module] of project.modules) {
    modules[path] = module.kind === 'json' ? module : toFunction(module, isCyclic(project, module))
  }
  for (const [path, { message, location }] of project.broken)
    modules[path] = { kind: 'broken', path, message, location }
  return { entry: project.entry, modules, externals: externals(project), ...listFiles(files) }
}

function externals({ modules }: Project): ModuleRequest[] {
  const found = new Map<string, ModuleRequest>()
  for (const module of modules.values()) {
    if (module.kind !== 'script') continue
    module.statements.requests.forEach(({ specifier, location }, index) => {
      if (module.targets[index] === undefined && !found.has(specifier)) found.set(specifier, { specifier, location })
    })
  }
  return [...found.values()]
}

/** Whether a module imports itself, through whatever other modules. */
function isCyclic({ modules }: Project, module: LoadedScript): boolean {
  const seen = new Set<LoadedModule>()
  const reaches = (from: LoadedModule): boolean => {
    if (from.kind === 'json' || seen.has(from)) return false
    seen.add(from)
    return from.targets.some((path) => {
      const target = modules.get(path ?? '')
      return target !== undefined && (target === module || reaches(target))
    })
  }
  return reaches(module)
}
