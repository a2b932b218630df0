import { useId } from 'react'
import { drawnPairs, MAX_DRAWN, type IntegrationInput } from '@/lib/interactive/integrations.ts'

const [WIDTH, STEP, LEFT, RIGHT] = [200, 16, 20, 180]
const MIDDLE = WIDTH / 2

/** Where participant `index` of `count` stands, all of them centred in `height`. */
const place = (index: number, count: number, height: number) => height / 2 + (index - (count - 1) / 2) * STEP

/** Both worlds, drawn: a line a pair, and a line a piece. */
export function Pictures({ input }: { input: IntegrationInput }) {
  const rows = Math.min(input.applications, MAX_DRAWN)
  const columns = Math.min(input.systems, MAX_DRAWN)
  const height = Math.max(rows, columns, 4) * STEP + 8
  const capped = rows < input.applications || columns < input.systems
  const from = (index: number) => place(index, rows, height)
  const to = (index: number) => place(index, columns, height)
  const sides = { rows, columns, height, from, to }
  return (
    <div>
      <div className="grid grid-cols-2 gap-3">
        <Picture caption="Direct: a line is an integration" {...sides}>
          {drawnPairs(input).map(({ application, system }) => (
            <line
              key={`${application} ${system}`}
              x1={LEFT}
              x2={RIGHT}
              y1={from(application)}
              y2={to(system)}
              className="stroke-line-strong"
              strokeWidth="0.8"
            />
          ))}
        </Picture>
        <Picture caption="MCP: a line is a client or a server" {...sides}>
          {Array.from({ length: rows }, (_, index) => (
            <line key={`a${index}`} x1={LEFT} x2={MIDDLE} y1={from(index)} y2={height / 2} className="stroke-accent" />
          ))}
          {Array.from({ length: columns }, (_, index) => (
            <line key={`s${index}`} x1={MIDDLE} x2={RIGHT} y1={height / 2} y2={to(index)} className="stroke-accent" />
          ))}
          <rect
            x={MIDDLE - 18}
            y={height / 2 - 9}
            width="36"
            height="18"
            rx="3"
            className="fill-raised stroke-accent"
          />
          <text x={MIDDLE} y={height / 2 + 3.5} textAnchor="middle" fontSize="10" className="fill-ink">
            MCP
          </text>
        </Picture>
      </div>
      <p className="mt-1 text-xs text-muted">
        Left in each picture: applications. Right: systems.
        {capped && ` Drawn are ${rows} of ${input.applications} and ${columns} of ${input.systems}.`}
      </p>
    </div>
  )
}

interface PictureProps {
  readonly caption: string
  readonly rows: number
  readonly columns: number
  readonly height: number
  readonly from: (index: number) => number
  readonly to: (index: number) => number
  readonly children: React.ReactNode
}

function Picture({ caption, rows, columns, height, from, to, children }: PictureProps) {
  const id = useId()
  return (
    <figure className="min-w-0 rounded border border-line bg-paper p-2">
      <svg role="img" aria-labelledby={id} viewBox={`0 0 ${WIDTH} ${height}`} className="h-auto w-full">
        {children}
        {Array.from({ length: rows }, (_, index) => (
          <circle key={`a${index}`} cx={LEFT} cy={from(index)} r="4.5" className="fill-accent" />
        ))}
        {Array.from({ length: columns }, (_, index) => (
          <rect key={`s${index}`} x={RIGHT - 4} y={to(index) - 4} width="8" height="8" className="fill-ink" />
        ))}
      </svg>
      <figcaption id={id} className="mt-1 text-xs text-muted">
        {caption}
      </figcaption>
    </figure>
  )
}
