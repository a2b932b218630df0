import { Fragment } from 'react'

/** A sentence whose parts between backticks are code. */
export function WithCode({ children }: { children: string }) {
  return children
    .split('`')
    .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : <Fragment key={index}>{part}</Fragment>))
}
