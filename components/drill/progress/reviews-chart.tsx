'use client'

import { addDays, dayOf, localZone } from '@/lib/drill/day.ts'
import type { DayReviews } from '@/lib/drill/statistics.ts'
import { Bars } from '../charts/bars.tsx'
import { ChartFigure } from '../charts/chart-figure.tsx'
import { longDay, shortDay } from './words.ts'

const DAYS = 28
const SERIES = [
  { name: 'Known', className: 'chart-main' },
  { name: 'Again', className: 'chart-wrong' },
]

/** Reviews a day, the last four weeks. */
export function ReviewsChart({ days, now }: { days: readonly DayReviews[]; now: Date }) {
  const today = dayOf(now, localZone())
  const shown = Array.from({ length: DAYS }, (_, index) => addDays(today, index - DAYS + 1)).map((day) => {
    const found = days.find((one) => one.day === day)
    const again = found?.grades.again ?? 0
    return { day, known: (found?.reviews ?? 0) - again, again, minutes: Math.round((found?.durationMs ?? 0) / 60_000) }
  })
  const total = shown.reduce((sum, { known, again }) => sum + known + again, 0)
  const active = shown.filter(({ known, again }) => known + again > 0).length
  return (
    <ChartFigure
      title="Reviews a day"
      description={
        total === 0 ? 'None in the last four weeks.' : `${total} in the last four weeks, on ${active} of ${DAYS} days.`
      }
      legend={SERIES}
      columns={['Day', 'Known', 'Again', 'Minutes']}
      rows={shown
        .filter(({ known, again }) => known + again > 0)
        .reverse()
        .map(({ day, known, again, minutes }) => [longDay(day), String(known), String(again), String(minutes)])}
    >
      {(labels) => (
        <Bars
          labels={labels}
          series={SERIES}
          bars={shown.map(({ day, known, again }, index) => ({
            name: longDay(day),
            values: [known, again],
            ...((DAYS - 1 - index) % 7 === 0 && { label: shortDay(day) }),
          }))}
        />
      )}
    </ChartFigure>
  )
}
