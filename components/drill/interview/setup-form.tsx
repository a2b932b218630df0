'use client'

import { useState } from 'react'
import type { IndexChapter } from '@/lib/drill/deck-card.ts'
import { NumberField } from '../../interactive/parts/number-field.tsx'
import { Button } from '../../ui/button.tsx'

export interface InterviewChoice {
  readonly count: number
  readonly minutes: number
  readonly topics: readonly string[]
}

export interface SetupFormProps {
  readonly chapters: readonly IndexChapter[]
  readonly onStart: (choice: InterviewChoice) => void
}

export function SetupForm({ chapters, onStart }: SetupFormProps) {
  const [count, setCount] = useState(5)
  const [minutes, setMinutes] = useState(20)
  const [topics, setTopics] = useState<readonly string[]>([])
  const toggle = (slug: string, on: boolean) =>
    setTopics(on ? [...topics, slug] : topics.filter((other) => other !== slug))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onStart({ count, minutes, topics })
      }}
      className="mt-8 max-w-2xl"
    >
      <div className="flex max-w-sm gap-4">
        <NumberField label="Questions" value={count} min={1} max={20} onChange={setCount} />
        <NumberField label="Minutes" value={minutes} min={2} max={120} onChange={setMinutes} />
      </div>
      <p className="mt-2 text-sm text-muted">
        About {Math.max(1, Math.round(minutes / count))} min a question. Scenarios get more of it, estimates less.
      </p>
      <details className="mt-6 border-y border-line">
        <summary className="drill-summary min-h-12 py-3">
          Topics: {topics.length === 0 ? 'all' : `${topics.length} chosen`}
        </summary>
        <fieldset className="grid gap-x-6 pb-3 sm:grid-cols-2">
          <legend className="sr-only">Topics</legend>
          {chapters.map(({ slug, number, title }) => (
            <label key={slug} className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                checked={topics.includes(slug)}
                onChange={(event) => toggle(slug, event.target.checked)}
                className="size-5 shrink-0"
              />
              <span>
                <span className="text-muted tabular-nums">{number}</span> {title}
              </span>
            </label>
          ))}
        </fieldset>
      </details>
      <Button type="submit" look="primary" className="mt-6 min-h-11 px-5 !text-base">
        Start the interview
      </Button>
    </form>
  )
}
