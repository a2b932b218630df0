/**
 * Every exercise proves itself: broken servers fail for the reasons they name, right ones pass on several seeds. Of both a
 * part, another in each run; `npm run test:matrix` takes all of them, on every host.
 */
import { afterAll, describe, expect, test } from 'vitest'
import { createNodeContainer } from '../../lib/container/node/index.ts'
import { drawSeed } from '../../lib/grader/random.ts'
import type { ExerciseKind, Report } from '../../lib/grader/types.ts'
import { universalChecks } from '../../lib/grader/universal.ts'
import { catalogue } from '../../exercises/catalogue.ts'
import { loadChecks } from '../../exercises/load-checks.ts'
import { FIXED_SEED, gradeCase, tripped, turns } from './grading.ts'
import { SAMPLED, sample } from '../sample.ts'
import { loadMatrix, type Case } from './matrix.ts'

/** Another one in every run; `CONTENT_SEED=<seed>` repeats an earlier run. */
const rotating = Number(process.env['CONTENT_SEED'] ?? drawSeed())
console.info(
  `content: seeds ${FIXED_SEED} and ${rotating} (CONTENT_SEED=${rotating} repeats the second); right and broken servers: ${SAMPLED}`,
)

const container = createNodeContainer()
const matrix = await loadMatrix()
const take = turns(2)

afterAll(() => container.dispose())

const universal = new Set(universalChecks({ serverName: '', tools: true }).map(({ id }) => id))

const WIRE = ['summary', 'sent', 'received', 'expected', 'why']

const OWED: Readonly<Record<ExerciseKind, readonly string[]>> = {
  server: WIRE,
  http: WIRE,
  client: WIRE,
  config: ['summary', 'found', 'expected', 'why'],
}

/**
 * A finding must be enough to act on: what went out and what came back, or what stands in the file and where; what
 * should have, and why that matters.
 */
function expectFindingsToExplain(report: Report, kind: ExerciseKind): void {
  for (const { id, status, finding, places = [] } of report.checks) {
    if (status !== 'fail' && status !== 'warn') continue
    const parts = Object.entries(finding ?? {}).flatMap(([part, text]) => (text ? [part] : []))
    const required = universal.has(id) ? ['summary', 'expected', 'why'] : OWED[kind]
    expect(parts, `${id}: ${JSON.stringify(finding)}`).toEqual(expect.arrayContaining([...required]))
    if (kind === 'config') expect(places, id).not.toEqual([])
  }
}

describe.each(catalogue)('$slug', ({ slug, kind = 'server' }) => {
  const cases = matrix.filter(({ exercise }) => exercise === slug)

  const isBroken = ({ variant }: Case) => variant.startsWith('broken/')
  const ofKind = (kind: string) => cases.filter(({ variant }) => variant.startsWith(`${kind}/`))
  const own = cases.filter(({ variant }) => !variant.includes('/'))
  const tried = [...own, ...sample(ofKind('right')), ...sample(ofKind('broken'), 12)]

  test.concurrent.each(tried)('$variant', async (item) => {
    const { checks } = await loadChecks(slug)
    // What is tripped of level `should` warns, and the verdict is a pass all the same.
    const fails = checks.some(({ id, level }) => level === 'must' && item.trips.includes(id))
    // Inputs that vary are the trial of what must pass whatever they are; a broken server needs one that shows it.
    const seeds = isBroken(item) ? [FIXED_SEED] : item.variant === 'solution' ? [FIXED_SEED, rotating] : [rotating]
    for (const seed of seeds) {
      const report = await take(() => gradeCase(container, item, seed))
      const messages = report.checks.filter(({ message }) => message).map(({ id, message }) => `${id}: ${message}`)
      expect(tripped(report).sort(), `seed ${seed}\n${messages.join('\n\n')}`).toEqual(item.trips)
      expect(report.verdict).toBe(fails ? 'fail' : 'pass')
      expectFindingsToExplain(report, kind)
    }
  })

  test('has at least ten broken servers and three right ones beside the solution', () => {
    expect(ofKind('broken').length).toBeGreaterThanOrEqual(10)
    expect(ofKind('right').length).toBeGreaterThanOrEqual(3)
  })

  test('every check can fail: a broken server trips it', async () => {
    const ids = (await loadChecks(slug)).checks.map(({ id }) => id)
    const proven = new Set(cases.flatMap(({ variant, trips }) => (variant.startsWith('broken/') ? trips : [])))
    // The checks that all exercises share are the same code everywhere: one exercise that proves each is enough.
    const elsewhere = new Set(matrix.flatMap(({ trips }) => trips.filter((id) => universal.has(id))))
    expect(ids.filter((id) => !proven.has(id) && !elsewhere.has(id))).toEqual([])
  })

  test('names checks that exist, each with an id of its own', async () => {
    const ids = (await loadChecks(slug)).checks.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/)
    for (const { variant, trips } of cases) for (const id of trips) expect(ids, variant).toContain(id)
  })
})
