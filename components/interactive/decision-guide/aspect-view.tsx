import type { AspectAdvice } from '@/lib/decision/advise.ts'
import { ASPECTS, choiceLabel } from '@/lib/decision/aspects.ts'
import { QUESTIONS, type Answers, type QuestionId } from '@/lib/decision/questions.ts'
import { WithCode } from '../parts/with-code.tsx'

const SIDES = {
  for: { word: 'For', sign: '+', colour: 'text-pass' },
  against: { word: 'Against', sign: '−', colour: 'text-warn' },
  mind: { word: 'Mind', sign: '!', colour: 'text-muted' },
} as const

const shortOf = (id: QuestionId): string => QUESTIONS.find((question) => question.id === id)?.short ?? id

function optionLabel(id: QuestionId, value: string): string {
  return (
    QUESTIONS.find((question) => question.id === id)?.options.find((option) => option.value === value)?.label ?? value
  )
}

export interface AspectViewProps {
  readonly aspect: AspectAdvice
  readonly answers: Answers
  /** Which heading its title is. */
  readonly level?: 'h4' | 'h5'
}

/** One part of the recommendation: what, why, what speaks against it, what would change it. */
export function AspectView({ aspect, answers, level: Heading = 'h5' }: AspectViewProps) {
  const { id, choice, reasons, turningPoints } = aspect
  const title = ASPECTS.find((one) => one.id === id)?.title
  return (
    <div className="border-b border-line py-3 first:pt-0 last:border-b-0">
      <Heading className="text-xs text-muted">{title}</Heading>
      <p className="font-semibold">
        <WithCode>{choiceLabel(id, choice)}</WithCode>
      </p>
      <ul className="mt-1.5 flex list-none flex-col gap-1 ps-0">
        {reasons.map(({ text, side, from }) => (
          <li key={text} className="mt-0 grid grid-cols-[4.25rem_minmax(0,1fr)] gap-2">
            <span className={SIDES[side].colour}>
              <span aria-hidden>{SIDES[side].sign} </span>
              {SIDES[side].word}
            </span>
            <span>
              <WithCode>{text}</WithCode>{' '}
              <span className="text-xs text-muted">
                (
                {from.map((question) => `${shortOf(question)}: ${optionLabel(question, answers[question])}`).join('; ')}
                )
              </span>
            </span>
          </li>
        ))}
      </ul>
      <details className="mt-1.5 border-0 py-0">
        <summary className="text-xs text-muted">What would change the answer</summary>
        {turningPoints.length === 0 ? (
          <p className="mt-1">No single other answer would.</p>
        ) : (
          <ul className="mt-1 list-disc ps-5">
            {turningPoints.map(({ question, to, choice: other }) => (
              <li key={`${question} ${to}`}>
                {shortOf(question)}: “{optionLabel(question, to)}” → <WithCode>{choiceLabel(id, other)}</WithCode>
              </li>
            ))}
          </ul>
        )}
      </details>
    </div>
  )
}
