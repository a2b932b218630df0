/** What the decision model does not know. One sentence each, plain text: they stand beside every judgement. */
export const MODEL_LIMITS: readonly string[] = [
  'The model is small: thirteen answers and two trees, the ones that chapter 27 draws.',
  'Its thresholds, such as 15 tools or four domains, are rules of thumb that nobody measured.',
  'It knows no prices, no load figures of your own, and not what the teams can run already.',
  'It gives one answer for each aspect where a good architect may argue for another: with reasons that it does not weigh, another answer can be better.',
  'It names a direction, not a design: sizes, limits and products are left to you.',
]
