import { describe, expect, it } from 'vitest'
import { createExercise } from '../../lib/progress/exercise.ts'
import { findUnsaved, keepUnsaved } from '../../lib/progress/last-resort.ts'
import { SETTINGS, unsavedHints, unsavedSettings } from '../../lib/progress/left-records.ts'
import { createMemoryStore } from '../../lib/progress/memory-store.ts'
import type { ExerciseProgress, Progress } from '../../lib/progress/index.ts'
import { freshBrowser, pretendPage, report, start, tab, wire } from './progress-fixture.ts'

freshBrowser()

const later = () => new Date(Date.now() + 1_000).toISOString()
const edits = (text: string, base: number, changedAt = later()) => ({
  files: { 'server.ts': text },
  active: 'server.ts',
  changedAt,
  base,
})

async function stored(text: string): Promise<void> {
  const progress = await tab()
  const exercise = await wire(progress)
  exercise.edit('server.ts', text)
  await progress.close()
}

describe('edits that a closing page left in localStorage', () => {
  it('take their place when nothing was written since, and are dropped once they are safe', async () => {
    await stored('saved')
    keepUnsaved(localStorage, 'p1-wire', 'gone', edits('unsaved', 1))
    const exercise = await wire(await tab())
    expect(exercise.getState().files).toEqual({ 'server.ts': 'unsaved' })
    expect(exercise.getState().notice?.text).toContain('are back')
    await exercise.flush()
    expect(findUnsaved(localStorage, 'p1-wire')).toEqual([])
    expect((await wire(await tab())).getState().files).toEqual({ 'server.ts': 'unsaved' })
  })

  it('become a snapshot when something newer was written meanwhile', async () => {
    await stored('saved')
    keepUnsaved(localStorage, 'p1-wire', 'gone', edits('unsaved', 0, '2020-01-01T00:00:00.000Z'))
    const exercise = await wire(await tab())
    expect(exercise.getState().files).toEqual({ 'server.ts': 'saved' })
    expect((await exercise.snapshots()).map(({ files }) => files)).toEqual([{ 'server.ts': 'unsaved' }])
    expect(findUnsaved(localStorage, 'p1-wire')).toEqual([])
  })

  it('that are newer than a draft they were not made on displace it, and it is kept', async () => {
    await stored('saved')
    keepUnsaved(localStorage, 'p1-wire', 'gone', edits('unsaved', 0))
    const exercise = await wire(await tab())
    await exercise.flush()
    expect(exercise.getState().files).toEqual({ 'server.ts': 'unsaved' })
    expect((await exercise.snapshots()).map(({ files }) => files)).toEqual([{ 'server.ts': 'saved' }])
  })

  it('of several tabs: the newest is shown, the others are kept', async () => {
    keepUnsaved(localStorage, 'p1-wire', 'one', edits('first', 0, '2026-01-01T00:00:00.000Z'))
    keepUnsaved(localStorage, 'p1-wire', 'two', edits('second', 0, '2026-01-02T00:00:00.000Z'))
    const exercise = await wire(await tab())
    await exercise.flush()
    expect(exercise.getState().files).toEqual({ 'server.ts': 'second' })
    expect((await exercise.snapshots()).map(({ files }) => files)).toEqual([{ 'server.ts': 'first' }])
    expect(findUnsaved(localStorage, 'p1-wire')).toEqual([])
  })

  it('are not lost on what else lies there', async () => {
    localStorage.setItem('workbook:unsaved:p1-wire:broken', '{"files":')
    localStorage.setItem('workbook:unsaved:p1-wire:odd', '{"files":{}}')
    expect(findUnsaved(localStorage, 'p1-wire')).toEqual([])
    expect((await wire(await tab())).getState().standing).toBe('new')
  })

  it('are left there while a write is under way, and dropped once it has arrived', async () => {
    const context = { writer: 'me', localStorage, written() {}, outcome() {}, changed() {}, solved() {} }
    const exercise = createExercise('p1-wire', start, 'server.ts', context)
    const memory = createMemoryStore()
    let arrive = () => {}
    const arrives = new Promise<void>((resolve) => (arrive = resolve))
    let ask = () => {}
    const asked = new Promise<void>((resolve) => (ask = resolve))
    await exercise.attach({
      ...memory,
      lasting: true,
      async writeDraft(write) {
        ask()
        await arrives
        return memory.writeDraft(write)
      },
    })
    exercise.edit('server.ts', 'on its way')
    const written = exercise.flush()
    await asked
    exercise.leave()
    expect(findUnsaved(localStorage, 'p1-wire').map(({ edits: { files } }) => files)).toEqual([
      { 'server.ts': 'on its way' },
    ])
    arrive()
    await written
    expect(findUnsaved(localStorage, 'p1-wire')).toEqual([])
    await exercise.close()
  })
})

