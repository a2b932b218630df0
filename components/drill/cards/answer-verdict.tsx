import { Verdict } from '../../interactive/parts/verdict.tsx'

/** Whether it was right, in a word; `undefined`: nothing was answered. */
export function AnswerVerdict({ right, children }: { right: boolean | undefined; children?: React.ReactNode }) {
  return (
    <div className="mt-3">
      <Verdict
        verdict={right === undefined ? 'warn' : right ? 'pass' : 'fail'}
        word={right === undefined ? 'Not answered' : right ? 'Right' : 'Not right'}
      >
        {children}
      </Verdict>
    </div>
  )
}
