'use client'

import { useId } from 'react'
import type { ScalingInput } from '@/lib/interactive/scaling/model.ts'
import { duration, percent } from '@/lib/interactive/scaling/words.ts'
import { Slider } from '../parts/slider.tsx'

export type Change = (changes: Partial<ScalingInput>) => void

/** What the reader turns; what belongs to scaling to zero sleeps until that is on. */
export function Controls({ input, change }: { input: ScalingInput; change: Change }) {
  const id = useId()
  const asleep = !input.toZero
  return (
    <>
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <Slider
          label="Calls a second"
          value={input.arrivals}
          min={1}
          max={200}
          text={`${input.arrivals} a second`}
          onChange={(arrivals) => change({ arrivals })}
        />
        <Slider
          label="Work of a call, on average"
          value={input.serviceMs}
          min={10}
          max={2_000}
          step={10}
          text={duration(input.serviceMs)}
          onChange={(serviceMs) => change({ serviceMs })}
        />
        <Slider
          label="Replicas"
          value={input.replicas}
          min={1}
          max={50}
          text={String(input.replicas)}
          onChange={(replicas) => change({ replicas })}
        />
        <Slider
          label="Target for p95"
          value={input.targetMs}
          min={100}
          max={10_000}
          step={100}
          text={duration(input.targetMs)}
          onChange={(targetMs) => change({ targetMs })}
        />
      </div>
      <div className="flex items-center gap-2">
        <input
          id={id}
          type="checkbox"
          checked={input.toZero}
          onChange={(event) => change({ toZero: event.target.checked })}
          className="size-4"
        />
        <label htmlFor={id} className="font-medium">
          Scale to zero in pauses
        </label>
      </div>
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
        <Slider
          label="Idle time"
          value={Math.round(input.idle * 100)}
          min={0}
          max={99}
          text={percent(input.idle)}
          disabled={asleep}
          onChange={(idle) => change({ idle: idle / 100 })}
        />
        <Slider
          label="Pauses in an hour"
          value={input.spells}
          min={1}
          max={60}
          text={String(input.spells)}
          disabled={asleep}
          onChange={(spells) => change({ spells })}
        />
        <Slider
          label="Cold start"
          value={input.coldStartMs}
          min={100}
          max={10_000}
          step={100}
          text={duration(input.coldStartMs)}
          disabled={asleep}
          onChange={(coldStartMs) => change({ coldStartMs })}
        />
      </div>
    </>
  )
}
