import { useEffect } from 'react'
import { useRun, useSession } from '../session/session-context.ts'
import { verdictOf } from './verdict.tsx'

/** The verdict first: it is what one looks for in a row of tabs. A run that lasts leaves the last one standing. */
export function useDocumentTitle(): void {
  const { exercise } = useSession()
  const running = useRun((run) => run.phase === 'running')
  const verdict = useRun(verdictOf)
  useEffect(() => {
    if (running) return
    const title = `${exercise.meta.title} · MCP Workbook`
    document.title = verdict ? `${verdict} · ${title}` : title
  }, [exercise, running, verdict])
}
