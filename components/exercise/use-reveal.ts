import { useCallback } from 'react'
import type { SourceLocation } from '@/lib/container/types.ts'
import { useSession } from '../session/session-context.ts'

/** Shows a place in the learner's code: opens the file and, on a narrow screen, the editor. */
export function useReveal(): (location: SourceLocation) => void {
  const { session, editor } = useSession()
  return useCallback(
    (location) => {
      session?.ui.set((ui) => ({ ...ui, view: 'code' }))
      // A hidden editor cannot be scrolled: it is shown first.
      requestAnimationFrame(() => editor.current?.reveal(location))
    },
    [session, editor],
  )
}
