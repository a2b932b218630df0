'use client'

import { Search } from 'lucide-react'
import { useRef, useState, useSyncExternalStore } from 'react'
import { useHydrated } from '../store/use-hydrated.ts'
import { SearchDialog } from './search-dialog.tsx'
import { useSearchKeys } from './use-search-keys.ts'

const never = () => () => undefined
const onApple = () => /Mac|iPhone|iPad/.test(navigator.platform)

/** Opens the search; the index is fetched only then. */
export function SearchButton() {
  // Which opening is on the page. A dialog says that it is closed a moment after it is: by then it may be wanted again.
  const [opening, setOpening] = useState<number>()
  const openings = useRef(0)
  const open = () => setOpening(++openings.current)
  const apple = useSyncExternalStore(never, onApple, () => false)
  const hydrated = useHydrated()
  useSearchKeys(open)
  return (
    <>
      <button
        type="button"
        disabled={!hydrated}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={open}
        className="inline-flex min-h-8 items-center gap-2 rounded border border-line px-2 text-sm text-muted hover:border-line-strong hover:text-ink print:hidden"
      >
        <Search size={15} aria-hidden />
        <span className="phone:sr-only">Search</span>
        <kbd aria-hidden className="rounded border border-line px-1 font-sans text-2xs phone:hidden">
          {apple ? '⌘ K' : 'Ctrl K'}
        </kbd>
      </button>
      {opening !== undefined && (
        <SearchDialog
          key={opening}
          onClose={() => setOpening((current) => (current === opening ? undefined : current))}
        />
      )}
    </>
  )
}
