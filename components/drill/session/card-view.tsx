'use client'

import { useEffect, useId, useRef } from 'react'
import type { Grade } from '@/lib/drill/types.ts'
import { Button } from '../../ui/button.tsx'
import { CardAnswer, CardQuestion } from '../cards/card.tsx'
import { judgedEstimate } from '../cards/outcome.ts'
import type { Posed } from '../cards/posed.ts'
import type { Sitting } from '../cards/sitting.ts'
import { BottomBar } from '../frame/bottom-bar.tsx'
import { CardHead } from '../frame/card-head.tsx'
import { CardSources, type CardSourcesProps } from '../frame/card-sources.tsx'
import { GradeBar, type GradeBarProps } from '../grades/grade-bar.tsx'
import { KeyHint } from '../parts/key-hint.tsx'

export interface CardViewProps extends Pick<GradeBarProps, 'intervals' | 'suggested' | 'because'> {
  readonly posed: Posed
  readonly sitting: Sitting
  readonly chapter: CardSourcesProps['chapter']
  /** Counts the cards that were shown: the same card may come twice. */
  readonly turn: number
  readonly onChange: (patch: Partial<Sitting>) => void
  readonly onReveal: () => void
  readonly onGrade: (grade: Grade) => void
}

/** The card that is open: question, reveal, answer, rubric, grades, in this order for eyes and ears. */
export function CardView(props: CardViewProps) {
  const { posed, sitting, chapter, turn, intervals, suggested, because, onChange, onReveal, onGrade } = props
  const { revealed } = sitting
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const answer = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (revealed) return answer.current?.focus()
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [turn, revealed])
  const word = revealWord(posed, sitting)
  const part = { posed, sitting, onChange }
  return (
    <>
      <article className="drill-card">
        <CardHead
          kind={posed.kind}
          topic={`Chapter ${chapter.number}, ${chapter.title}`}
          describedBy={id}
          headingRef={heading}
        />
        <div id={id} className="mt-3">
          <CardQuestion {...part} />
        </div>
        {revealed && (
          <section aria-label="The answer" className="mt-8 border-t border-line pt-6">
            <h3 ref={answer} tabIndex={-1} className="scroll-mt-6 font-serif text-2xl font-semibold outline-none">
              The answer
            </h3>
            <CardAnswer {...part} />
            <CardSources chapter={chapter} sources={posed.card.sources} />
          </section>
        )}
      </article>
      <BottomBar>
        {revealed ? (
          <GradeBar intervals={intervals} suggested={suggested} because={because} onGrade={onGrade} />
        ) : (
          <Button
            look={word === SHRUG ? 'normal' : 'primary'}
            aria-keyshortcuts="Space Enter"
            className="min-h-12 w-full !text-base"
            onClick={onReveal}
          >
            {word} <KeyHint>Space</KeyHint>
          </Button>
        )}
      </BottomBar>
    </>
  )
}

const SHRUG = 'I do not know: reveal'

/** What revealing does: where something was answered that can be judged, it judges. */
function revealWord(posed: Posed, sitting: Sitting): string {
  if (posed.kind === 'open') return 'Reveal'
  const answered = posed.kind === 'estimate' ? judgedEstimate(posed, sitting) !== undefined : sitting.chosen.length > 0
  return answered ? 'Check' : SHRUG
}
