import type { Container } from '@/lib/container/types.ts'
import type { Workbench } from '@/lib/container/workbench.ts'
import type { ExerciseChecks } from '@/lib/grader/check.ts'
import type { GradeOptions } from '@/lib/grader/grade.ts'
import type { ExerciseMeta, Report } from '@/lib/grader/types.ts'
import type { HostPreference } from '@/lib/progress/types.ts'
import { href } from '../site/href.ts'

export type EngineRun = Pick<GradeOptions, 'files' | 'seed' | 'signal' | 'onEvent'>

export interface Engine {
  readonly checks: ExerciseChecks
  /** @param container asked for where something has to run, and not where a file is read */
  grade(run: EngineRun, container: () => Promise<Container>): Promise<Report>
}

/** The grader, fetched after the first paint: with the SDK's client where a server is graded, without where a file is. */
export async function loadEngine(exercise: ExerciseMeta): Promise<Engine> {
  const { loadChecks } = await import('@/exercises/load-checks.ts')
  if (exercise.kind === 'config') {
    const [{ gradeFile }, checks] = await Promise.all([
      import('@/lib/grader/file/grade-file.ts'),
      loadChecks(exercise.slug),
    ])
    return { checks, grade: (run) => gradeFile({ ...run, exercise, checks, host: 'bundled' }) }
  }
  const [{ grade }, checks] = await Promise.all([import('@/lib/grader/grade.ts'), loadChecks(exercise.slug)])
  return {
    checks,
    grade: async (run, container) => grade({ ...run, exercise, checks, container: await container() }),
  }
}

export async function loadWorkbench(preference: HostPreference): Promise<Workbench> {
  const { createWorkbench } = await import('@/lib/container/workbench.ts')
  return createWorkbench({ preference, runtimeUrl: href('/runtime/') })
}
