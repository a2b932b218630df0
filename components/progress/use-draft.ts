import { useMemo } from 'react'
import { initialExerciseState } from '@/lib/progress/index.ts'
import type { ExerciseState } from '@/lib/progress/types.ts'
import { useSession } from '../session/session-context.ts'
import { useStore } from '../store/use-store.ts'

/** A slice of the learner's draft: files, hints, notices, standing. The start files until the browser's are read. */
export function useDraft<Slice>(select: (state: ExerciseState) => Slice): Slice {
  const { exercise, session } = useSession()
  const unread = useMemo(
    () => initialExerciseState(exercise.meta.slug, exercise.start, exercise.meta.entry),
    [exercise],
  )
  return useStore(session?.draft, select, unread)
}
