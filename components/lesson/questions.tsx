'use client'

import { useEffect } from 'react'
import { useChapter } from '../progress/use-chapter.ts'
import { QuestionView } from './question-view.tsx'
import type { ShownQuestion } from './shown-question.ts'

export interface QuestionsProps {
  readonly slug: string
  readonly questions: readonly ShownQuestion[]
}

/** The check questions of a chapter; what was answered is kept, and shown again on return. */
export function Questions({ slug, questions }: QuestionsProps) {
  const { chapter, state } = useChapter(slug)
  useEffect(() => chapter?.asks(questions.map(({ id }) => id)), [chapter, questions])
  const right = questions.filter(({ id }) => state.tries[id]?.at(-1)?.right).length
  return (
    <>
      <p className="mt-1 text-sm text-muted">
        {questions.length === 1 ? '1 question' : `${questions.length} questions`}
        {right > 0 && `, ${right} answered right`}. Your answers stay in this browser.
      </p>
      {/* Without scripts nothing can be checked: the answers are there to be unfolded. */}
      <noscript>
        <style>{'.needs-script { display: none }'}</style>
      </noscript>
      <ol className="mt-4 flex flex-col gap-6">
        {questions.map((question) => (
          <li key={question.id}>
            <QuestionView
              question={question}
              tries={state.tries[question.id]}
              ready={chapter !== undefined}
              onAnswer={(chosen, good) => chapter?.answer(question.id, chosen, good)}
            />
          </li>
        ))}
      </ol>
    </>
  )
}
