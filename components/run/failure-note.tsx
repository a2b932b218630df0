import { CircleX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SourceLocation } from '@/lib/container/types.ts'
import type { RunFailure } from './run-state.ts'

export interface FailureNoteProps {
  readonly failure: RunFailure
  /** Shows the place in the code. */
  readonly onReveal: (location: SourceLocation) => void
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** Why nothing ran: files that do not compile, with the place; a host that could not start; a handshake that failed. */
export function FailureNote({ failure: { message, location }, onReveal, children }: FailureNoteProps) {
  return (
    <div className="flex gap-2 border-b border-line bg-fail-soft px-3 py-3 text-sm sm:px-4">
      <CircleX size={16} className="mt-0.5 shrink-0 text-fail" aria-hidden />
      <div className="min-w-0">
        <p className="max-w-prose font-medium whitespace-pre-wrap">{message}</p>
        {location && (
          <button
            type="button"
            onClick={() => onReveal(location)}
            className="mt-1 min-h-6 font-mono text-xs text-accent underline underline-offset-2"
          >
            {location.file}:{location.line}:{location.column}
          </button>
        )}
        {children}
      </div>
    </div>
  )
}
