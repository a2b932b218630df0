import { clsx } from 'clsx'
import type { Hit, HitGroup } from '@/lib/book/search/engine.ts'
import type { Piece } from '@/lib/book/search/snippet.ts'
import { href } from '../site/href.ts'

const TITLES = { chapter: 'Chapters', exercise: 'Exercises', term: 'Glossary' }

/** Id of the option at a place of the whole list, counted from 0 through all groups. */
export const optionId = (index: number): string => `search-option-${index}`

interface Props {
  readonly id: string
  readonly groups: readonly HitGroup[]
  readonly active: number
  /** They answer an earlier text than the one in the field. */
  readonly busy: boolean
  readonly onPoint: (index: number) => void
  /** A result was followed, perhaps within this very page. */
  readonly onGo: () => void
}

export function SearchResults({ id, groups, active, busy, onPoint, onGo }: Props) {
  const starts = groups.map((_, at) => groups.slice(0, at).reduce((sum, { hits }) => sum + hits.length, 0))
  return (
    <div id={id} role="listbox" aria-label="Results" aria-busy={busy}>
      {groups.map(({ kind, hits }, at) => (
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`} className="px-2 pt-3">
          <p id={`${id}-${kind}`} className="px-2 pb-1 text-xs font-semibold text-muted">
            {TITLES[kind]}
          </p>
          {hits.map((hit, place) => {
            const index = starts[at]! + place
            return (
              <Option
                key={hit.href}
                hit={hit}
                id={optionId(index)}
                selected={index === active}
                onPoint={() => onPoint(index)}
                onGo={onGo}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}

interface OptionProps {
  readonly hit: Hit
  readonly id: string
  readonly selected: boolean
  readonly onPoint: () => void
  readonly onGo: () => void
}

function Option({ hit, id, selected, onPoint, onGo }: OptionProps) {
  return (
    <a
      id={id}
      href={href(hit.href)}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      onClick={onGo}
      onPointerMove={onPoint}
      className={clsx('block rounded px-2 py-1.5', selected && 'bg-accent-soft')}
    >
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium text-ink">
          <Marked pieces={hit.title} />
        </span>
        {hit.context && <span className="text-xs text-muted">{hit.context}</span>}
      </span>
      <span className="block text-sm text-muted">
        <Marked pieces={hit.snippet} />
      </span>
    </a>
  )
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, match }, index) =>
    match ? (
      <mark
        key={index}
        className="bg-transparent font-semibold text-ink underline decoration-accent underline-offset-2"
      >
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
