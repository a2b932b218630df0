'use client'

import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { advise } from '@/lib/decision/advise.ts'
import { choiceLabel } from '@/lib/decision/aspects.ts'
import { FIRST_ANSWERS, QUESTIONS, type Answers } from '@/lib/decision/questions.ts'
import { Button } from '../../ui/button.tsx'
import { Live } from '../parts/live.tsx'
import { Piece } from '../parts/piece.tsx'
import { RadioRow } from '../parts/radio-row.tsx'
import { AspectView } from './aspect-view.tsx'

const LIMITS =
  'Model: two small decision trees for packaging and scaling, and a rule for each of the rest. Thresholds such as 5 and 15 ' +
  'tools are rules of thumb that nobody measured. Whoever knows your load, your people and your auditors may decide ' +
  'otherwise with good reason.'

/** Chapter 27: answers in, a recommendation with its reasons out. */
export function DecisionGuide() {
  const [answers, setAnswers] = useState<Answers>(FIRST_ANSWERS)
  const { aspects, choices } = advise(answers)
  return (
    <Piece
      title="What should you build?"
      todo="Answer for your own case. The recommendation below follows at once, with its reasons and with what would change it."
      limits={LIMITS}
    >
      {QUESTIONS.map(({ id, ask, options }) => (
        <RadioRow
          key={id}
          legend={ask}
          options={options}
          value={answers[id]}
          onChange={(value) => setAnswers({ ...answers, [id]: value })}
        />
      ))}
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-4">
        <h4 className="mt-0 text-base font-semibold">Recommendation</h4>
        <Button look="quiet" onClick={() => setAnswers(FIRST_ANSWERS)}>
          <RotateCcw size={14} aria-hidden /> First answers again
        </Button>
      </div>
      <Live>
        <p>
          {choiceLabel('packaging', choices.packaging)}, over {choiceLabel('transport', choices.transport)},{' '}
          {choices.gateway === 'yes' ? 'behind a gateway' : 'without a gateway'}.
        </p>
      </Live>
      <div className="flex flex-col">
        {aspects.map((aspect) => (
          <AspectView key={aspect.id} aspect={aspect} answers={answers} />
        ))}
      </div>
    </Piece>
  )
}
