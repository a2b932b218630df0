'use client'

import { useId } from 'react'

export interface SliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step?: number
  /** The value as it is read: `63 %`, `200 ms`. */
  readonly text: string
  readonly disabled?: boolean
  readonly onChange: (value: number) => void
}

/** The browser's own slider: arrow keys, Home, End and Page keys come with it. */
export function Slider({ label, value, min, max, step = 1, text, disabled, onChange }: SliderProps) {
  const id = useId()
  return (
    <div className={disabled ? 'opacity-75' : undefined}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id}>{label}</label>
        {/* Not an `output`: that would be announced beside the slider's own value. */}
        <span aria-hidden className="font-medium tabular-nums">
          {text}
        </span>
      </div>
      <input
        id={id}
        type="range"
        className="mt-1 block h-6 w-full"
        aria-valuetext={text}
        {...{ value, min, max, step, disabled }}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </div>
  )
}
