import type { ExerciseProgress, TextFiles } from '@/lib/progress/types.ts'

/** Shorter than the pause after which a live run begins, so that such a run finds its program read. */
const READING_PAUSE_MS = 250

/** Tells which files will probably run next: at once, and after each pause in typing. @returns ends the watch */
export function watchForReading(draft: ExerciseProgress, expect: (files: TextFiles) => void): () => void {
  let { files } = draft.getState()
  let timer: ReturnType<typeof setTimeout> | undefined
  expect(files)
  const unsubscribe = draft.subscribe(() => {
    const next = draft.getState().files
    if (next === files) return
    files = next
    clearTimeout(timer)
    timer = setTimeout(() => expect(next), READING_PAUSE_MS)
  })
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}
