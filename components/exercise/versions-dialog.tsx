'use client'

import { useEffect, useState } from 'react'
import type { Snapshot, SnapshotReason } from '@/lib/progress/types.ts'
import { useDraft } from '../progress/use-draft.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

const REASONS: Record<SnapshotReason, string> = {
  reset: 'Before Reset',
  solution: 'Before taking the solution',
  restore: 'Before putting an older version back',
  delete: 'Before deleting a file',
  'other-tab': 'From another tab',
  upgrade: 'Before an upgrade of the workbook',
  manual: 'Kept by hand',
  early: 'Typed before your earlier work had loaded',
}

/** Versions of the code that were kept; any of them can be put back. */
export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const { session } = useSession()
  const files = useDraft((draft) => draft.files)
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>()
  useEffect(() => {
    let shown = true
    void session?.draft.snapshots().then((found) => {
      if (shown) setSnapshots(found)
    })
    return () => {
      shown = false
    }
  }, [session, files])
  const keep = async () => {
    await session?.draft.snapshot('manual')
    setSnapshots(await session?.draft.snapshots())
  }
  const restore = (id: string) => {
    void session?.draft.restore(id)
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Versions of your code"
      description="Kept whenever something else takes the place of your code. All of it is in this browser."
    >
      <p>
        <Button onClick={() => void keep()}>Keep the code as it is now</Button>
      </p>
      {snapshots?.length === 0 && <p className="mt-4 text-sm text-muted">None so far.</p>}
      <ol aria-label="Versions" className="mt-3 divide-y divide-line">
        {snapshots?.map(({ id, at, reason, files: kept }) => (
          <li key={id} className="flex items-center gap-3 py-2 text-sm">
            <div className="min-w-0 flex-1">
              <p className="font-medium">{REASONS[reason]}</p>
              <p className="text-xs text-muted">
                <time dateTime={at}>{new Date(at).toLocaleString()}</time> · {sizeOf(kept)}
              </p>
            </div>
            <Button onClick={() => restore(id)}>Put back</Button>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

function sizeOf(files: Snapshot['files']): string {
  const texts = Object.values(files)
  const lines = texts.reduce((sum, text) => sum + text.split('\n').length, 0)
  return `${texts.length} ${texts.length === 1 ? 'file' : 'files'}, ${lines} lines`
}
