'use client'

import { axisMarks } from './scale.ts'
import { useWidth } from './use-width.ts'

export interface Bar {
  /** Said whole where it is pointed at: `Thursday 26 November`. */
  readonly name: string
  /** Below the axis; bars without one have none. */
  readonly label?: string
  /** One for each series, from the axis upwards. */
  readonly values: readonly number[]
}

export interface BarsProps {
  readonly bars: readonly Bar[]
  /** What each series is called, and how it is filled. */
  readonly series: readonly { readonly name: string; readonly className: string }[]
  readonly labels: { readonly title: string; readonly description: string }
}

const HEIGHT = 190
const EDGE = { top: 8, bottom: 24, left: 34, right: 4 }

/** Bars over days, stacked where there are several series. */
export function Bars({ bars, series, labels }: BarsProps) {
  const [frame, width] = useWidth<HTMLDivElement>(640)
  const marks = axisMarks(Math.max(0, ...bars.map(({ values }) => sum(values))))
  const top = marks.at(-1) ?? 1
  const inner = HEIGHT - EDGE.top - EDGE.bottom
  const y = (value: number) => EDGE.top + inner * (1 - value / top)
  const pitch = (width - EDGE.left - EDGE.right) / Math.max(1, bars.length)
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
              {mark}
            </text>
          </g>
        ))}
        {bars.map(({ name, label, values }, index) => {
          const x = EDGE.left + index * pitch
          return (
            <g key={name}>
              <title>{`${name}: ${series.map((one, at) => `${one.name} ${values[at] ?? 0}`).join(', ')}`}</title>
              {/* The whole column answers to the pointer, not the bar alone. */}
              <rect x={x} y={EDGE.top} width={pitch} height={inner} fill="transparent" />
              {values.map((value, at) => {
                const below = sum(values.slice(0, at))
                return (
                  <rect
                    key={at}
                    x={x + pitch * 0.14}
                    width={pitch * 0.72}
                    y={y(below + value)}
                    height={y(below) - y(below + value)}
                    rx={Math.min(2, pitch * 0.1)}
                    className={series[at]?.className}
                  />
                )
              })}
              {label && (
                <text {...placed(x + pitch / 2, width)} y={HEIGHT - 7} className="chart-text">
                  {label}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}

/** Below its bar; at the right edge, ending there. */
function placed(middle: number, width: number) {
  return middle > width - 24
    ? ({ x: width, textAnchor: 'end' } as const)
    : ({ x: middle, textAnchor: 'middle' } as const)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
