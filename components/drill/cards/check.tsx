'use client'

import { Html } from '../parts/html.tsx'
import { AnswerVerdict } from './answer-verdict.tsx'
import type { CardProps } from './card-props.ts'
import { Choices } from './choices.tsx'
import { choseRight } from './outcome.ts'
import type { PosedCheck } from './posed.ts'

export const severalRight = ({ card }: PosedCheck) => card.answers.filter(({ right }) => right).length > 1

export function CheckQuestion({ posed, sitting, onChange }: CardProps<PosedCheck>) {
  const several = severalRight(posed)
  return (
    <>
      <Html html={posed.card.ask} className="drill-ask" />
      <Choices
        legend={several ? 'More than one is right: choose all of them.' : 'Choose one.'}
        answers={posed.card.answers.map(({ text, why, right }) => ({ text, why, right: right === true }))}
        several={several}
        chosen={sitting.chosen}
        revealed={sitting.revealed}
        onChange={(chosen) => onChange({ chosen })}
      />
    </>
  )
}

export function CheckAnswer({ posed, sitting }: CardProps<PosedCheck>) {
  const right = sitting.chosen.length === 0 ? undefined : choseRight(posed, sitting)
  return (
    <AnswerVerdict right={right}>
      <p>Each answer above says why it is right or wrong.</p>
    </AnswerVerdict>
  )
}
