'use client'

import { useEffect } from 'react'

/** How far down the window the line is that the reader is thought to be at. */
const LINE = 0.3

/**
 * Marks the place in the table of contents: the last heading above the reader. The list is the server's; only its
 * attribute changes, so that a page need not hold its headings twice.
 */
export function TocPosition({ ids }: { ids: readonly string[] }) {
  useEffect(() => {
    const headings = ids.map((id) => document.getElementById(id)).filter((heading) => heading !== null)
    const above = new Set<Element>()
    // From far above the window down to the line: a heading is in there as soon as it has been passed, however fast.
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) above.add(target)
          else above.delete(target)
        }
        mark(headings.findLast((heading) => above.has(heading))?.id)
      },
      { rootMargin: `1000000px 0px -${100 - LINE * 100}% 0px` },
    )
    for (const heading of headings) observer.observe(heading)
    return () => observer.disconnect()
  }, [ids])
  return null
}

function mark(id: string | undefined): void {
  for (const link of document.querySelectorAll<HTMLElement>('a[data-toc]')) {
    if (link.dataset.toc === id) link.setAttribute('aria-current', 'location')
    else link.removeAttribute('aria-current')
  }
}
