'use client'

import { useState } from 'react'
import { scale, WORK, type ScalingInput } from '@/lib/interactive/scaling/model.ts'
import {
  duration,
  LIMITS,
  percent,
  RULES_OF_THUMB,
  targetSentence,
  zeroSentence,
} from '@/lib/interactive/scaling/words.ts'
import { FigureList } from '../parts/figure-list.tsx'
import { Live } from '../parts/live.tsx'
import { Piece } from '../parts/piece.tsx'
import { RadioRow } from '../parts/radio-row.tsx'
import { Verdict } from '../parts/verdict.tsx'
import { Controls, type Change } from './controls.tsx'
import { ReplicaBars } from './replica-bars.tsx'

const FIRST: ScalingInput = {
  arrivals: 20,
  serviceMs: 200,
  kind: 'compute',
  replicas: 5,
  targetMs: 1_000,
  toZero: false,
  idle: 0.8,
  spells: 4,
  coldStartMs: 2_000,
}

const WORKS = WORK.map(({ kind, label, about }) => ({ value: kind, label, about }))

/** Chapter 23: traffic, replicas, waiting and cost. */
export function ScalingModel() {
  const [input, setInput] = useState(FIRST)
  const change: Change = (changes) => setInput({ ...input, ...changes })
  const result = scale(input)
  const target = targetSentence(input, result)
  const zero = zeroSentence(input, result)
  return (
    <Piece
      title="How many replicas?"
      todo="Move traffic, work and replicas, and see what it does to waiting and to cost."
      limits={LIMITS}
    >
      <RadioRow legend="What a call does" options={WORKS} value={input.kind} onChange={(kind) => change({ kind })} />
      <Controls input={input} change={change} />
      <FigureList
        figures={[
          { name: 'Load, of all slots', value: `${result.load.toFixed(1)} of ${result.slots}` },
          { name: 'Utilisation', value: percent(result.utilisation) },
          { name: 'Calls that wait', value: percent(result.waits) },
          { name: 'Mean wait', value: duration(result.meanWaitMs) },
          { name: 'p95, waiting and work', value: duration(result.p95Ms) },
          { name: 'Replicas needed', value: result.needed ?? 'none will do' },
          { name: 'Cost: replica-hours an hour', value: result.cost.toFixed(1) },
          { name: 'Calls with a cold start', value: percent(result.coldShare) },
        ]}
      />
      <ReplicaBars input={input} />
      <Live>
        <div className="flex flex-col gap-2">
          <Verdict verdict={target.verdict} word={target.verdict === 'pass' ? 'Target met' : 'Target missed'}>
            <p>{target.text}</p>
          </Verdict>
          {input.toZero && (
            <Verdict
              verdict={zero.verdict}
              word={zero.verdict === 'pass' ? 'To zero: few cold starts' : 'To zero: many cold starts'}
            >
              <p>{zero.text}</p>
            </Verdict>
          )}
        </div>
      </Live>
      <details className="border-0 py-0">
        <summary className="font-medium">Rules of thumb to compare with</summary>
        <p className="mt-2 text-muted">
          People quote these numbers. Nobody measured them for your server: they are where to begin.
        </p>
        <ul className="mt-1 list-disc ps-5">
          {RULES_OF_THUMB.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </details>
    </Piece>
  )
}
