'use client'

import { useId } from 'react'
import { AnswerChoice } from '../../lesson/answer-choice.tsx'
import { InlineHtml } from '../parts/html.tsx'
import { placeId } from './outcome.ts'

export interface ChoicesProps {
  readonly legend: string
  /** Texts are HTML. */
  readonly answers: readonly { readonly text: string; readonly right: boolean; readonly why: string }[]
  readonly several?: boolean
  /** What a right one is called, and a wrong one. */
  readonly words?: { readonly right: string; readonly wrong: string }
  readonly chosen: readonly string[]
  /** Then each is explained. */
  readonly revealed: boolean
  readonly onChange: (chosen: readonly string[]) => void
}

/** The answers to choose from; once revealed, each says whether it is right, and why. */
export function Choices(props: ChoicesProps) {
  const { legend, answers, several = false, words, chosen, revealed, onChange } = props
  const name = useId()
  const choose = (id: string, on: boolean) => {
    const others = several ? chosen.filter((other) => other !== id) : []
    onChange(on ? [...others, id] : others)
  }
  return (
    <fieldset className="mt-5">
      <legend className="font-semibold">{legend}</legend>
      <div className="drill-choices mt-1.5 flex flex-col gap-1">
        {answers.map(({ text, right, why }, index) => (
          <AnswerChoice
            key={index}
            name={name}
            answer={{ key: placeId(index), right, text: <InlineHtml html={text} />, why: <InlineHtml html={why} /> }}
            several={several}
            chosen={chosen.includes(placeId(index))}
            checked={revealed}
            {...(words && { words })}
            onChoose={(on) => choose(placeId(index), on)}
          />
        ))}
      </div>
    </fieldset>
  )
}
