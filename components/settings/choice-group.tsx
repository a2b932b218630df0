'use client'

import type { ReactNode } from 'react'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly about?: ReactNode
}

export interface ChoiceGroupProps<Value extends string> {
  readonly id: string
  readonly title: string
  readonly about?: ReactNode
  readonly choices: readonly Choice<Value>[]
  readonly value: Value
  readonly disabled: boolean
  readonly onChange: (value: Value) => void
}

export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { id, title, about, choices, value, disabled, onChange } = props
  return (
    <fieldset id={id} disabled={disabled} className="scroll-mt-16 border-t border-line py-6">
      <legend className="float-left mb-2 w-full text-lg font-semibold">{title}</legend>
      <div className="clear-both" />
      {about && <div className="mb-3 text-sm text-muted">{about}</div>}
      <div className="flex flex-col gap-3">
        {choices.map((choice) => (
          <label key={choice.value} className="flex items-start gap-3">
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
              className="mt-1 size-4 shrink-0"
            />
            <span>
              <span className="font-medium">{choice.label}</span>
              {choice.about && <span className="block text-sm text-muted">{choice.about}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
