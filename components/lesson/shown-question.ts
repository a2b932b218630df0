import type { ReactNode } from 'react'
import type { QuestionTry } from '@/lib/progress/types.ts'

export interface ShownAnswer {
  /** What the answer is kept under (`answerKey` of its text). */
  readonly key: string
  readonly right: boolean
  readonly text: ReactNode
  readonly why: ReactNode
}

/** A check question with its texts rendered. */
export interface ShownQuestion {
  readonly id: string
  readonly ask: ReactNode
  readonly answers: readonly ShownAnswer[]
}

/** Right when all right answers are chosen, and no wrong one. */
export function isRight({ answers }: ShownQuestion, chosen: readonly string[]): boolean {
  return answers.every(({ key, right }) => chosen.includes(key) === right)
}

export const severalRight = ({ answers }: ShownQuestion) => answers.filter(({ right }) => right).length > 1

/** The last try, unless its answers have been rewritten since. */
export function lastTry(
  { answers }: ShownQuestion,
  tries: readonly QuestionTry[] | undefined,
): QuestionTry | undefined {
  const last = tries?.at(-1)
  return last?.chosen.every((key) => answers.some((answer) => answer.key === key)) ? last : undefined
}

/** "26 November 2026", in the reader's own time zone. */
export function dayOf(at: string): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}
