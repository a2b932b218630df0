/** The client-side parts of a chapter on a page, as small as it can be: rendered by the server, then hydrated. */
import { StrictMode } from 'react'
import { answerKey } from '@/lib/progress/index.ts'
import type { Question } from '@/lessons/question.ts'
import { ChapterMark } from '@/components/lesson/chapter-mark.tsx'
import { Questions } from '@/components/lesson/questions.tsx'
import { ReadingEnd, ReadingStart } from '@/components/lesson/reading.tsx'
import { RunProgram } from '@/components/lesson/run-program.tsx'
import type { RunnableProgram } from '@/components/lesson/run/program.ts'
import type { ShownQuestion } from '@/components/lesson/shown-question.ts'
import { useChapters } from '@/components/progress/use-chapter.ts'

export interface PageData {
  readonly programs?: readonly RunnableProgram[]
  readonly questions?: readonly Question[]
  /** Headings of a long text. */
  readonly sections?: readonly string[]
}

/** As the server does it, but for Markdown, which this page has none of. */
const show = ({ id, ask, answers }: Question): ShownQuestion => ({
  id,
  ask: <p>{ask}</p>,
  answers: answers.map(({ text, right, why }) => ({
    key: answerKey(text),
    right: right ?? false,
    text,
    why: <p>{why}</p>,
  })),
})

function Mark({ questions }: { questions: readonly Question[] }) {
  const summary = useChapters()['errors']
  return (
    <p data-mark>
      <ChapterMark summary={summary} questions={questions.map(({ id }) => id)} />
    </p>
  )
}

export function App({ programs = [], questions = [], sections = [] }: PageData) {
  return (
    <StrictMode>
      <main className="mx-auto max-w-5xl px-4 py-10">
        <Mark questions={questions} />
        <article className="mx-auto max-w-[42rem]">
          <h1 className="font-serif text-4xl font-semibold">Errors</h1>
          <ReadingStart slug="errors" />
          <div className="prose">
            <p>What a server says when something goes wrong, and to whom.</p>
            {sections.map((title) => (
              <section key={title}>
                <h2 id={title.toLowerCase().replaceAll(' ', '-')}>{title}</h2>
                <p style={{ height: 900 }}>A long text.</p>
              </section>
            ))}
            {programs.map((program) => (
              <RunProgram key={program.name} {...program} />
            ))}
          </div>
          {questions.length > 0 && (
            <section aria-labelledby="check-yourself">
              <h2 id="check-yourself">Check yourself</h2>
              <Questions slug="errors" questions={questions.map(show)} />
            </section>
          )}
          <ReadingEnd slug="errors" />
        </article>
      </main>
    </StrictMode>
  )
}
