'use client'

import { useMemo } from 'react'
import { useReveal } from '../exercise/use-reveal.ts'
import { useDraft } from '../progress/use-draft.ts'
import { useDrawnRun, useSession } from '../session/session-context.ts'
import { Empty } from '../ui/empty.tsx'
import { YOUR_SERVER, yourClient } from '../wire/parties.ts'
import { ConsoleView } from './console-view.tsx'
import { toLines } from './lines.ts'

/** stderr of every process of the latest run, as plain text. */
export function ConsolePanel() {
  const { exercise, session } = useSession()
  const isClient = exercise.meta.kind === 'client'
  const titles = useDrawnRun((run) => run.processes)
  const stderr = useDrawnRun((run) => run.stderr)
  const dropped = useDrawnRun((run) => run.stderrDropped)
  const files = useDraft((draft) => draft.files)
  const reveal = useReveal()
  const lines = useMemo(
    () => toLines(stderr, isClient ? yourClient(titles).headOf : YOUR_SERVER.headOf),
    [stderr, isClient, titles],
  )
  if (lines.length === 0)
    return (
      <Empty title="Nothing on stderr.">
        <p>
          What your {isClient ? 'client' : 'server'} writes with <code className="font-mono">console.error</code> comes
          here. stdout belongs to the protocol: whatever is written there is in Wire.
        </p>
      </Empty>
    )
  return (
    <ConsoleView
      title="stderr"
      lines={lines}
      text={() => stderr.map(({ text }) => text).join('')}
      paths={Object.keys(files)}
      onReveal={reveal}
      onClear={() => session?.run.dispatch({ type: 'clearConsole' })}
      dropped={dropped}
    />
  )
}
