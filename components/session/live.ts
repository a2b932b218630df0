import { sameFiles } from '@/lib/progress/fingerprint.ts'
import type { ExerciseProgress, TextFiles } from '@/lib/progress/types.ts'

/** Long enough not to grade half a word, short enough to feel like an answer. */
export const TYPING_PAUSE_MS = 700

export interface LiveOptions {
  readonly draft: ExerciseProgress
  /** Asked when the pause is over. */
  readonly enabled: () => boolean
  /** The files of the latest run, whatever came of it. */
  readonly graded: () => TextFiles | undefined
  readonly run: () => void
}

/** Runs after each pause in typing, never for files that have just been graded. @returns ends the watch */
export function watchTyping({ draft, enabled, graded, run }: LiveOptions): () => void {
  let { files, loaded } = draft.getState()
  let timer: ReturnType<typeof setTimeout> | undefined
  const paused = () => {
    const last = graded()
    if (enabled() && !(last && sameFiles(last, files))) run()
  }
  const unsubscribe = draft.subscribe(() => {
    const next = draft.getState()
    const edited = loaded && next.files !== files && !sameFiles(next.files, files)
    ;({ files, loaded } = next)
    if (!edited) return
    clearTimeout(timer)
    timer = setTimeout(paused, TYPING_PAUSE_MS)
  })
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}
