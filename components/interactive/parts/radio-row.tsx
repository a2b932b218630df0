'use client'

import { clsx } from 'clsx'
import { useId } from 'react'

export interface RadioRowProps<Value extends string> {
  readonly legend: string
  readonly options: readonly { readonly value: Value; readonly label: string; readonly about?: string }[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  readonly disabled?: boolean
}

/** One of several: radio buttons in a row that wraps. */
export function RadioRow<Value extends string>(props: RadioRowProps<Value>) {
  const { legend, options, value, onChange, disabled } = props
  const name = useId()
  return (
    <fieldset disabled={disabled}>
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <label
            key={option.value}
            className={clsx(
              'flex min-h-8 cursor-pointer items-center gap-2 rounded border px-2.5 py-1',
              value === option.value ? 'border-accent bg-accent-soft' : 'border-line-strong bg-raised',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="size-4 shrink-0"
            />
            <span>
              {option.label}
              {option.about && <span className="text-muted"> ({option.about})</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
