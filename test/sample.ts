/** Takes a part of what there is to try, so that `npm test` stays quick: another part in each run. */

/** Divisible by all numbers of parts that are asked for, so that each part has its turn as often. */
const TURNS = 12

const turn = Number(process.env['SAMPLE'] ?? Math.floor(Math.random() * TURNS))

/** Whether all of it is to be tried: `npm run test:matrix` and `npm run test:export` set it. */
const everything = process.env['EVERYTHING'] === '1'

/** For the title of a test: what of all is tried. */
export const SAMPLED = everything ? 'all' : `a part (SAMPLE=${turn} repeats it)`

/** @returns one of so many parts of the items; all of them with `EVERYTHING=1` */
export function sample<Item>(items: readonly Item[], parts: 3 | 12 = 3): Item[] {
  return everything ? [...items] : items.filter((_, index) => index % parts === turn % parts)
}
