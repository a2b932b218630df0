import { clsx } from 'clsx'
import { useId } from 'react'
import type { ShownAnswer } from './shown-question.ts'
import { VerdictMark } from './verdict-mark.tsx'

export interface AnswerChoiceProps {
  readonly name: string
  readonly answer: ShownAnswer
  /** Checkboxes, since more than one is right. */
  readonly several: boolean
  readonly chosen: boolean
  /** Whether the question has been checked: then every answer is explained. */
  readonly checked: boolean
  /** What a right answer is called, and a wrong one. */
  readonly words?: { readonly right: string; readonly wrong: string }
  readonly onChoose: (on: boolean) => void
}

const WORDS = { right: 'Right', wrong: 'Wrong' }

export function AnswerChoice(props: AnswerChoiceProps) {
  const { name, answer, several, chosen, checked, words = WORDS, onChoose } = props
  const id = useId()
  const { key, text, why, right } = answer
  return (
    <div className={clsx('rounded px-2 py-1.5', checked && chosen && (right ? 'bg-pass-soft' : 'bg-fail-soft'))}>
      <label className="flex items-start gap-2.5">
        <input
          type={several ? 'checkbox' : 'radio'}
          name={name}
          value={key}
          checked={chosen}
          disabled={checked}
          aria-describedby={checked ? id : undefined}
          onChange={(event) => onChoose(event.target.checked)}
          className="mt-1.5 size-4 shrink-0"
        />
        <span className="prose prose-small min-w-0">{text}</span>
      </label>
      {checked && (
        <div id={id} className="ms-6.5 text-sm">
          <VerdictMark right={right}>
            {right ? words.right : words.wrong}
            {chosen && ', your answer'}
          </VerdictMark>
          <div className="text-muted [&_code]:rounded-[3px] [&_code]:bg-sunken [&_code]:px-1 [&_code]:font-mono [&_code]:text-xs">
            {why}
          </div>
        </div>
      )}
    </div>
  )
}
