'use client'

import { ArrowDown, Check } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useChapter } from '../progress/use-chapter.ts'
import { Button } from '../ui/button.tsx'
import { ChapterMark } from './chapter-mark.tsx'
import { headingText, watchPlace } from './reading-place.ts'
import { dayOf } from './shown-question.ts'

/**
 * Belongs above the text, inside the chapter's `<article>`: remembers where the reader is, and on return offers to go on
 * from there. It takes a line's height, so that nothing moves when the offer comes.
 */
export function ReadingStart({ slug }: { slug: string }) {
  const { chapter } = useChapter(slug)
  const line = useRef<HTMLDivElement>(null)
  const [offer, setOffer] = useState<{ readonly id: string; readonly text: string }>()

  useEffect(() => {
    const article = line.current?.closest('article')
    if (!chapter || !article) return
    // An offer is made once, and not of a place that this very visit has come to.
    let over = false
    const consider = () => {
      const { position, done } = chapter.getState()
      // Whoever comes by a link to a place, or is put back by the browser, is not to be sent elsewhere.
      if (over || done || position?.heading === undefined || location.hash !== '' || scrollY > innerHeight / 2) return
      over = true
      const text = headingText(position.heading)
      if (text !== undefined) setOffer({ id: position.heading, text })
    }
    void chapter.ready.then(consider)
    // What is kept may come later than that: a database that is slow to open takes over whenever it does.
    const unsubscribe = chapter.subscribe(consider)
    const stop = watchPlace(article, ({ heading, fraction }) => {
      over = true
      chapter.readTo(heading, fraction)
    })
    return () => {
      unsubscribe()
      stop()
      over = true
    }
  }, [chapter])

  return (
    <div ref={line} className="min-h-8">
      {offer && (
        <a
          href={`#${offer.id}`}
          className="inline-flex min-h-8 items-center gap-1.5 text-sm text-accent underline underline-offset-2 hover:text-accent-strong"
        >
          <ArrowDown size={14} aria-hidden className="shrink-0" />
          <span>Continue where you left off: {offer.text}</span>
        </a>
      )}
    </div>
  )
}

/** Belongs below the text and the questions: whoever sees it has come to the end. */
export function ReadingEnd({ slug }: { slug: string }) {
  const { chapter, state } = useChapter(slug)
  const line = useRef<HTMLDivElement>(null)
  const [pressed, setPressed] = useState(false)
  const { done, mark } = state

  useEffect(() => {
    if (!chapter || !line.current) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) chapter.reachEnd()
    })
    observer.observe(line.current)
    return () => observer.disconnect()
  }, [chapter])

  const toggle = () => {
    chapter?.mark(!done)
    setPressed(true)
  }
  return (
    <div ref={line} className="mt-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-6">
      {done && <ChapterMark summary={{ done, right: [], at: mark?.at ?? '' }} />}
      {done && mark && (
        <p className="text-sm text-muted">
          {mark.by === 'reader'
            ? `You marked this chapter as done on ${dayOf(mark.at)}.`
            : `Read to the end, every question answered right, on ${dayOf(mark.at)}.`}
        </p>
      )}
      <Button disabled={!chapter} onClick={toggle} className="min-h-9 px-3 text-sm">
        {!done && <Check size={14} aria-hidden />}
        {done ? 'Not done after all' : 'Mark as done'}
      </Button>
      <p role="status" className="sr-only">
        {pressed && (done ? 'The chapter is marked as done.' : 'The mark is taken back.')}
      </p>
    </div>
  )
}