describe('what else a closing page left', () => {
  /** A page that goes away before the database has taken anything that `act` did. */
  async function leaves(act: (exercise: ExerciseProgress, progress: Progress) => void): Promise<void> {
    const page = pretendPage()
    const progress = await tab()
    const exercise = await wire(progress, two)
    act(exercise, progress)
    page.hide()
    await progress.close()
  }
  const two = { ...start, 'other.ts': 'other\n' }

  it('hints: they are open again, kept, and no longer left', async () => {
    await leaves((exercise) => exercise.revealHint(2))
    expect(unsavedHints.find(localStorage, 'p1-wire').map(({ value }) => value)).toEqual([2])
    expect((await wire(await tab(), two)).getState().hints).toBe(2)
    expect(unsavedHints.find(localStorage, 'p1-wire')).toEqual([])
    expect((await wire(await tab(), two)).getState().hints).toBe(2)
  })

  it('the file that was open', async () => {
    await leaves((exercise) => exercise.edit('other.ts', 'mine'))
    await leaves((exercise) => exercise.open('other.ts'))
    const exercise = await wire(await tab(), two)
    expect(exercise.getState()).toMatchObject({ files: { 'other.ts': 'mine' }, active: 'other.ts' })
    await exercise.flush()
    expect(findUnsaved(localStorage, 'p1-wire')).toEqual([])
    expect((await wire(await tab(), two)).getState().active).toBe('other.ts')
  })

  it('settings: those that were changed, and no others', async () => {
    await leaves((_, progress) => progress.set({ live: false }))
    expect(unsavedSettings.find(localStorage, SETTINGS).map(({ value }) => value)).toEqual([{ live: false }])
    // What the first paint goes by may be older.
    localStorage.removeItem('workbook:settings')
    const progress = await tab()
    expect(progress.getState().settings.live).toBe(false)
    await progress.close()
    expect(unsavedSettings.find(localStorage, SETTINGS)).toEqual([])
    localStorage.removeItem('workbook:settings')
    expect((await tab()).getState().settings.live).toBe(false)
  })

  it('what is no setting, or none of this version, changes nothing', async () => {
    const defaults = (await tab()).getState().settings
    for (const [writer, text] of [
      ['a', '{"colour":"red"}'],
      ['b', '["x"]'],
      ['c', '{"live":'],
    ] as const)
      localStorage.setItem(`workbook:unsaved-settings:${SETTINGS}:${writer}`, text)
    expect(unsavedSettings.find(localStorage, SETTINGS)).toEqual([])
    expect((await tab()).getState().settings).toEqual(defaults)
  })

  it('nothing where everything had been kept', async () => {
    const page = pretendPage()
    const progress = await tab()
    const exercise = await wire(progress, two)
    exercise.revealHint(1)
    exercise.open('other.ts')
    await exercise.flush()
    page.hide()
    expect(unsavedHints.names(localStorage)).toEqual([])
    expect(findUnsaved(localStorage, 'p1-wire')).toEqual([])
  })
})

it('a hint opened while the store is being read is kept there', async () => {
  const progress = await tab()
  const exercise = progress.exercise('p1-wire', start, 'server.ts')
  exercise.revealHint(1)
  await exercise.ready
  await exercise.flush()
  expect((await wire(await tab())).getState().hints).toBe(1)
})

it('the history waits for what is kept', async () => {
  const before = await wire(await tab())
  await before.record(report('fail'))
  const again = (await tab()).exercise('p1-wire', start, 'server.ts')
  expect(await again.history()).toHaveLength(1)
})
