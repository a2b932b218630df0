/** Which module's variable a name stands for: ResolveExport of the ECMAScript specification (sec. 16.2.1.6.3). */

import type { ModuleInterface } from './program.ts'

export interface Exporter {
  /** Undefined where the exports are not known yet (packages, while compiling). */
  readonly exported: Omit<ModuleInterface, 'requests' | 'imports'> | undefined
  dependency(request: number): Exporter
}

/** `name` is `*` for the namespace of `from`. */
export interface ResolvedName<T extends Exporter> {
  readonly from: T
  readonly name: string
}

export type NameResult<T extends Exporter> = ResolvedName<T> | 'missing' | 'ambiguous' | 'unknown'

export function resolveName<T extends Exporter>(
  from: T,
  name: string,
  seen = new Map<Exporter, Set<string>>(),
): NameResult<T> {
  const { exported } = from
  if (!exported) return 'unknown'
  const names = seen.get(from) ?? new Set()
  if (names.has(name)) return 'missing'
  seen.set(from, names.add(name))
  if (exported.exports.includes(name)) return { from, name }
  const indirect = exported.indirectExports.find((candidate) => candidate.exported === name)
  if (indirect) {
    const target = from.dependency(indirect.request) as T
    return indirect.name === '*' ? { from: target, name: '*' } : resolveName(target, indirect.name, seen)
  }
  if (name === 'default') return 'missing'
  let found: NameResult<T> = 'missing'
  for (const request of exported.starExports) {
    const result = resolveName(from.dependency(request) as T, name, seen)
    if (result === 'ambiguous') return result
    if (result === 'missing' || (result === 'unknown' && found !== 'missing')) continue
    if (typeof found === 'string' || typeof result === 'string') found = result
    else if (found.from !== result.from || found.name !== result.name) return 'ambiguous'
  }
  return found
}

/** The names that `from` exports (GetExportedNames); ambiguous ones are among them. */
export function exportedNames(from: Exporter, seen = new Set<Exporter>()): string[] {
  if (seen.has(from) || !from.exported) return []
  seen.add(from)
  const { exports, indirectExports, starExports } = from.exported
  const names = new Set([...exports, ...indirectExports.map(({ exported }) => exported)])
  for (const request of starExports) {
    for (const name of exportedNames(from.dependency(request), seen)) if (name !== 'default') names.add(name)
  }
  return [...names]
}

/** Why `name` cannot be imported by `specifier`, in Node's words. */
export function explainName(result: 'missing' | 'ambiguous', specifier: string, name: string): string {
  return result === 'missing'
    ? `The requested module '${specifier}' does not provide an export named '${name}'`
    : `The requested module '${specifier}' contains conflicting star exports for name '${name}'`
}
