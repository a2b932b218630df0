import { Fragment, type ReactNode } from 'react'

const MARKS = /(`[^`]+`|\*\*[^*]+\*\*|_[^_]+_)/

/**
 * One line of Markdown that is made in the page, where nothing parses Markdown: code, bold and italic. Texts with drawn
 * numbers in them use no more than that.
 */
export function Light({ text }: { text: string }) {
  return (
    <span className="inline-code">
      {text.split(MARKS).map((part, index) => (
        <Fragment key={index}>{index % 2 === 1 ? marked(part) : part}</Fragment>
      ))}
    </span>
  )
}

function marked(part: string): ReactNode {
  if (part.startsWith('`')) return <code>{part.slice(1, -1)}</code>
  if (part.startsWith('**')) return <strong>{part.slice(2, -2)}</strong>
  return <em>{part.slice(1, -1)}</em>
}

/** Several paragraphs of it, parted by empty lines. */
export function LightText({ text }: { text: string }) {
  return (
    <div className="prose prose-small">
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>
          <Light text={paragraph} />
        </p>
      ))}
    </div>
  )
}
