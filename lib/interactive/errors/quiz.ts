/** The order of the situations, and what is said about an answer. */
import { createRandom } from '../../grader/random.ts'
import { findAnswer } from './answers.ts'
import { SITUATIONS, type Situation } from './situations.ts'

/** All situations in an order that only the seed decides (Fisher and Yates). */
export function shuffled(seed: number): readonly Situation[] {
  const random = createRandom(seed, 'which-error')
  const order = [...SITUATIONS]
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.int(0, last)
    ;[order[last], order[other]] = [order[other] as Situation, order[last] as Situation]
  }
  return order
}

export interface Judgement {
  /** `warn`: the right channel with another code, or right elsewhere. Only `pass` scores. */
  readonly verdict: 'pass' | 'warn' | 'fail'
  /** What is particular to the answer that was chosen, if there is something. */
  readonly remark: string | undefined
}

/** @param chosen id of an answer */
export function judge(situation: Situation, chosen: string): Judgement {
  if (chosen === situation.right) return { verdict: 'pass', remark: undefined }
  const near = situation.near?.[chosen]
  const sameChannel = findAnswer(chosen)?.channel === findAnswer(situation.right)?.channel
  const remark = near ?? (sameChannel ? 'The channel is right; the code is another one.' : undefined)
  return { verdict: near || sameChannel ? 'warn' : 'fail', remark }
}
