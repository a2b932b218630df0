'use client'

import { ChevronRight, ExternalLink } from 'lucide-react'
import { clsx } from 'clsx'
import { memo, useId } from 'react'
import type { CheckResult } from '@/lib/grader/types.ts'
import type { CheckHead } from '../session/exercise-data.ts'
import { FindingView } from './finding.tsx'
import { StatusMark, type ShownStatus } from './status-mark.tsx'

export interface CheckRowProps {
  readonly check: CheckHead
  readonly status: ShownStatus
  /** Of an open row: a closed one is not drawn again for having passed in another time. */
  readonly result: CheckResult | undefined
  /** The result is the last run's; this one has not come so far. */
  readonly stale: boolean
  /** The one to look at first. */
  readonly first: boolean
  readonly open: boolean
  readonly onToggle: (id: string, open: boolean) => void
}

/** Drawn again only when something of its own has changed: the others of its list come and go all the time. */
export const CheckRow = memo(function CheckRow({ check, status, result, stale, first, open, onToggle }: CheckRowProps) {
  const id = useId()
  return (
    <li
      data-check={check.id}
      data-status={status}
      data-first={first || undefined}
      aria-busy={stale}
      className={clsx('border-b border-line', stale && 'opacity-70')}
    >
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => onToggle(check.id, !open)}
          className="flex w-full items-start gap-2 px-3 py-2 text-start text-sm hover:bg-sunken sm:px-4"
        >
          <ChevronRight
            size={14}
            aria-hidden
            className={clsx('mt-1 shrink-0 text-muted transition-transform duration-100', open && 'rotate-90')}
          />
          <span className="pt-px">
            <StatusMark status={status} />
          </span>
          <span className="min-w-0 flex-1">{check.title}</span>
          {check.level === 'should' && <span className="shrink-0 text-xs text-muted">recommended</span>}
        </button>
      </h3>
      <div id={id} hidden={!open} className="flex flex-col gap-3 px-3 pt-1 pb-4 @lg:pr-4 @lg:pl-[3.1rem]">
        {open && (
          <>
            {result && <FindingView result={result} />}
            <p className="text-xs text-muted">
              {result?.status === 'pass' && <>Passed in {Math.round(result.durationMs)} ms. </>}
              Rule: <SpecLink check={check} />
            </p>
          </>
        )}
      </div>
    </li>
  )
})

function SpecLink({ check: { spec } }: { check: CheckHead }) {
  if (!spec.url) return <>{spec.title}</>
  return (
    <a href={spec.url} target="_blank" rel="noreferrer" className="text-accent underline underline-offset-2">
      {spec.title}
      <ExternalLink size={12} aria-label="(opens in a new tab)" className="ml-1 inline" />
    </a>
  )
}
