import { clsx } from 'clsx'
import type { Ref } from 'react'
import type { Marker } from './types.ts'

interface LineNumbersProps {
  readonly ref: Ref<HTMLDivElement>
  readonly text: string
  readonly markers: readonly Marker[]
}

const COLOURS = { error: 'bg-fail-soft text-fail font-bold', warning: 'bg-warn-soft text-warn font-bold', info: '' }

/** The numbers beside a textarea, for the eye only; the textarea scrolls them along. */
export function LineNumbers({ ref, text, markers }: LineNumbersProps) {
  const count = text.split('\n').length
  const width = `${Math.max(2, String(count).length) + 2}ch`
  const marked = new Map(markers.map(({ line, severity }) => [line, severity]))
  return (
    <div ref={ref} aria-hidden className="overflow-hidden py-2 text-right text-muted select-none" style={{ width }}>
      {marked.size === 0 ? (
        <pre className="pr-1">{Array.from({ length: count }, (_, index) => index + 1).join('\n')}</pre>
      ) : (
        Array.from({ length: count }, (_, index) => {
          const severity = marked.get(index + 1)
          return (
            <div key={index} className={clsx('pr-1', severity && COLOURS[severity])}>
              {index + 1}
            </div>
          )
        })
      )}
      {/* Room for the textarea's own scroll bar, so that the last line can be reached together. */}
      <div className="h-8" />
    </div>
  )
}
