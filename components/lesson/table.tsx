import type { ComponentProps } from 'react'

/** A table, which scrolls by itself where the window is too narrow for it: so it must be reachable by keyboard (WCAG 2.1.1). */
export function Table(props: ComponentProps<'table'>) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
    <div role="group" aria-label="Table" tabIndex={0} className="table-scroll">
      <table {...props} />
    </div>
  )
}

/** A cell in the head of a table. One without text heads nothing: it is a plain cell. */
export function HeaderCell({ children, ...rest }: ComponentProps<'th'>) {
  return children ? <th {...rest}>{children}</th> : <td {...rest} />
}
