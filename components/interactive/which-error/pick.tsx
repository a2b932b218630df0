'use client'

import { useId, useState } from 'react'
import { answersOf, CHANNELS, type Channel } from '@/lib/interactive/errors/answers.ts'
import { Button } from '../../ui/button.tsx'
import { RadioRow } from '../parts/radio-row.tsx'

const OPTIONS = CHANNELS.map(({ channel, label, about }) => ({ value: channel, label, about }))

export interface PickProps {
  /** The answer that was given; nothing can be chosen any more. */
  readonly given: string | undefined
  readonly onAnswer: (id: string) => void
}

/** First the channel, then which of it: a tool error has only one form. */
export function Pick({ given, onAnswer }: PickProps) {
  const which = useId()
  const [channel, setChannel] = useState<Channel>()
  const [code, setCode] = useState('')
  const answers = channel ? answersOf(channel) : []
  const only = answers.length === 1 ? answers[0]?.id : undefined
  const chosen = only ?? code
  const choose = (next: Channel) => {
    setChannel(next)
    setCode('')
  }
  return (
    <div className="flex flex-col gap-3">
      <RadioRow
        legend="How does the server answer?"
        options={OPTIONS}
        value={channel}
        onChange={choose}
        disabled={given !== undefined}
      />
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-0">
          <label htmlFor={which} className="block">
            Which one?
          </label>
          <select
            id={which}
            value={chosen}
            disabled={!channel || only !== undefined || given !== undefined}
            onChange={(event) => setCode(event.target.value)}
            className="mt-1 min-h-9 max-w-full rounded border border-line-strong bg-raised px-2 disabled:text-muted"
          >
            {!only && <option value="">{channel ? 'Choose' : 'Choose how first'}</option>}
            {answers.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <Button
          look="primary"
          className="min-h-9"
          disabled={chosen === '' || given !== undefined}
          onClick={() => onAnswer(chosen)}
        >
          Answer
        </Button>
      </div>
    </div>
  )
}
