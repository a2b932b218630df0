import type { DueCount } from '@/lib/drill/queue.ts'
import { href } from '../../site/href.ts'
import { addressOf } from '../session/order.ts'
import { Section } from './section.tsx'

export interface Topic {
  readonly slug: string
  readonly number: number
  readonly title: string
  readonly cards: number
}

export interface TopicsProps {
  readonly topics: readonly Topic[]
  /** What today asks of each; undefined until it is known. */
  readonly counts: ReadonlyMap<string, DueCount> | undefined
}

/** The chapters that have cards: each can be gone through by itself. */
export function Topics({ topics, counts }: TopicsProps) {
  return (
    <Section id="topics" title="Topics">
      <ul className="border-t border-line">
        {topics.map(({ slug, number, title, cards }) => (
          <li key={slug} className="border-b border-line">
            <a
              href={href(addressOf({ mode: 'topic', topic: slug }))}
              className="grid min-h-12 grid-cols-[2rem_minmax(0,1fr)_auto] items-center gap-x-3 py-1.5 hover:bg-panel"
            >
              <span className="text-right font-serif text-lg text-muted tabular-nums">{number}</span>
              <span className="font-medium text-accent">{title}</span>
              <span className="flex flex-wrap justify-end gap-x-4 text-end text-sm text-muted tabular-nums">
                <TopicDue count={counts?.get(slug)} />
                {cards === 1 ? '1 card' : `${cards} cards`}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function TopicDue({ count }: { count: DueCount | undefined }) {
  if (!count) return null
  const due = count.due + count.learning
  return (
    <>
      {due > 0 && <span className="font-medium text-warn">{due} due</span>}
      {count.new > 0 && <span className="text-ink">{count.new} new</span>}
    </>
  )
}
