export interface PageEvents {
  /** The page is hidden, perhaps for good: on phones the last moment that is told. Writes begun now may still arrive. */
  hidden(): void
  /** The page goes away: whether it is thrown away or kept for the Back button, none of its code runs after this. */
  leaving(): void
  /** It is looked at again, and other tabs may have written meanwhile. */
  returned(): void
}

/** Listens where there is a page; returns what stops it. */
export function onPageEvents(events: PageEvents): () => void {
  if (typeof document === 'undefined') return () => {}
  let left = false
  const visibility = () => {
    // WebKit tells of both, the leaving first.
    if (left) return
    if (document.visibilityState === 'hidden') events.hidden()
    else events.returned()
  }
  const hide = () => {
    left = true
    events.leaving()
  }
  const shown = ({ persisted }: PageTransitionEvent) => {
    left = false
    if (persisted) events.returned()
  }
  document.addEventListener('visibilitychange', visibility)
  addEventListener('pagehide', hide)
  addEventListener('pageshow', shown)
  return () => {
    document.removeEventListener('visibilitychange', visibility)
    removeEventListener('pagehide', hide)
    removeEventListener('pageshow', shown)
  }
}
