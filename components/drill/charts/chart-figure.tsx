'use client'

import { useId, type ReactNode } from 'react'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

export interface ChartFigureProps {
  readonly title: string
  /** What it shows, in one or two sentences: what somebody who sees the drawing takes from it. */
  readonly description: string
  readonly legend?: readonly { readonly name: string; readonly className: string }[]
  readonly columns: readonly string[]
  /** The same as numbers; the first cell of a row names it. */
  readonly rows: readonly (readonly string[])[]
  /** The drawing, given the ids of what names and describes it. */
  readonly children: (labels: { readonly title: string; readonly description: string }) => ReactNode
}

/** A chart with its title, what it says in words, and the table behind it. */
export function ChartFigure({ title, description, legend, columns, rows, children }: ChartFigureProps) {
  const id = useId()
  const labels = { title: `${id}title`, description: `${id}description` }
  return (
    <section aria-labelledby={labels.title} className="mt-10 break-inside-avoid">
      <h2 id={labels.title} className="font-serif text-2xl font-semibold">
        {title}
      </h2>
      <p id={labels.description} className="mt-1 max-w-2xl text-muted">
        {description}
      </p>
      {legend && (
        <ul aria-hidden className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {legend.map(({ name, className }) => (
            <li key={name} className="flex items-center gap-2">
              <svg width="14" height="14" className={className}>
                <rect width="14" height="14" rx="2" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3">{children(labels)}</div>
      <details className="mt-2 text-sm">
        <summary className="inline-flex min-h-8 items-center text-accent underline underline-offset-2">
          As a table
        </summary>
        <ScrollRegion aria-label={`${title}, the table`} className="mt-2 max-w-2xl overflow-x-auto">
          <table className="w-full tabular-nums">
            <thead>
              <tr>
                {columns.map((column, index) => (
                  <th key={column} scope="col" className={index === 0 ? 'py-1 pe-4 text-start' : 'py-1 ps-2 text-end'}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, ...cells]) => (
                <tr key={name} className="border-t border-line">
                  <th scope="row" className="py-1 pe-4 text-start font-normal">
                    {name}
                  </th>
                  {cells.map((cell, index) => (
                    <td key={index} className="py-1 ps-2 text-end">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </section>
  )
}
