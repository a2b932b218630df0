import { fingerprint, sameFiles } from './fingerprint.ts'
import type { ExerciseState, Standing, TextFiles } from './types.ts'

/** What an exercise looks like before anything is known of it: the state to render on the server. */
export function initialExerciseState(exercise: string, start: TextFiles, entry: string): ExerciseState {
  return {
    exercise,
    loaded: false,
    files: start,
    active: entry,
    unsaved: false,
    changed: false,
    current: false,
    standing: 'new',
    hints: 0,
  }
}

/** Works out what follows from the files and the verdict. */
export function derive(state: ExerciseState, start: TextFiles): ExerciseState {
  const { files, result } = state
  const changed = !sameFiles(files, start)
  const current = result !== undefined && result.fingerprint === fingerprint(files)
  return { ...state, changed, current, standing: standingOf(result, changed) }
}

function standingOf(result: ExerciseState['result'], changed: boolean): Standing {
  if (result === undefined) return changed ? 'started' : 'new'
  return result.solvedAt === undefined ? 'tried' : 'solved'
}

/** `active` when there is such a file, else the entry. */
export function activeIn(files: TextFiles, active: string, entry: string): string {
  return Object.hasOwn(files, active) ? active : entry
}
