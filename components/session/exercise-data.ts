import type { Level, SpecReference, ExerciseMeta } from '@/lib/grader/types.ts'
import type { StudyChapter } from '../home/study.ts'
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
  /** JSON Schema of the entry file, where that is JSON: for completion in the editor. */
  readonly schema?: Readonly<Record<string, unknown>>
  /** Whether files are laid beside the learner's own. */
  readonly hasWorkspace: boolean
  /** The book in its order, to say what comes next. */
  readonly study: readonly StudyChapter[]
}
