import type { ComponentProps } from 'react'

export interface ScrollRegionProps extends ComponentProps<'section'> {
  readonly 'aria-label': string
}

/** A named part that scrolls by itself, and so must be reachable by keyboard (WCAG 2.1.1). */
export function ScrollRegion(props: ScrollRegionProps) {
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
  return <section tabIndex={0} {...props} />
}
