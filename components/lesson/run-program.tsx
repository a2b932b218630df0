'use client'

import { Pencil, Play, RotateCcw } from 'lucide-react'
import { useRef, useState, type ComponentType } from 'react'
import type { SourceLocation } from '@/lib/container/types.ts'
import { retrying } from '../session/retrying.ts'
import { useHydrated } from '../store/use-hydrated.ts'
import { Button } from '../ui/button.tsx'
import { ProgramEditor } from './program-editor.tsx'
import type { ProgramPanelProps } from './run/program-panel.tsx'
import type { RunnableProgram } from './run/program.ts'

const loadPanel = retrying(async () => (await import('./run/program-panel.tsx')).ProgramPanel)

type Panel = 'closed' | 'fetching' | 'failed' | ComponentType<ProgramPanelProps>

/** Under a program of a chapter: runs it on the page, as it is or as the reader has changed it. */
export function RunProgram({ name, kind, entry, files: given, env }: RunnableProgram) {
  const hydrated = useHydrated()
  const [files, setFiles] = useState(given)
  const [active, setActive] = useState(entry)
  const [editing, setEditing] = useState(false)
  const [place, setPlace] = useState<SourceLocation>()
  const [Panel, setPanel] = useState<Panel>('closed')
  const [runs, setRuns] = useState(0)
  const runButton = useRef<HTMLButtonElement>(null)

  const run = async () => {
    setRuns(runs + 1)
    if (typeof Panel === 'function') return
    setPanel('fetching')
    try {
      const loaded = await loadPanel()
      setPanel(() => loaded)
    } catch {
      setPanel('failed')
    }
  }
  const close = () => {
    setPanel('closed')
    runButton.current?.focus()
  }
  const reveal = (location: SourceLocation) => {
    setActive(location.file)
    setEditing(true)
    setPlace({ ...location })
  }
  return (
    <div className="instrument overflow-hidden rounded-md border border-line">
      <div className="flex flex-wrap items-center gap-2 bg-panel px-3 py-2">
        <Button ref={runButton} look="primary" disabled={!hydrated} onClick={() => void run()} className="min-w-20">
          <Play size={14} aria-hidden fill="currentColor" />
          Run<span className="sr-only"> {name}</span>
        </Button>
        <Button look="quiet" disabled={!hydrated} aria-expanded={editing} onClick={() => setEditing(!editing)}>
          <Pencil size={13} aria-hidden />
          Edit<span className="sr-only"> {name}</span>
        </Button>
        {files !== given && (
          <Button look="quiet" onClick={() => setFiles(given)}>
            <RotateCcw size={13} aria-hidden />
            Reset<span className="sr-only"> {name}</span>
          </Button>
        )}
        <span role="status" className="text-xs text-muted">
          {Panel === 'fetching' && 'Fetching what runs it …'}
          {Panel === 'failed' && 'What runs it could not be fetched: see whether you are online, then press Run again.'}
        </span>
      </div>
      {editing && (
        <ProgramEditor
          files={files}
          active={active}
          place={place}
          onOpen={setActive}
          onChange={(path, text) => setFiles({ ...files, [path]: text })}
        />
      )}
      {typeof Panel === 'function' && (
        <Panel
          program={{ name, kind, entry, files: given, ...(env && { env }) }}
          files={files}
          runs={runs}
          onClose={close}
          onReveal={reveal}
        />
      )}
    </div>
  )
}
