import type { Level, SpecReference, ExerciseMeta } from '@/lib/grader/types.ts'
import type { TextFiles } from '@/lib/progress/types.ts'

/** What the page lists of a check before anything has run. */
export interface CheckHead {
  readonly id: string
  readonly title: string
  readonly level: Level
  readonly spec: SpecReference
}

/** An exercise as the server hands it to the page. */
export interface ExerciseData {
  readonly meta: ExerciseMeta
  readonly start: TextFiles
  readonly solution: TextFiles
  readonly checks: readonly CheckHead[]
  /** Whether files are laid beside the learner's own. */
  readonly hasWorkspace: boolean
}
