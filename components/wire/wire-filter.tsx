'use client'

import { useId } from 'react'
import type { WireFilter } from '../session/ui-state.ts'
import { useParties } from './parties-context.ts'

const KINDS = [
  ['all', 'All kinds'],
  ['request', 'Requests'],
  ['result', 'Results'],
  ['error', 'Errors'],
  ['notification', 'Notifications'],
  ['invalid', 'Not messages'],
] as const

const FIELD = 'min-h-7 rounded border border-line-strong bg-raised px-2 text-xs text-ink'

const OVER_HTTP = [...KINDS, ['http', 'HTTP without a message']] as const

export interface WireFilterBarProps {
  readonly value: WireFilter
  readonly onChange: (value: WireFilter) => void
  /** Whether HTTP carries the messages: then there are requests and responses without one. */
  readonly http: boolean
}

export function WireFilterBar({ value, onChange, http }: WireFilterBarProps) {
  const id = useId()
  const { filters } = useParties()
  return (
    <div role="search" aria-label="Filter the wire log" className="flex flex-wrap items-center gap-2">
      <label htmlFor={`${id}text`} className="sr-only">
        Text in the message
      </label>
      <input
        id={`${id}text`}
        type="search"
        placeholder="Filter by text"
        value={value.text}
        onChange={(event) => onChange({ ...value, text: event.target.value })}
        className={`${FIELD} w-36 placeholder:text-muted`}
      />
      <label htmlFor={`${id}direction`} className="sr-only">
        Direction
      </label>
      <select
        id={`${id}direction`}
        value={value.direction}
        onChange={(event) => onChange({ ...value, direction: event.target.value as WireFilter['direction'] })}
        className={FIELD}
      >
        <option value="both">Both directions</option>
        <option value="sent">{filters.sent}</option>
        <option value="received">{filters.received}</option>
      </select>
      <label htmlFor={`${id}kind`} className="sr-only">
        Kind of message
      </label>
      <select
        id={`${id}kind`}
        value={value.kind}
        onChange={(event) => onChange({ ...value, kind: event.target.value as WireFilter['kind'] })}
        className={FIELD}
      >
        {(http ? OVER_HTTP : KINDS).map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
      <label className="flex min-h-7 items-center gap-1.5 text-xs">
        <input
          type="checkbox"
          checked={value.problemsOnly}
          onChange={(event) => onChange({ ...value, problemsOnly: event.target.checked })}
          className="size-4"
        />
        Only problems
      </label>
    </div>
  )
}
