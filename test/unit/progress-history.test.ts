import { openDB } from 'idb'
import { describe, expect, it } from 'vitest'
import { MAX_VERDICTS, surplusVerdicts, type VerdictRecord } from '../../lib/progress/history.ts'
import { DATABASE_NAME, migrations } from '../../lib/progress/schema.ts'
import { fingerprint } from '../../lib/progress/fingerprint.ts'
import type { CheckResult, Report } from '../../lib/grader/types.ts'
import { freshBrowser, report, tab, until, wire } from './progress-fixture.ts'

freshBrowser()

const check = (id: string, status: CheckResult['status']): CheckResult => ({
  id,
  title: `Does ${id}`,
  level: 'must',
  status,
  spec: { title: 'Brief' },
  wire: [],
  durationMs: 1,
})

const failing: Report = {
  ...report('fail'),
  checks: [check('one', 'pass'), check('two', 'fail'), check('three', 'warn')],
}

const textsOf = (versions: readonly { readonly files: Readonly<Record<string, string>> }[]) =>
  versions.map(({ files }) => files['server.ts'])

describe('the history of an exercise', () => {
  it('keeps each verdict with what it says and the code it is on, newest first, beyond the page', async () => {
    const first = await tab()
    const exercise = await wire(first)
    exercise.edit('server.ts', 'wrong')
    await exercise.record(failing)
    exercise.edit('server.ts', 'right')
    await exercise.record(report('pass'))
    await first.close()
    const [pass, fail, ...more] = await (await wire(await tab())).history()
    expect(more).toEqual([])
    expect(pass).toMatchObject({ verdict: 'pass', files: { 'server.ts': 'right' } })
    expect(fail).toMatchObject({
      ...{ verdict: 'fail', host: 'bundled', seed: 7, passed: 2, of: 3, files: { 'server.ts': 'wrong' } },
      failed: [{ id: 'two', title: 'Does two' }],
    })
  })

  it('keeps the code that was graded, not the code that was typed meanwhile', async () => {
    const exercise = await wire(await tab())
    exercise.edit('server.ts', 'graded')
    const { files } = exercise.getState()
    exercise.edit('server.ts', 'typed while it ran')
    await exercise.record(failing, files)
    expect(textsOf(await exercise.history())).toEqual(['graded'])
  })

  it('stores the same code once, however often it is graded', async () => {
    const exercise = await wire(await tab())
    exercise.edit('server.ts', 'mine')
    for (let round = 0; round < 3; round++) await exercise.record(failing)
    expect(textsOf(await exercise.history())).toEqual(['mine', 'mine', 'mine'])
    const database = await openDB(DATABASE_NAME)
    expect(await database.count('sources')).toBe(1)
    database.close()
  })

  it('puts the code of a verdict back, and keeps what was there', async () => {
    const exercise = await wire(await tab())
    exercise.edit('server.ts', 'graded')
    await exercise.record(failing)
    exercise.edit('server.ts', 'later')
    const [verdict] = await exercise.history()
    await exercise.restore(verdict!.id)
    expect(exercise.getState()).toMatchObject({ files: { 'server.ts': 'graded' }, current: true })
    expect(textsOf(await exercise.snapshots())).toEqual(['later'])
  })

  it('drops the oldest and their code, but never the first pass', async () => {
    const exercise = await wire(await tab())
    exercise.edit('server.ts', 'first pass')
    await exercise.record(report('pass'))
    for (let count = 1; count <= MAX_VERDICTS + 2; count++) {
      exercise.edit('server.ts', `version ${count}`)
      await exercise.record(report(count === 2 ? 'pass' : 'fail'))
    }
    const history = await exercise.history()
    expect(history).toHaveLength(MAX_VERDICTS + 1)
    expect(textsOf(history).slice(-2)).toEqual(['version 3', 'first pass'])
    const database = await openDB(DATABASE_NAME)
    expect(await database.count('sources')).toBe(MAX_VERDICTS + 1)
    database.close()
  })

  it('keeps code that a verdict still needs', () => {
    const verdict = (id: number, print: string): VerdictRecord => ({
      ...{ id: String(id), exercise: 'p1-wire', at: String(id), host: 'bundled', seed: 1, verdict: 'fail' },
      ...{ passed: 0, of: 1, failed: [], fingerprint: print, active: 'server.ts' },
    })
    const verdicts = Array.from({ length: MAX_VERDICTS + 2 }, (_, id) =>
      verdict(id, id % 2 === 0 ? 'even' : `odd ${id}`),
    )
    expect(surplusVerdicts(verdicts)).toEqual({ verdicts: ['0', '1'], sources: ['odd 1'] })
  })

  it('moves into the browser’s storage when that comes late, and counts every run once', async () => {
    let finished = false
    const busy = openDB(DATABASE_NAME, 1, {
      upgrade(database, _from, _to, transaction) {
        void migrations[0]?.(database as never, transaction as never)
        const linger = (): unknown => finished || transaction.objectStore('settings').count().then(linger)
        linger()
      },
    })
    const progress = await tab({ timeoutMs: 20 })
    const exercise = await wire(progress)
    for (const text of ['one', 'two']) {
      exercise.edit('server.ts', text)
      await exercise.record(failing)
    }
    expect(textsOf(await exercise.history())).toEqual(['two', 'one'])
    finished = true
    ;(await busy).close()
    await until(progress, () => progress.getState().storage.kind === 'ok')
    await exercise.flush()
    await progress.close()
    const again = await wire(await tab())
    expect(textsOf(await again.history())).toEqual(['two', 'one'])
    expect(again.getState().result?.runs).toBe(2)
  })
})

describe('a workbook from before there was a history', () => {
  it('is upgraded: its last verdict begins the history where the code is still the same', async () => {
    const old = await openDB(DATABASE_NAME, 2, {
      upgrade(database, _from, _to, transaction) {
        for (const migrate of migrations.slice(0, 2)) void migrate(database as never, transaction as never)
      },
    })
    const at = '2026-01-01T00:00:00.000Z'
    for (const [exercise, graded] of [
      ['p1-wire', 'mine'],
      ['p1-calculator', 'older'],
    ] as const) {
      const draft = { files: { 'server.ts': 'mine' }, active: 'server.ts', revision: 3, writer: 'a', changedAt: at }
      await old.put('drafts', { exercise, ...draft })
      const print = fingerprint({ 'server.ts': graded })
      await old.put('results', { exercise, report: failing, at, triedAt: at, runs: 4, fingerprint: print })
    }
    old.close()
    const progress = await tab()
    expect(progress.getState().storage).toEqual({ kind: 'ok' })
    const exercise = await wire(progress)
    expect(exercise.getState()).toMatchObject({ files: { 'server.ts': 'mine' }, result: { runs: 4 }, current: true })
    expect(await exercise.history()).toMatchObject([{ at, passed: 2, of: 3, files: { 'server.ts': 'mine' } }])
    const calculator = progress.exercise('p1-calculator', { 'server.ts': '' }, 'server.ts')
    await calculator.ready
    expect(calculator.getState()).toMatchObject({ files: { 'server.ts': 'mine' }, current: false })
    expect(await calculator.history()).toEqual([])
  })
})
