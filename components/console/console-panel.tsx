'use client'

import { useMemo } from 'react'
import { useReveal } from '../exercise/use-reveal.ts'
import { useDraft } from '../progress/use-draft.ts'
import { useRun, useSession } from '../session/session-context.ts'
import { Empty } from '../ui/empty.tsx'
import { ConsoleView } from './console-view.tsx'
import { toLines } from './lines.ts'

/** stderr of every process of the latest run, as plain text. */
export function ConsolePanel() {
  const { session } = useSession()
  const stderr = useRun((run) => run.stderr)
  const dropped = useRun((run) => run.stderrDropped)
  const files = useDraft((draft) => draft.files)
  const reveal = useReveal()
  const lines = useMemo(() => toLines(stderr), [stderr])
  if (lines.length === 0)
    return (
      <Empty title="Nothing on stderr.">
        <p>
          What your server writes with <code className="font-mono">console.error</code> comes here. stdout belongs to
          the protocol: whatever is written there is in Wire.
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
