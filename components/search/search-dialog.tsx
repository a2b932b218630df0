'use client'

import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Search, X } from 'lucide-react'
import { href } from '../site/href.ts'
import { SearchResults, optionId } from './search-results.tsx'
import { useSearch } from './use-search.ts'

const LIST = 'search-results'

/** A field and what it finds: a combobox with a list that is always open (ARIA Authoring Practices). */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { search, failed, retry } = useSearch()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const wanted = query.trim()
  const asked = useDeferredValue(wanted)
  const groups = useMemo(() => search?.(asked) ?? [], [search, asked])
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  /** What is drawn still answers an earlier text. */
  const behind = asked !== wanted
  /** A list that has become shorter still has something chosen. */
  const at = Math.min(active, Math.max(0, count - 1))

  useEffect(() => dialog.current?.showModal(), [])

  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      if (count === 0) return
      const next = (at + (key === 'ArrowDown' ? 1 : -1) + count) % count
      setActive(next)
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
    } else if (key === 'Enter') {
      event.preventDefault()
      if (!behind) return document.getElementById(optionId(at))?.click()
      const hits = search?.(wanted).flatMap((group) => group.hits) ?? []
      const hit = hits[Math.min(active, hits.length - 1)]
      if (!hit) return
      dialog.current?.close()
      location.assign(href(hit.href))
    }
  }

  return (
    // A click beside it closes, Escape does by itself. Its role is said out loud for the page's other keys, which leave an
    // open dialog alone.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events, jsx-a11y/no-redundant-roles -- see above
    <dialog
      ref={dialog}
      aria-label="Search"
      role="dialog"
      aria-modal="true"
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && dialog.current.close()}
      className="search-dialog"
    >
      <div className="flex max-h-[inherit] flex-col">
        <div className="flex items-center gap-2 border-b border-line px-3">
          <Search size={16} aria-hidden className="text-muted" />
          <input
            type="text"
            role="combobox"
            aria-label="Search chapters, exercises and glossary"
            aria-expanded={count > 0}
            aria-controls={LIST}
            aria-autocomplete="list"
            aria-activedescendant={count > 0 ? optionId(at) : undefined}
            placeholder="Chapters, exercises, words"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            value={query}
            onChange={({ target }) => {
              setQuery(target.value)
              setActive(0)
            }}
            onKeyDown={onKeyDown}
            className="min-h-12 min-w-0 flex-1 bg-transparent text-base text-ink outline-none placeholder:text-muted"
          />
          <button
            type="button"
            aria-label="Close"
            onClick={() => dialog.current?.close()}
            className="rounded p-1.5 text-muted hover:bg-sunken hover:text-ink"
          >
            <X size={16} aria-hidden />
          </button>
        </div>
        <div className="min-h-0 overflow-y-auto">
          <SearchResults
            id={LIST}
            groups={groups}
            active={at}
            busy={behind}
            onPoint={setActive}
            onGo={() => dialog.current?.close()}
          />
          <p role="status" className="px-4 py-3 text-sm text-muted empty:hidden">
            {statusText({ failed, ready: search !== undefined, asked, count })}
            {failed && (
              <button type="button" onClick={retry} className="ml-2 text-accent underline underline-offset-2">
                Try again
              </button>
            )}
          </p>
        </div>
        <p className="border-t border-line px-4 py-2 text-xs text-muted phone:hidden">
          <kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Enter</kbd> goes there, <kbd>Esc</kbd> closes
        </p>
      </div>
    </dialog>
  )
}

interface Status {
  readonly failed: boolean
  readonly ready: boolean
  readonly asked: string
  readonly count: number
}

function statusText({ failed, ready, asked, count }: Status): string {
  if (failed) return 'The search index could not be fetched: check the connection.'
  if (!ready) return 'Loading the search index …'
  if (asked === '') return 'Type a word: a method, a header, an error code, an idea.'
  if (count === 0) return `Nothing found for “${asked}”.`
  return count === 1 ? '1 place' : `${count} places`
}
