'use client'

import { Info, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ProgressState } from '@/lib/progress/types.ts'
import { useDraft } from '../progress/use-draft.ts'
import { useProgress } from '../progress/use-settings.ts'
import { useSession, useUi } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'

const storageOf = (state: ProgressState) => state.storage

/** What the learner should know about their code: a version that was kept, another tab, storage that is closed. */
export function Notices() {
  const { session } = useSession()
  const storage = useProgress(session?.progress, storageOf)
  const notice = useDraft((draft) => draft.notice)
  const kept = useUi((ui) => ui.kept)
  const said = useUi((ui) => ui.said)
  return (
    <>
      {storage.reason && (
        <Bar icon={<TriangleAlert size={14} className="mt-0.5 shrink-0 text-warn" aria-hidden />}>{storage.reason}</Bar>
      )}
      {notice && (
        <Bar onDismiss={() => session?.draft.dismissNotice()} snapshot={notice.snapshot}>
          {notice.text}
        </Bar>
      )}
      {kept && (
        <Bar onDismiss={() => session?.ui.set((ui) => ({ ...ui, kept: undefined }))} snapshot={kept.snapshot}>
          {kept.text}
        </Bar>
      )}
      {said && <Bar onDismiss={() => session?.ui.set((ui) => ({ ...ui, said: undefined }))}>{said}</Bar>}
    </>
  )
}

interface BarProps {
  readonly icon?: ReactNode
  readonly snapshot?: string | undefined
  readonly onDismiss?: () => void
  readonly children: string
}

function Bar({ icon, snapshot, onDismiss, children }: BarProps) {
  const { session } = useSession()
  const restore = (id: string) => {
    void session?.draft.restore(id)
    onDismiss?.()
  }
  return (
    <div className="flex items-start gap-2 border-b border-line bg-warn-soft px-3 py-1.5 text-sm">
      {icon ?? <Info size={14} className="mt-1 shrink-0 text-warn" aria-hidden />}
      <p className="min-w-0 flex-1 pt-0.5">{children}</p>
      {snapshot && <Button onClick={() => restore(snapshot)}>Put mine back</Button>}
      {onDismiss && (
        <button
          type="button"
          aria-label="Dismiss"
          onClick={onDismiss}
          className="rounded p-1.5 text-muted hover:text-ink"
        >
          <X size={14} aria-hidden />
        </button>
      )}
    </div>
  )
}
