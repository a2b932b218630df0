'use client'

import { Html } from '../parts/html.tsx'
import { AnswerVerdict } from './answer-verdict.tsx'
import type { CardProps } from './card-props.ts'
import { Choices } from './choices.tsx'
import { choseRight } from './outcome.ts'
import type { PosedCheck } from './posed.ts'

export const severalRight = ({ card }: PosedCheck) => card.answers.filter(({ right }) => right).length > 1

export function CheckQuestion(props: CardProps<PosedCheck>) {
  return (
    <>
      <Html html={props.posed.card.ask} className="drill-ask" />
      {!props.sitting.revealed && <Answers {...props} />}
    </>
  )
}

/** To choose from; once revealed, each says whether it is right, and why. */
function Answers({ posed, sitting, onChange }: CardProps<PosedCheck>) {
  const several = severalRight(posed)
  return (
    <Choices
      legend={several ? 'More than one is right: choose all of them.' : 'Choose one.'}
      answers={posed.card.answers.map(({ text, why, right }) => ({ text, why, right: right === true }))}
      several={several}
      chosen={sitting.chosen}
      revealed={sitting.revealed}
      onChange={(chosen) => onChange({ chosen })}
    />
  )
}

export function CheckAnswer(props: CardProps<PosedCheck>) {
  const { posed, sitting } = props
  return (
    <>
      <AnswerVerdict right={sitting.chosen.length === 0 ? undefined : choseRight(posed, sitting)} />
      <Answers {...props} />
    </>
  )
}
