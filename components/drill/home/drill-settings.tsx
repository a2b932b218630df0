'use client'

import type { DrillSettings } from '@/lib/drill/types.ts'
import { NumberField } from '../../interactive/parts/number-field.tsx'
import { Slider } from '../../interactive/parts/slider.tsx'

export interface DrillSettingsFormProps {
  readonly settings: DrillSettings
  readonly disabled: boolean
  readonly onChange: (settings: DrillSettings) => void
}

/** What the drill lets the learner choose, and what each choice costs. */
export function DrillSettingsForm({ settings, disabled, onChange }: DrillSettingsFormProps) {
  const { retention, newPerDay, reviewsPerDay } = settings
  return (
    <fieldset disabled={disabled} className="flex max-w-2xl flex-col gap-6">
      <legend className="sr-only">Settings of the drill</legend>
      <div>
        <Slider
          label="Retention"
          value={Math.round(retention * 100)}
          min={70}
          max={97}
          text={`${Math.round(retention * 100)} %`}
          disabled={disabled}
          onChange={(value) => onChange({ ...settings, retention: value / 100 })}
        />
        <p className="mt-1 text-sm text-muted">
          How likely you are to know a card still when it comes back. At 90 % one in ten is forgotten by then. Higher
          means shorter intervals and more cards a day; above 95 % the work grows fast. It holds from each card’s next
          grade on.
        </p>
      </div>
      <div className="flex max-w-sm gap-4">
        <NumberField
          label="New cards a day"
          value={newPerDay}
          min={0}
          max={200}
          onChange={(value) => onChange({ ...settings, newPerDay: value })}
        />
        <NumberField
          label="Reviews a day"
          value={reviewsPerDay}
          min={1}
          max={2000}
          onChange={(value) => onChange({ ...settings, reviewsPerDay: value })}
        />
      </div>
      <p className="-mt-4 text-sm text-muted">
        The most that “today” gives you. Each new card asks for seven to ten reviews in its first two weeks, so ten new
        cards a day are about ten minutes. One topic and weak spots keep to no limit.
      </p>
    </fieldset>
  )
}
