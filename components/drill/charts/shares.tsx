'use client'

import { useWidth } from './use-width.ts'

export interface SharesProps {
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[]
  readonly series: readonly { readonly name: string; readonly className: string }[]
  readonly labels: { readonly title: string; readonly description: string }
}

const ROW = 38
const BAR = 12

/** One bar a row, as wide as all others, parted by what its whole consists of. */
export function Shares({ rows, series, labels }: SharesProps) {
  const [frame, width] = useWidth<HTMLDivElement>(640)
  return (
    <div ref={frame}>
      <svg
        role="img"
        aria-labelledby={labels.title}
        aria-describedby={labels.description}
        viewBox={`0 0 ${width} ${rows.length * ROW}`}
        className="block h-auto w-full"
      >
        {rows.map(({ name, values }, index) => {
          const whole = Math.max(1, sum(values))
          return (
            <g key={name} transform={`translate(0 ${index * ROW})`}>
              <title>{`${name}: ${series.map((one, at) => `${one.name} ${values[at] ?? 0}`).join(', ')}`}</title>
              <text x="0" y="14" className="chart-name">
                {name}
              </text>
              <text x={width} y="14" textAnchor="end" className="chart-text">
                {sum(values.slice(0, -1))} of {sum(values)}
              </text>
              {values.map((value, at) => (
                <rect
                  key={at}
                  x={(sum(values.slice(0, at)) / whole) * width}
                  y={ROW - BAR - 6}
                  width={(value / whole) * width}
                  height={BAR}
                  className={series[at]?.className}
                />
              ))}
            </g>
          )
        })}
      </svg>
    </div>
  )
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
