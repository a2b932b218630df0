/** Every server of every exercise on the node host, what a learner is told of each broken one, and every solution on many seeds. */
import { afterAll, describe, expect, test } from 'vitest'
import { createNodeContainer } from '../../lib/container/node/index.ts'
import { drawSeed } from '../../lib/grader/random.ts'
import { FIXED_SEED, gradeCase, tripped, turns } from '../content/grading.ts'
import { loadMatrix } from '../content/matrix.ts'
import { messagesSection, readSections } from './messages.ts'

/** `SEEDS=50 npm run test:matrix -- node` tries fifty. */
const count = Number(process.env['SEEDS'] ?? 3)
const seeds = Array.from({ length: count }, drawSeed)
console.info(`seeds of this run: ${seeds.join(', ')}`)

const container = createNodeContainer()
const cases = await loadMatrix()
const take = turns(3)

afterAll(() => container.dispose())

describe('verdicts on the node host', () => {
  test.concurrent.each(cases)('$exercise $variant', async (one) => {
    const report = await take(() => gradeCase(container, one, FIXED_SEED))
    expect({ host: report.host, trips: tripped(report).sort() }).toEqual({ host: 'node', trips: one.trips })
    if (!one.variant.startsWith('broken/')) return
    const written = (await readSections(one.exercise)).get(one.variant.slice('broken/'.length))
    let told = messagesSection(one, report)
    // Which of several requests is answered first is the machine's affair: the text must be one that comes, not each time.
    for (let again = 0; told !== written && again < 2; again++)
      told = messagesSection(one, await take(() => gradeCase(container, one, FIXED_SEED)))
    expect(told, 'messages.md: `npm run messages` writes it anew').toBe(written)
  })
})

describe(`on ${count} seeds`, () => {
  const solutions = cases.filter(({ variant }) => variant === 'solution')
  const runs = solutions.flatMap((one) => seeds.map((seed) => ({ ...one, seed })))
  test.concurrent.each(runs)('$exercise passes, seed $seed', async (one) => {
    const { checks } = await take(() => gradeCase(container, one, one.seed))
    expect(checks.filter(({ status }) => status !== 'pass')).toEqual([])
  })
})
