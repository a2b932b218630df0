import { tabMemory } from '../parts/tab-memory.ts'

/**
 * When the session began, ISO 8601: now, or earlier where the page was reloaded in the middle of it.
 * @param name of the session: its address
 */
export function beganAt(name: string, now: Date): string {
  const kept = tabMemory.read('session') as { readonly name?: unknown; readonly since?: unknown } | undefined
  if (kept?.name === name && typeof kept.since === 'string' && wasReloaded()) return kept.since
  const since = now.toISOString()
  tabMemory.write('session', { name, since })
  return since
}

/** Reloaded, or come back to: not entered anew. */
function wasReloaded(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate'
}
