/** Where a reader is on the page of a chapter. */
export interface Place {
  /** Id of the last heading above; undefined before the first. */
  readonly heading: string | undefined
  /** How far down the chapter: 0 to 1. */
  readonly fraction: number
}

/** A heading counts as passed once it is in the upper part of the window: this share of its height. */
const UPPER = 0.3

/** @param article the element that holds the chapter */
export function placeIn(article: Element): Place {
  const { top, height } = article.getBoundingClientRect()
  const way = height - innerHeight
  const fraction = way <= 0 ? 1 : Math.min(1, Math.max(0, -top / way))
  const headings = [...article.querySelectorAll(':is(h2, h3)[id]')]
  const heading = headings.findLast((one) => one.getBoundingClientRect().top <= innerHeight * UPPER)?.id
  return { heading, fraction: Math.round(fraction * 1000) / 1000 }
}

/** The words of a heading, without what is only for the eye (a sign that links to it, say). */
export function headingText(id: string): string | undefined {
  const heading = document.getElementById(id)?.cloneNode(true) as Element | undefined
  for (const extra of heading?.querySelectorAll('[aria-hidden=true]') ?? []) extra.remove()
  return heading?.textContent.trim() || undefined
}

/** How long the scrolling must rest, in milliseconds, before the place is kept. */
export const SCROLL_PAUSE_MS = 400

/**
 * Tells where the reader is, whenever scrolling pauses and before the page goes; never before the reader has scrolled.
 * @returns ends the watch
 */
export function watchPlace(article: Element, onPlace: (place: Place) => void): () => void {
  let moved = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    clearTimeout(timer)
    if (!moved) return
    moved = false
    onPlace(placeIn(article))
  }
  const scrolled = () => {
    moved = true
    clearTimeout(timer)
    timer = setTimeout(tell, SCROLL_PAUSE_MS)
  }
  const hidden = () => document.visibilityState === 'hidden' && tell()
  addEventListener('scroll', scrolled, { passive: true })
  // Capturing, to be heard before the progress, which lets go of the page on the same events.
  addEventListener('pagehide', tell, true)
  document.addEventListener('visibilitychange', hidden, true)
  return () => {
    tell()
    removeEventListener('scroll', scrolled)
    removeEventListener('pagehide', tell, true)
    document.removeEventListener('visibilitychange', hidden, true)
  }
}
