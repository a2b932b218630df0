import type { ReactNode } from 'react'
import { CopyCode } from './copy-code.tsx'

interface CodeFigureProps {
  /** What it is: a language, a file. */
  readonly label: ReactNode
  /** More for the same line, at its end. */
  readonly note?: ReactNode
  /** A `<pre>`. */
  readonly children: ReactNode
}

/** Code with a line above that says what it is and copies it. */
export function CodeFigure({ label, note, children }: CodeFigureProps) {
  return (
    <figure className="code-figure">
      <figcaption>
        <span className="min-w-0 [overflow-wrap:anywhere]">{label}</span>
        {note}
        <span className="ms-auto">
          <CopyCode />
        </span>
      </figcaption>
      {children}
    </figure>
  )
}
