import { describe, expect, it } from 'vitest'
import { createExercise } from '../../lib/progress/exercise.ts'
import { findUnsaved, keepUnsaved } from '../../lib/progress/last-resort.ts'
import { createMemoryStore } from '../../lib/progress/memory-store.ts'
import { freshBrowser, start, tab, wire } from './progress-fixture.ts'

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
