'use client'

import { ChevronLeft, ChevronRight, RotateCcw } from 'lucide-react'
import { clsx } from 'clsx'
import { useState } from 'react'
import { STEPS } from '@/lib/interactive/stepper/steps.ts'
import type { Era } from '@/lib/interactive/stepper/types.ts'
import { Button } from '../../ui/button.tsx'
import { Live } from '../parts/live.tsx'
import { Piece } from '../parts/piece.tsx'
import { RadioRow } from '../parts/radio-row.tsx'
import { Sequence } from '../parts/sequence.tsx'
import { Message } from './message.tsx'

const ERAS = [
  { value: 'legacy', label: 'With handshake', about: '2025-11-25' },
  { value: 'modern', label: 'Stateless', about: '2026-07-28' },
] as const

/** Chapter 5: a conversation, message by message, in both eras. */
export function HandshakeStepper() {
  const [era, setEra] = useState<Era>('legacy')
  /** The message that is shown, and how many the picture has. */
  const [at, setAt] = useState(0)
  const [seen, setSeen] = useState(1)
  const steps = STEPS[era]
  const step = steps[at] ?? steps[0]!
  const go = (index: number) => {
    setAt(index)
    setSeen(Math.max(seen, index + 1))
  }
  const begin = (next: Era) => {
    setEra(next)
    setAt(0)
    setSeen(1)
  }
  return (
    <Piece
      title="A conversation, step by step"
      todo="Go from message to message, and compare the two eras. All of it was recorded from one server that serves both."
    >
      <RadioRow legend="Era" options={ERAS} value={era} onChange={begin} />
      <Sequence
        label="Messages so far"
        items={steps.slice(0, seen)}
        row={(item, arrow, index) => (
          <button
            type="button"
            aria-current={index === at ? 'step' : undefined}
            onClick={() => setAt(index)}
            className={clsx('block w-full', index === at ? 'bg-accent-soft' : 'hover:bg-sunken')}
          >
            {arrow}
            <span className="sr-only">{item.about}</span>
          </button>
        )}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button className="aria-disabled:opacity-60" aria-disabled={at === 0} onClick={() => go(Math.max(0, at - 1))}>
          <ChevronLeft size={14} aria-hidden /> Back
        </Button>
        <Button
          look="primary"
          className="aria-disabled:opacity-60"
          aria-disabled={at === steps.length - 1}
          onClick={() => go(Math.min(steps.length - 1, at + 1))}
        >
          Next message <ChevronRight size={14} aria-hidden />
        </Button>
        <Button look="quiet" onClick={() => begin(era)}>
          <RotateCcw size={14} aria-hidden /> Start again
        </Button>
      </div>
      <Live>
        <p className="font-medium">
          Message {at + 1} of {steps.length}, {step.from === 'client' ? 'client to server' : 'server to client'}
        </p>
        <p>{step.about}</p>
      </Live>
      <Message step={step} />
    </Piece>
  )
}
