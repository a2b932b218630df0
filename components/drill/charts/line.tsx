'use client'

import { useWidth } from './use-width.ts'

export interface LinePoint {
  readonly name: string
  readonly label?: string
  /** From 0 to 1; undefined where there is nothing to measure: the line has a gap there. */
  readonly value: number | undefined
}

export interface LineProps {
  readonly points: readonly LinePoint[]
  /** A value to hold the line against, drawn across. */
  readonly goal: { readonly value: number; readonly name: string }
  readonly labels: { readonly title: string; readonly description: string }
}

const HEIGHT = 190
const EDGE = { top: 8, bottom: 24, left: 44, right: 8 }
const percent = (value: number) => `${Math.round(value * 100)} %`

/** Parts of a whole over time, beside what is aimed at. */
export function Line({ points, goal, labels }: LineProps) {
  const [frame, width] = useWidth<HTMLDivElement>(640)
  const lowest = Math.min(goal.value, ...points.flatMap(({ value }) => (value === undefined ? [] : [value])))
  const bottom = Math.min(0.5, Math.floor(lowest * 10) / 10)
  const inner = HEIGHT - EDGE.top - EDGE.bottom
  const y = (value: number) => EDGE.top + inner * (1 - (value - bottom) / (1 - bottom))
  const pitch = (width - EDGE.left - EDGE.right) / Math.max(1, points.length)
  const x = (index: number) => EDGE.left + (index + 0.5) * pitch
  const marks = bottom === 0 ? [0, 0.5, 1] : [bottom, (1 + bottom) / 2, 1]
  const runs = strokes(points.map(({ value }, index) => (value === undefined ? undefined : [x(index), y(value)])))
  return (
    <div ref={frame}>
      <svg
        role="img"
        aria-labelledby={labels.title}
        aria-describedby={labels.description}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        className="block h-auto w-full"
      >
        {marks.map((mark) => (
          <g key={mark}>
            <line x1={EDGE.left} x2={width - EDGE.right} y1={y(mark)} y2={y(mark)} className="chart-grid" />
            <text x={EDGE.left - 6} y={y(mark) + 4} textAnchor="end" className="chart-text">
              {percent(mark)}
            </text>
          </g>
        ))}
        <line x1={EDGE.left} x2={width - EDGE.right} y1={y(goal.value)} y2={y(goal.value)} className="chart-goal" />
        {runs.map((run) => (
          <polyline key={run} points={run} className="chart-line" />
        ))}
        {points.map(({ name, label, value }, index) => (
          <g key={name}>
            <title>{value === undefined ? `${name}: nothing to measure` : `${name}: ${percent(value)}`}</title>
            <rect x={x(index) - pitch / 2} y={EDGE.top} width={pitch} height={inner} fill="transparent" />
            {value !== undefined && <circle cx={x(index)} cy={y(value)} r="4" className="chart-point" />}
            {label && (
              <text x={x(index)} y={HEIGHT - 7} textAnchor="middle" className="chart-text">
                {label}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Neighbouring points as lists of corners, cut where there is none. */
function strokes(corners: readonly (readonly number[] | undefined)[]): readonly string[] {
  const runs: string[][] = [[]]
  for (const corner of corners) {
    if (corner) runs.at(-1)?.push(corner.join(','))
    else runs.push([])
  }
  return runs.filter(({ length }) => length > 1).map((run) => run.join(' '))
}
