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
    const changed = next.files !== files && !sameFiles(next.files, files)
    // What is typed before the kept text has been read counts too; what then takes its place does not, and ends the wait.
    const typed = changed && (loaded || (next.unsaved && next.notice?.snapshot === undefined))
    ;({ files, loaded } = next)
    if (changed) clearTimeout(timer)
    if (!typed) return
    timer = setTimeout(paused, TYPING_PAUSE_MS)
  })
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}
