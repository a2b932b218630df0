'use client'

import { choiceLabel, ASPECTS, type AspectId } from '@/lib/decision/aspects.ts'
import { askedAspects } from '@/lib/drill/scenario/asked.ts'
import { MODEL_LIMITS } from '@/lib/drill/scenario/limits.ts'
import { AspectView } from '../../interactive/decision-guide/aspect-view.tsx'
import { RadioRow } from '../../interactive/parts/radio-row.tsx'
import { WithCode } from '../../interactive/parts/with-code.tsx'
import { VerdictMark } from '../../lesson/verdict-mark.tsx'
import { href } from '../../site/href.ts'
import { Html } from '../parts/html.tsx'
import { LightText } from '../parts/light.tsx'
import { Part } from '../parts/part.tsx'
import type { CardProps } from './card-props.ts'
import { judgedScenario } from './outcome.ts'
import type { PosedScenario } from './posed.ts'
import { choicesOf, withChoice } from './scenario-choices.ts'

export function ScenarioQuestion({ posed: { drawn }, sitting, onChange }: CardProps<PosedScenario>) {
  const chosen = choicesOf(sitting.chosen)
  return (
    <>
      <div className="drill-ask">{drawn.composed ? <LightText text={drawn.story} /> : <Html html={drawn.story} />}</div>
      {!sitting.revealed && (
        <div className="drill-aspects mt-6 flex flex-col gap-4">
          {askedAspects(drawn.answers).map((id) => (
            <RadioRow
              key={id}
              legend={titleOf(id)}
              options={optionsOf(id)}
              value={chosen[id]}
              onChange={(choice) => onChange({ chosen: withChoice(sitting.chosen, id, choice) })}
            />
          ))}
        </div>
      )}
    </>
  )
}

const titleOf = (id: AspectId) => ASPECTS.find((aspect) => aspect.id === id)?.title ?? id

function optionsOf(id: AspectId) {
  const choices = ASPECTS.find((aspect) => aspect.id === id)?.choices ?? {}
  return Object.entries(choices).map(([value, label]) => ({ value, label: label.replaceAll('`', '') }))
}

export function ScenarioAnswer({ posed, sitting }: CardProps<PosedScenario>) {
  const { aspects, right, of } = judgedScenario(posed, sitting)
  return (
    <>
      <p className="mt-1 text-muted">
        {right} of {of} as the{' '}
        <a href={href('/lessons/decision-guide')} className="text-accent underline underline-offset-2">
          decision guide
        </a>{' '}
        has it.
      </p>
      <div className="mt-2 flex flex-col">
        {aspects.map((aspect) => (
          <div key={aspect.id} className="border-b border-line py-3">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <VerdictMark right={aspect.right}>{aspect.right ? 'Right' : 'Not right'}</VerdictMark>
              {!aspect.right && (
                <span className="text-sm text-muted">
                  {aspect.chosen === undefined ? (
                    'You chose nothing.'
                  ) : (
                    <>
                      You chose: <WithCode>{choiceLabel(aspect.id, aspect.chosen)}</WithCode>.
                    </>
                  )}
                </span>
              )}
            </p>
            <AspectView aspect={aspect} answers={posed.drawn.answers} level="h4" />
          </div>
        ))}
      </div>
      <Part title="What this model does not know">
        <ul className="list-disc ps-5 text-sm text-muted">
          {MODEL_LIMITS.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Part>
    </>
  )
}
