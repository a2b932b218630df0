'use client'

import { useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { QuestionTry } from '@/lib/progress/types.ts'
import { Button } from '../ui/button.tsx'
import { AnswerChoice } from './answer-choice.tsx'
import { dayOf, isRight, lastTry, severalRight, type ShownQuestion } from './shown-question.ts'
import { VerdictMark } from './verdict-mark.tsx'

export interface QuestionViewProps {
  readonly question: ShownQuestion
  readonly tries: readonly QuestionTry[] | undefined
  /** Whether answers can be kept yet. */
  readonly ready: boolean
  readonly onAnswer: (chosen: readonly string[], right: boolean) => void
}

/** One question: choose, check, read why, try again. */
export function QuestionView({ question, tries, ready, onAnswer }: QuestionViewProps) {
  const id = useId()
  const fields = useRef<HTMLFieldSetElement>(null)
  /** What is chosen and not yet checked; undefined while the last try is shown. */
  const [choosing, setChoosing] = useState<readonly string[]>()
  /** What has just been said: nothing is announced of earlier visits. */
  const [said, setSaid] = useState<'nothing' | 'verdict' | 'choose'>('nothing')
  const several = severalRight(question)
  const last = choosing === undefined ? lastTry(question, tries) : undefined
  const chosen = choosing ?? last?.chosen ?? []

  const choose = (key: string, on: boolean) => {
    const others = several ? chosen.filter((other) => other !== key) : []
    setChoosing(on ? [...others, key] : others)
    setSaid('nothing')
  }
  const check = () => {
    if (chosen.length === 0) return setSaid('choose')
    onAnswer(chosen, isRight(question, chosen))
    setChoosing(undefined)
    setSaid('verdict')
  }
  const again = () => {
    // A choice can take the focus once it is enabled again.
    flushSync(() => {
      setChoosing([])
      setSaid('nothing')
    })
    fields.current?.querySelector('input')?.focus()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (last) again()
        else check()
      }}
      className="rounded-md border border-line p-4"
    >
      <fieldset ref={fields}>
        <legend className="float-left mb-2 w-full">
          <div className="prose prose-small">{question.ask}</div>
          {several && <p className="text-sm text-muted">More than one is right: choose all of them.</p>}
        </legend>
        <div className="clear-both flex flex-col gap-1">
          {question.answers.map((answer) => (
            <AnswerChoice
              key={answer.key}
              name={`${id}answer`}
              answer={answer}
              several={several}
              chosen={chosen.includes(answer.key)}
              checked={last !== undefined}
              onChoose={(on) => choose(answer.key, on)}
            />
          ))}
        </div>
      </fieldset>
      <div className="needs-script mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button type="submit" disabled={!ready} className="min-h-9 min-w-20 px-3 text-sm">
          {last ? 'Try again' : 'Check'}
        </Button>
        <p role="status" className="text-sm">
          {said === 'choose' && 'Choose an answer first.'}
          {said === 'verdict' && last && <Verdict right={last.right} several={several} />}
        </p>
        {said !== 'verdict' && last && (
          <p className="text-sm text-muted">
            {last.right
              ? `You answered this right on ${dayOf(last.at)}.`
              : `Your answer of ${dayOf(last.at)} was not right.`}
          </p>
        )}
      </div>
      <noscript>
        <details className="mt-3">
          <summary>The answers, explained</summary>
          <ul className="mt-2 flex list-disc flex-col gap-2 ps-5">
            {question.answers.map(({ key, right, text, why }) => (
              <li key={key}>
                <strong>{right ? 'Right: ' : 'Wrong: '}</strong>
                {text}
                <div className="text-muted">{why}</div>
              </li>
            ))}
          </ul>
        </details>
      </noscript>
    </form>
  )
}

function Verdict({ right, several }: { right: boolean; several: boolean }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <VerdictMark right={right}>{right ? 'Right' : 'Not right'}</VerdictMark>
      {!right && several && 'All right answers must be chosen, and no other.'}
    </span>
  )
}
