'use client'

import { useId } from 'react'
import { useParties } from '../parties-context.ts'
import type { Arrow, Drawing } from './layout.ts'

const WIDTH = 640
const LEFT = 70
const RIGHT = WIDTH - 70
const MIDDLE = WIDTH / 2

/** Colours come from the tokens, so one drawing serves both themes and forced colours. */
export function Drawn({ drawing: { height, arrows, dividers } }: { drawing: Drawing }) {
  const id = useId()
  const { client, server, workbook, headOf } = useParties()
  const names =
    workbook === 'client' ? 'the workbook’s client and your server' : 'your client and the workbook’s servers'
  return (
    <svg
      role="img"
      aria-labelledby={`${id}title ${id}description`}
      viewBox={`0 0 ${WIDTH} ${height}`}
      className="max-w-2xl font-sans text-ink"
      fontSize="12"
    >
      <title id={`${id}title`}>{`Messages between ${names}`}</title>
      <desc id={`${id}description`}>{arrows.length} messages, listed as text below the drawing.</desc>
      {[LEFT, RIGHT].map((x) => (
        <line key={x} x1={x} x2={x} y1={34} y2={height} className="stroke-line-strong" strokeDasharray="2 3" />
      ))}
      <Head x={LEFT} text={client} />
      <Head x={RIGHT} text={server} />
      {dividers.map(({ process, y }) => (
        <g key={y} aria-hidden>
          <line x1={0} x2={WIDTH} y1={y} y2={y} className="stroke-line" />
          <text
            x={MIDDLE}
            y={y + 4}
            textAnchor="middle"
            className="fill-muted stroke-paper"
            paintOrder="stroke"
            strokeWidth="6"
          >
            {headOf(process)}
          </text>
        </g>
      ))}
      {arrows.map((arrow) => (
        <ArrowMark key={arrow.seq} arrow={arrow} />
      ))}
    </svg>
  )
}

function Head({ x, text }: { x: number; text: string }) {
  return (
    <g>
      <rect x={x - 60} y={6} width={120} height={28} rx={4} className="fill-panel stroke-line-strong" />
      <text x={x} y={24} textAnchor="middle" fontWeight="600" className="fill-current">
        {text}
      </text>
    </g>
  )
}

function ArrowMark({ arrow: { y, toServer, dashed, label, note, problem } }: { arrow: Arrow }) {
  const [from, to] = toServer ? [LEFT, RIGHT] : [RIGHT, LEFT]
  const back = toServer ? -7 : 7
  const colour = problem ? 'stroke-fail' : toServer ? 'stroke-accent' : 'stroke-ink'
  return (
    <g>
      <text
        x={MIDDLE}
        y={y - 6}
        textAnchor="middle"
        fontFamily="var(--mono)"
        fontSize="11"
        className={problem ? 'fill-fail' : 'fill-current'}
      >
        {problem ? `⚠ ${label}` : label}
      </text>
      {note && (
        <text x={MIDDLE} y={y + 12} textAnchor="middle" fontSize="10.5" className="fill-muted">
          {note}
        </text>
      )}
      <line
        x1={from}
        x2={to}
        y1={y}
        y2={y}
        className={colour}
        strokeDasharray={dashed ? '5 4' : undefined}
        strokeWidth="1.4"
      />
      <path
        d={`M${to + back} ${y - 4.5} L${to} ${y} L${to + back} ${y + 4.5}`}
        fill="none"
        className={colour}
        strokeWidth="1.4"
      />
    </g>
  )
}
