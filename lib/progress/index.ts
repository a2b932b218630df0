export type * from './types.ts'
export { initialProgressState, openProgress, type ProgressOptions } from './progress.ts'
export { initialExerciseState } from './exercise-state.ts'
export { deleteDatabase } from './database.ts'
