'use client'

import { Rubric } from '../parts/rubric.tsx'
import type { CardProps } from './card-props.ts'
import { CheckAnswer, CheckQuestion } from './check.tsx'
import { EstimateAnswer, EstimateQuestion } from './estimate.tsx'
import { FlawAnswer, FlawQuestion } from './flaw.tsx'
import { OpenAnswer, OpenMore, OpenQuestion } from './open.tsx'
import type { Posed } from './posed.ts'
import { ScenarioAnswer, ScenarioQuestion } from './scenario.tsx'

/** The side with the question; once revealed, with what was chosen judged in its place. */
export function CardQuestion({ posed, ...rest }: CardProps<Posed>) {
  switch (posed.kind) {
    case 'open':
      return <OpenQuestion posed={posed} {...rest} />
    case 'flaw':
      return <FlawQuestion posed={posed} {...rest} />
    case 'check':
      return <CheckQuestion posed={posed} {...rest} />
    case 'estimate':
      return <EstimateQuestion posed={posed} {...rest} />
    case 'scenario':
      return <ScenarioQuestion posed={posed} {...rest} />
  }
}

/** The side with the answer. @param brief without what is asked next: where that is asked in earnest */
export function CardAnswer({ posed, brief = false, ...rest }: CardProps<Posed> & { readonly brief?: boolean }) {
  switch (posed.kind) {
    case 'open':
      return (
        <>
          <OpenAnswer posed={posed} {...rest} />
          <CardRubric points={posed.card.rubric} {...rest} />
          {!brief && <OpenMore posed={posed} {...rest} />}
        </>
      )
    case 'flaw':
      return (
        <>
          <FlawAnswer posed={posed} {...rest} />
          <CardRubric points={posed.card.rubric} {...rest} />
        </>
      )
    case 'check':
      return <CheckAnswer posed={posed} {...rest} />
    case 'estimate':
      return <EstimateAnswer posed={posed} {...rest} />
    case 'scenario':
      return <ScenarioAnswer posed={posed} {...rest} />
  }
}

interface CardRubricProps extends Pick<CardProps<Posed>, 'sitting' | 'onChange'> {
  readonly points: readonly { readonly id: string; readonly text: string }[]
}

function CardRubric({ points, sitting, onChange }: CardRubricProps) {
  return (
    <div className="mt-7">
      <Rubric points={points} touched={sitting.touched} onChange={(touched) => onChange({ touched })} />
    </div>
  )
}
