'use client'

import { useEffect, useState } from 'react'
import type { DueCount, DueCounts } from '@/lib/drill/queue.ts'
import { useOpenProgress } from '../../progress/use-open-progress.ts'
import { href } from '../../site/href.ts'
import { useDrill } from '../parts/use-drill.ts'

const LINK = 'font-medium text-accent underline-offset-2 hover:underline'

/** The way to the drill, with how much is due where something is. */
export function DrillLink() {
  const due = dueOf(useDue()?.total)
  return (
    <a href={href('/drill')} className={`inline-flex min-h-11 items-center ${LINK}`}>
      Drill{due > 0 && `: ${due === 1 ? '1 card is due' : `${due} cards are due`}`}
    </a>
  )
}

/** How many cards of a chapter are due; nothing where none is. */
export function ChapterDue({ slug, title }: { slug: string; title: string }) {
  const due = dueOf(useDue()?.chapters.get(slug))
  if (due === 0) return null
  return (
    <a
      href={href(`/drill/session?mode=topic&topic=${slug}`)}
      aria-label={`Drill: ${title}, ${due} due`}
      className={LINK}
    >
      {due} due
    </a>
  )
}

const dueOf = (count: DueCount | undefined) => (count ? count.due + count.learning : 0)

/** Nothing is fetched for whoever has not begun the drill. */
function useDue(): DueCounts | undefined {
  const progress = useOpenProgress()
  const { state } = useDrill(progress)
  const [counts, setCounts] = useState<DueCounts>()
  useEffect(() => {
    if (!progress || !state.loaded || state.records.size === 0) return
    let wanted = true
    import('./due-counts.ts')
      .then(({ dueCounts }) => dueCounts(progress, state))
      .then(
        (found) => wanted && setCounts(found),
        // Without a connection there are no counts; the drill itself says why.
        () => undefined,
      )
    return () => {
      wanted = false
    }
  }, [progress, state])
  return counts
}
