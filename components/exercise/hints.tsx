'use client'

import { Lightbulb } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDraft } from '../progress/use-draft.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'

/** Three steps of help: direction, how, nearly the code. What has been opened stays open. */
export function Hints({ hints }: { hints: readonly ReactNode[] }) {
  const { session } = useSession()
  const opened = useDraft((draft) => draft.hints)
  const next = opened + 1
  return (
    <section aria-labelledby="hints-title" className="mt-10 max-w-[42rem] border-t border-line pt-5">
      <h2 id="hints-title" className="font-semibold">
        Hints
      </h2>
      {hints.slice(0, opened).map((hint, index) => (
        <section key={index} aria-labelledby={`hint-${index + 1}`} className="mt-4">
          <h3 id={`hint-${index + 1}`} className="text-xs font-medium text-muted">
            Hint {index + 1} of {hints.length}
          </h3>
          <div className="prose prose-small mt-1">{hint}</div>
        </section>
      ))}
      {opened < hints.length && (
        <p className="mt-4 flex items-center gap-3 text-sm text-muted">
          <Button disabled={!session} onClick={() => session?.draft.revealHint(next)}>
            <Lightbulb size={14} aria-hidden />
            {opened === 0 ? 'Show the first hint' : 'Show the next hint'}
          </Button>
          {opened} of {hints.length} shown
        </p>
      )}
    </section>
  )
}
