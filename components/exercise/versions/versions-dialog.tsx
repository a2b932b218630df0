'use client'

import { useEffect, useState } from 'react'
import { sameFiles } from '@/lib/progress/fingerprint.ts'
import { useDraft } from '../../progress/use-draft.ts'
import { useSession } from '../../session/session-context.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { replaceFiles } from '../replace.ts'
import { Comparison } from './comparison.tsx'
import { VersionRow } from './version-row.tsx'
import { readVersions, type Version } from './versions.ts'

/** Versions of the code that were kept or graded; any of them can be compared with the learner's own and put back. */
export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const { session } = useSession()
  const draft = session?.draft
  const files = useDraft((state) => state.files)
  const result = useDraft((state) => state.result)
  const [versions, setVersions] = useState<readonly Version[]>()
  const [compared, setCompared] = useState<Version>()
  useEffect(() => {
    let shown = true
    if (draft) void readVersions(draft).then((found) => shown && setVersions(found))
    return () => {
      shown = false
    }
  }, [draft, files, result])
  const keep = async () => {
    if (!draft) return
    await draft.snapshot('manual')
    setVersions(await readVersions(draft))
  }
  const restore = (id: string) => {
    void draft?.restore(id)
    onClose()
  }
  const take = (path: string, text: string | null) => {
    if (!session) return
    const { [path]: _, ...rest } = files
    const taken = text === null ? rest : { ...files, [path]: text }
    void replaceFiles(session, taken, 'restore', 'A part of a version is in your code. What was there before was kept.')
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      wide={compared !== undefined}
      title="Versions of your code"
      description="Kept whenever something else takes the place of your code, and with every verdict. All of it is in this browser."
    >
      {compared ? (
        <Comparison
          mine={files}
          version={compared}
          onTake={take}
          onRestore={() => restore(compared.id)}
          onBack={() => setCompared(undefined)}
        />
      ) : (
        <>
          <p>
            <Button onClick={() => void keep()}>Keep the code as it is now</Button>
          </p>
          {versions?.length === 0 && <p className="mt-4 text-sm text-muted">None so far.</p>}
          <ol aria-label="Versions" className="mt-3 divide-y divide-line">
            {versions?.map((version) => (
              <VersionRow
                key={version.id}
                version={version}
                current={sameFiles(version.files, files)}
                onCompare={() => setCompared(version)}
                onRestore={() => restore(version.id)}
              />
            ))}
          </ol>
        </>
      )}
    </Dialog>
  )
}
