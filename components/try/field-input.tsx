'use client'

import { useId } from 'react'
import type { Field } from './schema-form.ts'

const CONTROL = 'min-h-8 w-full rounded border border-line-strong bg-raised px-2 py-1 font-mono text-sm'

export interface FieldInputProps {
  readonly field: Field
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
}

export function FieldInput({ field, value, problem, onChange }: FieldInputProps) {
  const id = useId()
  const { name, kind, required, description } = field
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm">
        <span className="font-mono">{name}</span>{' '}
        <span className="text-xs text-muted">
          {kind === 'json' ? 'JSON' : kind}
          {required ? '' : ', optional'}
        </span>
      </label>
      <Control
        {...{ id, field, value, onChange }}
        describedBy={`${id}about ${id}problem`}
        invalid={problem !== undefined}
      />
      {description && (
        <p id={`${id}about`} className="text-xs text-muted">
          {description}
        </p>
      )}
      {problem && (
        <p id={`${id}problem`} className="text-xs text-fail">
          {problem}
        </p>
      )}
    </div>
  )
}

interface ControlProps extends Omit<FieldInputProps, 'problem'> {
  readonly id: string
  readonly describedBy: string
  readonly invalid: boolean
}

function Control({ id, field: { kind, choices }, value, onChange, describedBy, invalid }: ControlProps) {
  const common = {
    id,
    value,
    className: CONTROL,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
  }
  const options = kind === 'boolean' ? ['true', 'false'] : choices
  if (options)
    return (
      <select {...common} onChange={(event) => onChange(event.target.value)}>
        <option value="">(not sent)</option>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    )
  if (kind === 'json')
    return <textarea {...common} rows={3} spellCheck={false} onChange={(event) => onChange(event.target.value)} />
  return (
    <input
      {...common}
      type="text"
      inputMode={kind === 'text' ? undefined : 'decimal'}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
