'use client'

import { DrawnHere } from '../../lesson/drawn-here.tsx'
import { Zoom } from '../../lesson/zoom.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { Html } from '../parts/html.tsx'
import { Part } from '../parts/part.tsx'
import { AnswerVerdict } from './answer-verdict.tsx'
import type { CardProps } from './card-props.ts'
import { Choices } from './choices.tsx'
import { choseFault } from './outcome.ts'
import type { PosedFlaw } from './posed.ts'

export function FlawQuestion(props: CardProps<PosedFlaw>) {
  const { card } = props.posed
  return (
    <>
      <Html html={card.ask} className="drill-ask" />
      <Picture card={card} />
      {!props.sitting.revealed && <Places {...props} />}
    </>
  )
}

const PLACES = { right: 'Here it is', wrong: 'Not here' }

/** Where the fault may be; once revealed, each place says why it is the one, or is not. */
function Places({ posed: { card }, sitting, onChange }: CardProps<PosedFlaw>) {
  return (
    <Choices
      legend={sitting.revealed ? 'The places' : 'Where is the fault?'}
      answers={card.places.map(({ text, why, fault }) => ({ text, why, right: fault === true }))}
      words={PLACES}
      chosen={sitting.chosen}
      revealed={sitting.revealed}
      onChange={(chosen) => onChange({ chosen })}
    />
  )
}

function Picture({ card: { diagram, config } }: Pick<PosedFlaw, 'card'>) {
  if (diagram)
    return (
      <div className="prose mt-5">
        <figure className="diagram">
          {diagram.drawing ? (
            <Zoom title={diagram.title} drawing={diagram.drawing} />
          ) : (
            <DrawnHere source={diagram.source} />
          )}
          <figcaption>{diagram.title}</figcaption>
          <details>
            <summary>In words</summary>
            <p>{diagram.description}</p>
          </details>
        </figure>
      </div>
    )
  if (config)
    return (
      <ScrollRegion aria-label="The configuration" className="prose mt-5 overflow-x-auto">
        <div className="contents" dangerouslySetInnerHTML={{ __html: config.html }} />
      </ScrollRegion>
    )
  return null
}

export function FlawAnswer(props: CardProps<PosedFlaw>) {
  const { posed, sitting } = props
  const { card } = posed
  return (
    <>
      <AnswerVerdict right={sitting.chosen.length === 0 ? undefined : choseFault(posed, sitting)} />
      <Places {...props} />
      <Part title="What comes of it">
        <Html html={card.consequence} />
      </Part>
      <Part title="How to mend it">
        <Html html={card.mend} />
      </Part>
    </>
  )
}
