import type { FollowUp } from '../card.ts'

const MOST = 2

/**
 * What is asked after an answer: follow-ups that come back to a point that was not touched first, two at most.
 * @param card of either deck: texts are handed on as they are
 * @param touched ids of points of its rubric
 */
export function followUpsFor<Ask extends Pick<FollowUp, 'on'>>(
  { followUps }: { readonly followUps: readonly Ask[] },
  touched: readonly string[],
): readonly Ask[] {
  const known = ({ on }: Ask) => touched.includes(on)
  return [...followUps.filter((one) => !known(one)), ...followUps.filter(known)].slice(0, MOST)
}
