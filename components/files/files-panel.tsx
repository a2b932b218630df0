'use client'

import { useEffect, useMemo, useState } from 'react'
import type { Workspace } from '@/lib/grader/workspace.ts'
import { useSession } from '../session/session-context.ts'
import type { WorkspaceState } from '../session/session-workspace.ts'
import { useStore } from '../store/use-store.ts'
import { Empty } from '../ui/empty.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { FilePreview } from './file-preview.tsx'
import { namedFolders, toTree, type TreeEntry } from './file-tree.ts'
import { Branch } from './tree-view.tsx'

const NONE: WorkspaceState = { seed: 0, ofRun: false }

/** The files that the exercise lays beside the learner's own, to look around in: those of the latest run. */
export function FilesPanel() {
  const { session } = useSession()
  const { seed, ofRun } = useStore(session?.workspace, (state) => state, NONE)
  const [drawn, setDrawn] = useState<WorkspaceState & { readonly workspace: Workspace }>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let wanted = true
    session?.workspace.draw().then(
      (workspace) => wanted && workspace && setDrawn({ seed, ofRun, workspace }),
      () => wanted && setFailed(true),
    )
    return () => {
      wanted = false
    }
  }, [session, seed, ofRun])
  if (!drawn)
    return (
      <Empty title={failed ? 'The files could not be fetched.' : 'Fetching the files …'}>
        {failed && <p>Check the connection to the workbook, then reload the page.</p>}
      </Empty>
    )
  return <Browser key={drawn.seed} workspace={drawn.workspace} seed={drawn.seed} ofRun={drawn.ofRun} />
}

function Browser({ workspace, seed, ofRun }: { workspace: Workspace; seed: number; ofRun: boolean }) {
  const tree = useMemo(() => toTree(workspace.files), [workspace])
  const labels = useMemo(() => namedFolders(workspace.env?.('') ?? {}), [workspace])
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([...labels.keys()].flatMap(withAncestors)))
  const [chosen, choose] = useState<Exclude<TreeEntry, { kind: 'folder' }>>()
  const toggle = (path: string) => {
    const next = new Set(open)
    if (!next.delete(path)) next.add(path)
    setOpen(next)
  }
  return (
    <div className="flex flex-col @lg:h-full">
      <p className="shrink-0 border-b border-line px-3 py-1.5 text-xs text-muted sm:px-4">
        {ofRun ? 'The files of the latest run' : 'The files that Try starts with'}, seed {seed}. Each run draws other
        names and texts.
      </p>
      <div className="grid @lg:min-h-0 @lg:flex-1 @lg:grid-cols-[minmax(14rem,2fr)_minmax(0,3fr)] @lg:grid-rows-[minmax(0,1fr)]">
        <ScrollRegion
          aria-label="Files of the workspace"
          className="max-h-72 overflow-auto border-line px-1 py-2 outline-offset-[-2px] @max-lg:border-b @lg:max-h-none @lg:border-e"
        >
          <Branch
            entries={tree}
            open={open}
            labels={labels}
            chosen={chosen?.path}
            onToggle={toggle}
            onChoose={choose}
          />
        </ScrollRegion>
        <FilePreview entry={chosen} />
      </div>
    </div>
  )
}

function withAncestors(path: string): string[] {
  const names = path.split('/')
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}
