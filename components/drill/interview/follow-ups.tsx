'use client'

import { RadioRow } from '../../interactive/parts/radio-row.tsx'
import { Button } from '../../ui/button.tsx'
import { Html } from '../parts/html.tsx'
import type { AskedFollowUp } from './run.ts'

export interface FollowUpsProps {
  readonly followUps: readonly AskedFollowUp[]
  readonly onChange: (index: number, patch: Partial<AskedFollowUp>) => void
}

const ANSWERED = [
  { value: 'yes', label: 'I had that' },
  { value: 'no', label: 'I had not' },
] as const

/** What the interviewer asks next: answered aloud, then looked up, then owned up to. */
export function FollowUps({ followUps, onChange }: FollowUpsProps) {
  return (
    <ol className="flex flex-col gap-4">
      {followUps.map(({ ask, answer, shown, answered }, index) => (
        <li key={ask} className="rounded-md border border-line p-4">
          <Html html={ask} className="drill-ask" />
          {shown ? (
            <>
              <Html html={answer} className="mt-3 border-s-2 border-line-strong ps-4" />
              <div className="mt-3">
                <RadioRow
                  legend="Your answer"
                  options={ANSWERED}
                  value={answered === undefined ? undefined : answered ? 'yes' : 'no'}
                  onChange={(value) => onChange(index, { answered: value === 'yes' })}
                />
              </div>
            </>
          ) : (
            <Button className="mt-3 min-h-11 px-4 text-sm" onClick={() => onChange(index, { shown: true })}>
              Show the answer
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
