'use client'

import type { ForecastDay } from '@/lib/drill/statistics.ts'
import { Bars } from '../charts/bars.tsx'
import { ChartFigure } from '../charts/chart-figure.tsx'
import { longDay, shortDay } from './words.ts'

const SERIES = [{ name: 'Due', className: 'chart-main' }]

/** What falls due on the days to come, as far as it is known today. */
export function ForecastChart({ days }: { days: readonly ForecastDay[] }) {
  const total = days.reduce((sum, { due }) => sum + due, 0)
  const most = days.reduce((a, b) => (b.due > a.due ? b : a), days[0] ?? { day: '', due: 0 })
  return (
    <ChartFigure
      title="Forecast"
      description={
        total === 0
          ? 'Nothing is due in the next 30 days: new cards are not counted until you have seen them.'
          : `${total} reviews in the next ${days.length} days, most of them on ${longDay(most.day)} (${most.due}). New cards, and cards that you will forget, come on top.`
      }
      columns={['Day', 'Due']}
      rows={days.filter(({ due }) => due > 0).map(({ day, due }) => [longDay(day), String(due)])}
    >
      {(labels) => (
        <Bars
          labels={labels}
          series={SERIES}
          bars={days.map(({ day, due }, index) => ({
            name: longDay(day),
            values: [due],
            ...(index % 7 === 0 && { label: index === 0 ? 'Today' : shortDay(day) }),
          }))}
        />
      )}
    </ChartFigure>
  )
}
