'use client'

import { FileDiff, FolderDown, History, RotateCcw } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { fitsTakingHome } from '@/lib/takehome/kinds.ts'
import { useDraft } from '../progress/use-draft.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { replaceFiles } from './replace.ts'
import { takeHome } from './take-home.ts'

const SolutionDialog = lazy(async () => ({ default: (await import('./solution-dialog.tsx')).SolutionDialog }))
const VersionsDialog = lazy(async () => ({ default: (await import('./versions/versions-dialog.tsx')).VersionsDialog }))

/** Reset, the solution, earlier versions, and the exercise as a project of its own. Nothing here loses anything: what was there is kept first. */
export function CodeActions() {
  const { exercise, session } = useSession()
  const changed = useDraft((draft) => draft.changed)
  const [dialog, setDialog] = useState<'solution' | 'versions'>()
  const close = () => setDialog(undefined)
  const reset = () => {
    if (session) void replaceFiles(session, exercise.start, 'reset', 'The start files are back. Your code was kept.')
  }
  const download = async () => {
    if (!session) return
    const said = await takeHome(session)
    session.ui.set((state) => ({ ...state, said }))
  }
  return (
    <div role="group" aria-label="Code" className="code-actions flex items-center">
      <Button look="quiet" disabled={!session || !changed} onClick={reset}>
        <RotateCcw size={14} aria-hidden />
        Reset
      </Button>
      <Button look="quiet" disabled={!session} onClick={() => setDialog('solution')}>
        <FileDiff size={14} aria-hidden />
        Show solution
      </Button>
      <Button look="quiet" disabled={!session} onClick={() => setDialog('versions')}>
        <History size={14} aria-hidden />
        Versions
      </Button>
      {fitsTakingHome(exercise.meta) && (
        <Button look="quiet" disabled={!session} onClick={() => void download()}>
          <FolderDown size={14} aria-hidden />
          Take home
        </Button>
      )}
      <Suspense fallback={null}>
        {dialog === 'solution' && <SolutionDialog onClose={close} />}
        {dialog === 'versions' && <VersionsDialog onClose={close} />}
      </Suspense>
    </div>
  )
}
