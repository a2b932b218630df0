import { findAnswer } from '@/lib/interactive/errors/answers.ts'
import { judge } from '@/lib/interactive/errors/quiz.ts'
import type { Situation } from '@/lib/interactive/errors/situations.ts'
import { Verdict } from '../parts/verdict.tsx'
import { WithCode } from '../parts/with-code.tsx'

const WORDS = { pass: 'Right', warn: 'Close', fail: 'Wrong' } as const

/** What the right answer is and why, and what there is to say about the one given. */
export function Explanation({ situation, given }: { situation: Situation; given: string }) {
  const { verdict, remark } = judge(situation, given)
  return (
    <Verdict verdict={verdict} word={WORDS[verdict]}>
      {remark && (
        <p>
          <WithCode>{remark}</WithCode>
        </p>
      )}
      <p className="font-medium">{findAnswer(situation.right)?.label}</p>
      <p>
        <WithCode>{situation.why}</WithCode>
      </p>
      {situation.elsewhere && (
        <p className="text-muted">
          <WithCode>{situation.elsewhere}</WithCode>
        </p>
      )}
    </Verdict>
  )
}
