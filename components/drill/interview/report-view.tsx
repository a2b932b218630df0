'use client'

import { Printer, RotateCcw } from 'lucide-react'
import { report } from '@/lib/drill/interview/report.ts'
import { STRONG, WEAK, type QuestionReport, type TopicReport } from '@/lib/drill/interview/types.ts'
import { Verdict } from '../../interactive/parts/verdict.tsx'
import { href } from '../../site/href.ts'
import { Button } from '../../ui/button.tsx'
import type { Deck } from '../deck/deck.ts'
import { InlineHtml } from '../parts/html.tsx'
import { KINDS } from '../parts/kinds.ts'
import type { Run } from './run.ts'

export interface ReportViewProps {
  readonly run: Run
  readonly deck: Deck
  readonly onLeave: () => void
}

const percent = (score: number) => `${Math.round(score * 100)} %`

/** `3 min 20 s`. */
function span(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  return [minutes > 0 && `${minutes} min`, (seconds % 60 > 0 || minutes === 0) && `${seconds % 60} s`]
    .filter(Boolean)
    .join(' ')
}

export function ReportView({ run, deck, onLeave }: ReportViewProps) {
  const { score, questions, strong, weak, read, usedMs, clockMs } = report({
    plan: run.plan,
    answers: run.answers,
    chapters: deck.index.chapters,
  })
  return (
    <>
      <p className="mt-2 text-muted">
        {new Date(run.startedAt).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })};{' '}
        {run.answers.length} of {questions.length} questions, {span(usedMs)} of {span(clockMs)}.
      </p>
      <div className="mt-4 max-w-2xl">
        <Verdict
          verdict={score >= STRONG ? 'pass' : score >= WEAK ? 'warn' : 'fail'}
          word={`${percent(score)} of the points: ${score >= STRONG ? 'strong' : score >= WEAK ? 'on the way' : 'not there yet'}`}
        />
      </div>
      <div className="mt-8 grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <Topics title="Strong" topics={strong} none={`No topic from ${percent(STRONG)} up this time.`} />
        <Topics title="Weak" topics={weak} none={`No topic below ${percent(WEAK)}.`} />
      </div>
      <h2 className="mt-8 font-serif text-2xl font-semibold">What to read</h2>
      {read.length === 0 ? (
        <p className="mt-1 text-muted">Nothing was missed.</p>
      ) : (
        <ul className="mt-1 list-disc ps-5">
          {read.map(({ slug, title }) => (
            <li key={slug} className="py-1">
              <a href={href(`/lessons/${slug}`)} className="text-accent underline underline-offset-2">
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      <h2 className="mt-8 font-serif text-2xl font-semibold">Question by question</h2>
      <ol className="mt-2">
        {questions.map((question, index) => (
          <Question key={question.id} number={index + 1} title={deck.find(question.id)?.title} question={question} />
        ))}
      </ol>
      <div className="mt-8 flex flex-wrap gap-3 print:hidden">
        <Button look="primary" className="min-h-11 px-4 text-sm" onClick={() => print()}>
          <Printer size={15} aria-hidden /> Print
        </Button>
        <Button className="min-h-11 px-4 text-sm" onClick={onLeave}>
          <RotateCcw size={15} aria-hidden /> Another interview
        </Button>
      </div>
      <p className="mt-2 text-sm text-muted print:hidden">
        This report is kept until you close the tab or begin another.
      </p>
    </>
  )
}

interface TopicsProps {
  readonly title: string
  readonly topics: readonly TopicReport[]
  readonly none: string
}

function Topics({ title, topics, none }: TopicsProps) {
  return (
    <section aria-label={title}>
      <h2 className="font-serif text-2xl font-semibold">{title}</h2>
      {topics.length === 0 ? (
        <p className="mt-1 text-muted">{none}</p>
      ) : (
        <ul className="mt-1">
          {topics.map((topic) => (
            <li key={topic.chapter} className="flex justify-between gap-4 border-b border-line py-1.5">
              {topic.title}
              <span className="tabular-nums">{percent(topic.score)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface QuestionProps {
  readonly number: number
  readonly title: string | undefined
  readonly question: QuestionReport
}

function Question({ number, title, question }: QuestionProps) {
  const { kind, score, missed, unanswered, durationMs, budgetMs, reached } = question
  return (
    <li className="break-inside-avoid border-b border-line py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h3 className="font-semibold">
          {number}. {title ?? 'A card that is no longer in the deck'}
        </h3>
        <p className="text-sm text-muted tabular-nums">
          {reached ? `${percent(score)}, ${span(durationMs)} of ${span(budgetMs)}` : 'Not reached'}
        </p>
      </div>
      <p className="text-sm text-muted">{KINDS[kind].name}</p>
      {missed.length > 0 && (
        <>
          <p className="mt-1.5 text-sm font-medium">Not touched:</p>
          <ul className="list-disc ps-5">
            {missed.map(({ id, text }) => (
              <li key={id}>
                <InlineHtml html={text} />
              </li>
            ))}
          </ul>
        </>
      )}
      {unanswered.length > 0 && (
        <>
          <p className="mt-1.5 text-sm font-medium">Asked next, without an answer:</p>
          <ul className="list-disc ps-5">
            {unanswered.map((ask) => (
              <li key={ask} className="inline-code" dangerouslySetInnerHTML={{ __html: ask }} />
            ))}
          </ul>
        </>
      )}
    </li>
  )
}
