'use client'

import { ArrowRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { GRADES, type ReviewRecord } from '@/lib/drill/types.ts'
import { href } from '../../site/href.ts'
import { GRADE_LOOKS } from '../grades/grade-looks.ts'
import { addressOf, type Order } from './order.ts'

export interface SessionEndProps {
  readonly order: Order
  /** Of this session, as far as they were today. */
  readonly reviews: readonly ReviewRecord[]
  readonly dueTomorrow: number
  /** Cards that come back later today: those that are just being learned. */
  readonly laterToday: number
}

/** Nothing is left: what was done, what comes next. */
export function SessionEnd({ order, reviews, dueTomorrow, laterToday }: SessionEndProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section aria-label="The end" className="drill-end">
      <h2 ref={heading} tabIndex={-1} className="font-serif text-3xl font-semibold outline-none">
        {reviews.length > 0 ? 'Done' : NOTHING[order.mode].title}
      </h2>
      {reviews.length > 0 ? (
        <Summary reviews={reviews} />
      ) : (
        <p className="mt-2 text-muted">{NOTHING[order.mode].text}</p>
      )}
      <p className="mt-4">
        {laterToday > 0 &&
          `${cards(laterToday)} that you are just learning ${laterToday === 1 ? 'comes' : 'come'} back later today. `}
        {dueTomorrow === 0 ? 'Nothing is due tomorrow so far.' : `Tomorrow ${cards(dueTomorrow)} will be due.`}
      </p>
      <ul className="mt-6 flex flex-col border-t border-line">
        {order.mode !== 'today' && <Way path={addressOf({ mode: 'today' })}>Today’s cards</Way>}
        {order.mode !== 'weak' && <Way path={addressOf({ mode: 'weak' })}>Weak spots</Way>}
        <Way path="/drill#topics">One topic</Way>
        <Way path="/drill/interview">Mock interview</Way>
        <Way path="/drill/progress">Progress</Way>
      </ul>
    </section>
  )
}

const NOTHING = {
  today: {
    title: 'Nothing is due',
    text: 'You have done all that today asks of you. A topic or a mock interview goes on.',
  },
  topic: { title: 'Nothing is left here', text: 'Every card of this topic is suspended, buried or not due yet.' },
  weak: { title: 'No weak spots', text: 'Cards come here once you have forgotten them, or found them hard.' },
}

const cards = (count: number) => (count === 1 ? '1 card' : `${count} cards`)

function Summary({ reviews }: { reviews: readonly ReviewRecord[] }) {
  const minutes = Math.max(1, Math.round(reviews.reduce((sum, { durationMs }) => sum + durationMs, 0) / 60_000))
  const counts = GRADES.map((grade) => ({ grade, count: reviews.filter((one) => one.grade === grade).length }))
  return (
    <>
      <p className="mt-2 text-lg">
        {reviews.length === 1 ? '1 review' : `${reviews.length} reviews`} in {minutes} min today.
      </p>
      <dl className="mt-4 grid max-w-md grid-cols-4 gap-2">
        {counts.map(({ grade, count }) => {
          const { word, icon: Icon, colour } = GRADE_LOOKS[grade]
          return (
            <div key={grade} className="rounded-md border border-line px-2 py-2 text-center">
              <dt className={`flex items-center justify-center gap-1.5 text-sm font-medium ${colour}`}>
                <Icon size={14} aria-hidden className="max-[22rem]:hidden" />
                {word}
              </dt>
              <dd className="text-xl font-semibold tabular-nums">{count}</dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}

function Way({ path, children }: { path: string; children: string }) {
  return (
    <li className="border-b border-line">
      <a
        href={href(path)}
        className="flex min-h-12 items-center justify-between gap-3 font-medium text-accent hover:text-accent-strong"
      >
        {children}
        <ArrowRight size={16} aria-hidden />
      </a>
    </li>
  )
}
