'use client'

import { useId, useState } from 'react'
import { readWhole } from './read-whole.ts'

export interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

/** A whole number, typed. What cannot be read is said, and the last good number stays. */
export function NumberField({ label, value, min, max, onChange }: NumberFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const invalid = typed !== undefined && readWhole(typed, min, max) === undefined
  const change = (text: string) => {
    setTyped(text)
    const read = readWhole(text, min, max)
    if (read !== undefined) onChange(read)
  }
  return (
    <div className="min-w-0 flex-1">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? String(value)}
        aria-invalid={invalid || undefined}
        aria-describedby={invalid ? `${id}problem` : undefined}
        onChange={(event) => change(event.target.value)}
        onBlur={() => setTyped(undefined)}
        className="mt-1 block min-h-9 w-full rounded border border-line-strong bg-raised px-2 font-mono"
      />
      {invalid && (
        <p id={`${id}problem`} className="mt-1 text-xs text-fail">
          A whole number from {min} to {max}, please. Still counting with {value}.
        </p>
      )}
    </div>
  )
}
