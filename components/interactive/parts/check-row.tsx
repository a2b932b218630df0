'use client'

import { clsx } from 'clsx'

export interface CheckRowProps<Value extends string> {
  readonly legend: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly values: readonly Value[]
  readonly onChange: (values: readonly Value[]) => void
  readonly disabled?: boolean
}

/** Any of several: checkboxes in a row that wraps. The values keep the order of the options. */
export function CheckRow<Value extends string>({ legend, options, values, onChange, disabled }: CheckRowProps<Value>) {
  const toggle = (value: Value) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((one) => (one === value ? !values.includes(value) : values.includes(one))),
    )
  return (
    <fieldset disabled={disabled} className={disabled ? 'opacity-75' : undefined}>
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map(({ value, label }) => (
          <label
            key={value}
            className={clsx(
              'flex min-h-8 cursor-pointer items-center gap-2 rounded border px-2.5 py-1',
              values.includes(value) ? 'border-accent bg-accent-soft' : 'border-line-strong bg-raised',
            )}
          >
            <input
              type="checkbox"
              checked={values.includes(value)}
              onChange={() => toggle(value)}
              className="size-4 shrink-0"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
