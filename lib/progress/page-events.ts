export interface PageEvents {
  /** The page is hidden, frozen or closed, perhaps for good: the last reliable moment is `visibilitychange`. */
  leaving(): void
  /** It is looked at again, and other tabs may have written meanwhile. */
  returned(): void
}

/** Listens where there is a page; returns what stops it. */
export function onPageEvents(events: PageEvents): () => void {
  if (typeof document === 'undefined') return () => {}
  const visibility = () => (document.visibilityState === 'hidden' ? events.leaving() : events.returned())
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) events.returned()
  }
  document.addEventListener('visibilitychange', visibility)
  addEventListener('pagehide', events.leaving)
  addEventListener('pageshow', shown)
  return () => {
    document.removeEventListener('visibilitychange', visibility)
    removeEventListener('pagehide', events.leaving)
    removeEventListener('pageshow', shown)
  }
}
