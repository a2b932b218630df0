import type { Workbench } from '@/lib/container/workbench.ts'
import type { HostPreference } from '@/lib/progress/types.ts'
import { href } from '../site/href.ts'

/** Grader, SDK client and hosts, fetched after the first paint: none of them is in the page's own script. */
export async function loadEngine(slug: string) {
  const [{ grade }, { loadChecks }] = await Promise.all([
    import('@/lib/grader/grade.ts'),
    import('@/exercises/load-checks.ts'),
  ])
  return { grade, checks: await loadChecks(slug) }
}

export async function loadWorkbench(preference: HostPreference): Promise<Workbench> {
  const { createWorkbench } = await import('@/lib/container/workbench.ts')
  return createWorkbench({ preference, runtimeUrl: href('/runtime/') })
}
