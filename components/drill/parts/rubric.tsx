'use client'

import { InlineHtml } from './html.tsx'

export interface RubricProps {
  readonly points: readonly { readonly id: string; readonly text: string }[]
  readonly touched: readonly string[]
  readonly onChange: (touched: readonly string[]) => void
}

/** What a good answer touches; the learner ticks what theirs did. */
export function Rubric({ points, touched, onChange }: RubricProps) {
  const toggle = (id: string, on: boolean) =>
    onChange(points.map((point) => point.id).filter((other) => (other === id ? on : touched.includes(other))))
  return (
    <fieldset>
      <legend className="text-lg font-semibold">What did your answer touch?</legend>
      <div className="mt-1 flex flex-col">
        {points.map(({ id, text }) => (
          <label
            key={id}
            className="flex min-h-11 cursor-pointer items-start gap-3 border-b border-line py-2.5 last:border-b-0"
          >
            <input
              type="checkbox"
              checked={touched.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
              className="mt-0.5 size-5 shrink-0"
            />
            <span className="min-w-0">
              <InlineHtml html={text} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
