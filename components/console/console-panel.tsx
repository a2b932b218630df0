'use client'

import { Eraser } from 'lucide-react'
import { useMemo } from 'react'
import { useReveal } from '../exercise/use-reveal.ts'
import { useDraft } from '../progress/use-draft.ts'
import { useRun, useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Empty } from '../ui/empty.tsx'
import { toLines } from './lines.ts'
import { locate } from './locate.ts'

/** Lines in the document at a time: a flood shows its end. */
const MAX_LINES = 1_000

/** stderr of every process of the latest run, as plain text. */
export function ConsolePanel() {
  const { session } = useSession()
  const stderr = useRun((run) => run.stderr)
  const dropped = useRun((run) => run.stderrDropped)
  const files = useDraft((draft) => draft.files)
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
  const paths = Object.keys(files)
  const hidden = Math.max(0, lines.length - MAX_LINES)
  return (
    <div>
      <div className="flex items-center gap-1 border-b border-line px-3 py-1.5 sm:px-4">
        <p className="text-xs text-muted">
          stderr, {lines.filter(({ heading }) => !heading).length.toLocaleString('en')} lines
        </p>
        <span className="ml-auto">
          <CopyButton text={() => stderr.map(({ text }) => text).join('')} />
        </span>
        <Button look="quiet" onClick={() => session?.run.dispatch({ type: 'clearConsole' })}>
          <Eraser size={14} aria-hidden />
          Clear
        </Button>
      </div>
      {hidden > 0 && (
        <p className="px-4 pt-2 text-xs text-muted">{hidden.toLocaleString('en')} earlier lines are not shown.</p>
      )}
      <pre className="px-3 py-2 font-mono text-xs leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere] sm:px-4">
        {lines.slice(hidden).map(({ text, heading }, index) =>
          heading ? (
            <span key={hidden + index} className="block py-1 font-sans text-muted">
              {text}
            </span>
          ) : (
            <Line key={hidden + index} line={text} paths={paths} />
          ),
        )}
      </pre>
      {dropped > 0 && (
        <p className="px-4 pb-2 text-xs text-muted">
          The console is full: {dropped.toLocaleString('en')} more characters came.
        </p>
      )}
    </div>
  )
}

function Line({ line, paths }: { line: string; paths: readonly string[] }) {
  const reveal = useReveal()
  return (
    <>
      {locate(line, paths).map((piece, index) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <button
            key={index}
            type="button"
            onClick={() => reveal(piece.location)}
            className="text-accent underline underline-offset-2"
          >
            {piece.text}
          </button>
        ),
      )}
      {'\n'}
    </>
  )
}
