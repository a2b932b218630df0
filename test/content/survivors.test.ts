/** The lists of mutants that no check notices name mutants that there are. Whether they survive, `npm run bench:grader` says. */
import { afterAll, describe, expect, test } from 'vitest'
import { createNodeContainer } from '../../lib/container/node/index.ts'
import { catalogue } from '../../exercises/catalogue.ts'
import { mutantKey, mutantsOf } from '../bench/grader/mutants.ts'
import { killers } from '../bench/grader/score.ts'
import { faultsOf, loadSurvivors } from '../bench/grader/survivors.ts'

const container = createNodeContainer()
afterAll(() => container.dispose())

test.each(catalogue)('survivors.yaml of $slug fits its solution', async ({ slug }) => {
  const mutants = await mutantsOf(slug)
  expect(mutants.length).toBeGreaterThan(10)
  expect(faultsOf(await loadSurvivors(slug), mutants)).toEqual([])
})

describe('a mutant', () => {
  const find = async (code: string, becomes: string) => {
    const mutant = (await mutantsOf('p2-read')).find((one) => one.code === code && one.becomes === becomes)
    return mutant ?? expect.fail(`p2-read has no mutant ${code} → ${becomes}`)
  }

  test('that breaks what is graded is noticed', async () => {
    expect(await killers(container, await find('path === root', 'path !== root'))).not.toEqual([])
  })

  test('that changes what is free survives', async () => {
    expect(await killers(container, await find("'read_file:'", '""'))).toEqual([])
  })

  test('has a name of its own, also where its line holds the same code twice', async () => {
    const places = (await mutantsOf('p2-complete')).filter(
      ({ at, becomes }) => at.includes('fatal: true, ignoreBOM: true') && becomes === 'false',
    )
    expect(places.map(({ nth }) => nth)).toEqual([undefined, 2])
    expect(new Set(places.map(mutantKey)).size).toBe(2)
  })

  test('that is listed twice, or is not there, is a fault of the list', async () => {
    const mutant = await find("'read_file:'", '""')
    const reason = 'What goes to stderr is free.'
    expect(faultsOf([{ reason, mutants: [mutant, mutant, { ...mutant, code: 'x' }] }], [mutant])).toHaveLength(2)
  })
})
