'use client'

import type { WeekRetention } from '@/lib/drill/statistics.ts'
import { ChartFigure } from '../charts/chart-figure.tsx'
import { Line } from '../charts/line.tsx'
import { percentOf, shortDay } from './words.ts'

const WEEKS = 12

/** True retention by week, beside what is aimed at. */
export function RetentionChart({ weeks, goal }: { weeks: readonly WeekRetention[]; goal: number }) {
  const shown = weeks.slice(-WEEKS)
  const last = shown.at(-1)
  const aim = `${Math.round(goal * 100)} %`
  return (
    <ChartFigure
      title="Retention"
      description={
        last
          ? `Of the cards that came back after a day or more, how many you knew. In the last week with such reviews ${percentOf(last)}; the dashed line is the ${aim} that you aim at.`
          : `Of the cards that come back after a day or more, how many you know. Nothing to measure yet; you aim at ${aim}.`
      }
      columns={['Week from', 'Known', 'Of', 'Retention']}
      rows={[...shown]
        .reverse()
        .map((week) => [shortDay(week.week), String(week.recalled), String(week.of), percentOf(week)])}
    >
      {(labels) =>
        last ? (
          <Line
            labels={labels}
            goal={{ value: goal, name: 'Aim' }}
            points={shown.map(({ week, recalled, of }) => ({
              name: `Week from ${shortDay(week)}`,
              label: shortDay(week),
              value: of === 0 ? undefined : recalled / of,
            }))}
          />
        ) : null
      }
    </ChartFigure>
  )
}
