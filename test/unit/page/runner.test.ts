/** What a run grades: the learner's files, whenever Run is pressed. */
import { expect, test } from 'vitest'
import { createRunner } from '../../../components/session/runner.ts'
import type { Engine } from '../../../components/session/engine.ts'
import { createRunStore } from '../../../components/run/run-store.ts'
import type { Container } from '../../../lib/container/types.ts'
import type { ExerciseProgress, TextFiles } from '../../../lib/progress/types.ts'
import { freshBrowser, report, start, tab, wire } from '../progress-fixture.ts'

freshBrowser()

/** A runner whose engine says what it was given to grade. */
function runnerOf(draft: ExerciseProgress) {
  const given: TextFiles[] = []
  const engine = {
    grade: ({ files }: { files: TextFiles }) => {
      given.push(files)
      return Promise.resolve(report('pass'))
    },
  } as unknown as Engine
  const runner = createRunner({
    draft,
    run: createRunStore((callback) => callback()),
    engine: () => Promise.resolve(engine),
    container: () => Promise.reject<Container>(new Error('Nothing is started here.')),
  })
  return { runner, given }
}

test('pressed before what is kept has been read, Run grades what is kept, not the starter', async () => {
  const earlier = await wire(await tab())
  earlier.edit('server.ts', 'mine\n')
  await earlier.flush()
  const draft = (await tab()).exercise('p1-wire', start, 'server.ts')
  expect(draft.getState().loaded).toBe(false)
  const { runner, given } = runnerOf(draft)
  await runner.start()
  expect(given).toEqual([{ 'server.ts': 'mine\n' }])
  expect(runner.graded()).toEqual({ 'server.ts': 'mine\n' })
})

test('pressed later, it grades the files of that moment', async () => {
  const draft = await wire(await tab())
  draft.edit('server.ts', 'one\n')
  const { runner, given } = runnerOf(draft)
  const over = runner.start()
  draft.edit('server.ts', 'two\n')
  await over
  expect(given).toEqual([{ 'server.ts': 'one\n' }])
})

test('stopped while it waits for what is kept, it grades nothing', async () => {
  const draft = (await tab()).exercise('p1-wire', start, 'server.ts')
  const { runner, given } = runnerOf(draft)
  const over = runner.start()
  runner.stop()
  await over
  await draft.ready
  expect(given).toEqual([])
})
