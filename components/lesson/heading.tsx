import type { ComponentProps } from 'react'

/** A heading with a link to itself beside it, seen when pointed at or focused. Outside, so that the heading is read alone. */
function heading(Tag: 'h2' | 'h3' | 'h4') {
  return function Heading({ id, children, ...rest }: ComponentProps<'h2'>) {
    return (
      <div className={`heading heading-${Tag}`}>
        <Tag id={id} {...rest}>
          {children}
        </Tag>
        {id && (
          <a href={`#${id}`} aria-label="Link to this section" className="heading-link">
            #
          </a>
        )}
      </div>
    )
  }
}

export const headings = { h2: heading('h2'), h3: heading('h3'), h4: heading('h4') }
