import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export interface Arrow {
  readonly from: 'client' | 'server'
  readonly label: string
  readonly problem?: boolean
}

export interface SequenceProps<Item extends Arrow> {
  readonly label: string
  readonly items: readonly Item[]
  /** What stands in the row; the arrow unless told. */
  readonly row?: (item: Item, arrow: ReactNode, index: number) => ReactNode
}

/** A sequence diagram that is a list as well: the client left, the server right, an arrow a message. */
export function Sequence<Item extends Arrow>({ label, items, row = (_item, arrow) => arrow }: SequenceProps<Item>) {
  return (
    <div className="rounded border border-line bg-paper p-2">
      <div aria-hidden className="flex justify-between text-xs font-semibold">
        <span className="rounded border border-line-strong bg-panel px-3 py-0.5">Client</span>
        <span className="rounded border border-line-strong bg-panel px-3 py-0.5">Server</span>
      </div>
      <ol aria-label={label} className="mx-7 list-none border-x border-dashed border-line-strong ps-0 py-1">
        {items.map((item, index) => (
          <li key={index} className="mt-0">
            {row(item, <ArrowLine {...item} />, index)}
          </li>
        ))}
      </ol>
    </div>
  )
}

function ArrowLine({ from, label, problem = false }: Arrow) {
  const right = from === 'client'
  const colour = problem ? 'text-fail' : right ? 'text-accent' : 'text-ink'
  return (
    <span className={clsx('block py-1', colour)}>
      <span className="block px-3 text-center font-mono text-xs [overflow-wrap:anywhere]">
        <span className="sr-only">{right ? 'Client to server: ' : 'Server to client: '}</span>
        {problem && <span aria-hidden>⚠ </span>}
        {label}
      </span>
      <svg aria-hidden viewBox="0 0 100 10" preserveAspectRatio="none" className="block h-2.5 w-full">
        <line
          x1="0"
          x2="100"
          y1="5"
          y2="5"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeDasharray={right ? undefined : '5 4'}
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={right ? 'M98.2 1 L100 5 L98.2 9' : 'M1.8 1 L0 5 L1.8 9'}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </span>
  )
}
