import { describe, expect, it } from 'vitest'
import { decideDraft } from '../../lib/progress/draft-commit.ts'
import { createExercise } from '../../lib/progress/exercise.ts'
import { createMemoryStore } from '../../lib/progress/memory-store.ts'
import { freshBrowser, report, start, tab, until, wire } from './progress-fixture.ts'

freshBrowser()

describe('two tabs', () => {
  it('show each other’s edits', async () => {
    const [one, two] = [await wire(await tab()), await wire(await tab())]
    one.edit('server.ts', 'from one')
    await until(two, () => two.getState().files['server.ts'] === 'from one')
    expect(two.getState().notice?.text).toContain('changed in another tab')
    two.edit('server.ts', 'from two')
    expect(two.getState().notice).toBeUndefined()
    await until(one, () => one.getState().files['server.ts'] === 'from two')
    expect(await one.snapshots()).toEqual([])
  })

  it('that edit at the same time agree on the newest edit, and the other one is kept', async () => {
    const [one, two] = [await wire(await tab()), await wire(await tab())]
    one.edit('server.ts', 'older')
    await new Promise((resolve) => setTimeout(resolve, 2))
    two.edit('server.ts', 'newer')
    await Promise.all([one.flush(), two.flush()])
    await until(one, () => one.getState().files['server.ts'] === 'newer')
    expect(two.getState().files).toEqual({ 'server.ts': 'newer' })
    const [kept] = await two.snapshots()
    expect(kept).toMatchObject({ reason: 'other-tab', files: { 'server.ts': 'older' } })
  })

  it('whose older edit is written last gives way to the newer one', async () => {
    const [one, two] = [await wire(await tab()), await wire(await tab())]
    one.edit('server.ts', 'older')
    await new Promise((resolve) => setTimeout(resolve, 2))
    two.edit('server.ts', 'newer')
    await two.flush()
    await one.flush()
    await until(one, () => one.getState().files['server.ts'] === 'newer')
    const { notice } = one.getState()
    expect(notice?.text).toContain('yours is kept')
    const kept = (await one.snapshots()).find(({ id }) => id === notice?.snapshot)
    expect(kept?.files).toEqual({ 'server.ts': 'older' })
    one.dismissNotice()
    expect(one.getState().notice).toBeUndefined()
  })

  it('share verdicts, hints, standings and settings', async () => {
    const [first, second] = [await tab(), await tab()]
    const [one, two] = [await wire(first), await wire(second)]
    await one.record(report('pass'))
    one.revealHint(1)
    first.set({ live: false })
    await until(two, () => two.getState().standing === 'solved' && two.getState().hints === 1)
    await until(second, () => !second.getState().settings.live)
    const third = await tab()
    expect(third.getState().standings).toEqual({ 'p1-wire': 'solved' })
    await one.record(report('fail'))
    expect(third.getState().standings).toEqual({ 'p1-wire': 'solved' })
  })
})

describe('reading again what another tab has written', () => {
  it('leaves unsaved edits alone: the write that follows finds the conflict', async () => {
    const store = createMemoryStore()
    const context = { writer: 'me', localStorage: undefined, written() {}, outcome() {}, changed() {}, solved() {} }
    const exercise = createExercise('p1-wire', start, 'server.ts', context)
    await exercise.attach(store)
    const theirs = { exercise: 'p1-wire', files: { 'server.ts': 'theirs' }, active: 'server.ts', writer: 'other' }
    await store.writeDraft({ ...theirs, changedAt: '2026-01-01T00:00:00.000Z', base: 0, snapshots: [] })
    exercise.edit('server.ts', 'mine, unsaved')
    await exercise.refresh()
    expect(exercise.getState().files).toEqual({ 'server.ts': 'mine, unsaved' })
    await exercise.flush()
    expect((await store.read('p1-wire')).draft?.files).toEqual({ 'server.ts': 'mine, unsaved' })
    expect((await exercise.snapshots())[0]).toMatchObject({ reason: 'other-tab', files: { 'server.ts': 'theirs' } })
    await exercise.close()
  })
})

describe('writing a draft', () => {
  const stored = {
    exercise: 'x',
    files: { a: '1' },
    active: 'a',
    revision: 4,
    writer: 'other',
    changedAt: '2026-01-02',
  }
  const write = { exercise: 'x', files: { a: '2' }, active: 'a', writer: 'me', changedAt: '2026-01-03', snapshots: [] }

  it('on the revision that was read is no conflict', () => {
    const { outcome, snapshots } = decideDraft({ ...write, base: 4 }, stored)
    expect(outcome).toEqual({ kind: 'written', revision: 5 })
    expect(snapshots).toEqual([])
  })

  it('of the same text on another revision is none either', () => {
    expect(decideDraft({ ...write, files: stored.files, base: 2 }, stored).snapshots).toEqual([])
  })

  it('on another revision keeps the one that is older', () => {
    const ours = decideDraft({ ...write, base: 3 }, stored)
    expect(ours.put?.files).toEqual({ a: '2' })
    expect(ours.snapshots).toMatchObject([{ files: { a: '1' }, at: '2026-01-02' }])
    const theirs = decideDraft({ ...write, changedAt: '2026-01-01', base: 3 }, stored)
    expect(theirs.put).toBeUndefined()
    expect(theirs.outcome).toMatchObject({ kind: 'superseded', draft: stored })
    expect(theirs.snapshots).toMatchObject([{ files: { a: '2' }, at: '2026-01-01' }])
  })
})
