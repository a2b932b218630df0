'use client'

import { clsx } from 'clsx'
import { useSession, useUi } from '../session/session-context.ts'
import type { UiState } from '../session/ui-state.ts'

const VIEWS: readonly { readonly view: UiState['view']; readonly label: string }[] = [
  { view: 'brief', label: 'Brief' },
  { view: 'code', label: 'Code' },
  { view: 'results', label: 'Results' },
]

/** On a narrow screen one part is seen at a time; a wide one has no use for these. */
export function ViewTabs() {
  const { exercise, session } = useSession()
  const view = useUi((ui) => ui.view)
  return (
    <nav aria-label="Parts of the exercise" className="hidden shrink-0 border-b border-line bg-panel phone:block">
      {/* The brief has the page's heading; without it in sight the page still needs one. */}
      {view !== 'brief' && <h1 className="sr-only">{exercise.meta.title}</h1>}
      <ul className="grid grid-cols-3">
        {VIEWS.map(({ view: key, label }) => (
          <li key={key}>
            <button
              type="button"
              aria-current={view === key ? 'true' : undefined}
              onClick={() => session?.ui.set((ui) => ({ ...ui, view: key }))}
              className={clsx(
                'min-h-10 w-full border-b-2 text-sm font-medium',
                view === key ? 'border-accent text-ink' : 'border-transparent text-muted',
              )}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
