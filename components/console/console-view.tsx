'use client'

import { Eraser } from 'lucide-react'
import type { SourceLocation } from '@/lib/container/types.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import type { ConsoleLine } from './lines.ts'
import { locate } from './locate.ts'

/** Lines in the document at a time: a flood shows its end. */
const MAX_LINES = 1_000

export interface ConsoleViewProps {
  /** "stderr". */
  readonly title: string
  readonly lines: readonly ConsoleLine[]
  /** All of it, to be copied. */
  readonly text: () => string
  /** The files of the program: places in them become buttons. */
  readonly paths: readonly string[]
  readonly onReveal: (location: SourceLocation) => void
  readonly onClear?: () => void
  /** Characters that came after the console was full. */
  readonly dropped?: number
}

/** What a program wrote beside the protocol, as plain text. */
export function ConsoleView({ title, lines, text, paths, onReveal, onClear, dropped = 0 }: ConsoleViewProps) {
  const hidden = Math.max(0, lines.length - MAX_LINES)
  return (
    <div>
      <div className="flex items-center gap-1 border-b border-line px-3 py-1.5 sm:px-4">
        <p className="text-xs text-muted">
          {title}, {lines.filter(({ heading }) => !heading).length.toLocaleString('en')} lines
        </p>
        <span className="ml-auto">
          <CopyButton text={text} />
        </span>
        {onClear && (
          <Button look="quiet" onClick={onClear}>
            <Eraser size={14} aria-hidden />
            Clear
          </Button>
        )}
      </div>
      {hidden > 0 && (
        <p className="px-4 pt-2 text-xs text-muted">{hidden.toLocaleString('en')} earlier lines are not shown.</p>
      )}
      <pre className="px-3 py-2 font-mono text-xs leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere] sm:px-4">
        {lines.slice(hidden).map(({ text, heading, stream }, index) =>
          heading ? (
            <span key={hidden + index} className="block py-1 font-sans text-muted">
              {text}
            </span>
          ) : (
            <Line key={hidden + index} line={text} stream={stream} paths={paths} onReveal={onReveal} />
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

interface LineProps extends Pick<ConsoleViewProps, 'paths' | 'onReveal'> {
  readonly line: string
  readonly stream: ConsoleLine['stream']
}

function Line({ line, stream, paths, onReveal }: LineProps) {
  return (
    <>
      {stream && <span className="text-muted">{stream} </span>}
      {locate(line, paths).map((piece, index) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <button
            key={index}
            type="button"
            onClick={() => onReveal(piece.location)}
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
