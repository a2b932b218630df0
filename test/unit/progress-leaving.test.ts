import { describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../lib/progress/database.ts'
import { createIdbStore } from '../../lib/progress/idb-store.ts'
import { findUnsaved } from '../../lib/progress/last-resort.ts'
import { unsavedVerdicts } from '../../lib/progress/left-records.ts'
import { onPageEvents } from '../../lib/progress/page-events.ts'
import { createWrites } from '../../lib/progress/writes.ts'
import { freshBrowser, pretendPage, report, start, tab, wire } from './progress-fixture.ts'

freshBrowser()

const NO_EVENTS = { blocked() {}, superseded() {}, terminated() {} }
const draft = { exercise: 'p1-wire', files: start, active: 'server.ts', writer: 'me', changedAt: '', base: 0 }

describe('a page that goes away', () => {
  it('gives up the writes that are under way, so that they hold nothing up in other pages', async () => {
    const store = createIdbStore(await openDatabase(NO_EVENTS))
    const write = store.writeDraft({ ...draft, snapshots: [] })
    store.suspend()
    await expect(write).rejects.toMatchObject({ name: 'AbortError' })
    await expect(store.writeHints('p1-wire', 1)).rejects.toMatchObject({ name: 'AbortError' })
    expect((await store.read('p1-wire')).draft).toBeUndefined()
    store.resume()
    await store.writeDraft({ ...draft, snapshots: [] })
    expect((await store.read('p1-wire')).draft?.files).toEqual(start)
    store.close()
  })

  it('leaves alone a write that has just ended', async () => {
    const database = await openDatabase(NO_EVENTS)
    const writes = createWrites(database)
    const transaction = writes.begin(['hints'])
    const left = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => {
        try {
          resolve(writes.suspend())
        } catch (error) {
          reject(error as Error)
        }
      })
    })
    await transaction.objectStore('hints').put({ exercise: 'p1-wire', revealed: 1 })
    await left
    database.close()
  })

  it('leaves its edits in localStorage, and writes them when it comes back', async () => {
    const page = pretendPage()
    const progress = await tab()
    const exercise = await wire(progress)
    exercise.edit('server.ts', 'mine')
    page.hide()
    page.show('hidden')
    await exercise.flush()
    expect(findUnsaved(localStorage, 'p1-wire').map(({ edits }) => edits.files)).toEqual([{ 'server.ts': 'mine' }])
    expect(exercise.getState().unsaved).toBe(true)
    expect(progress.getState().storage).toEqual({ kind: 'ok' })
    page.comeBack()
    await vi.waitUntil(() => !exercise.getState().unsaved, { timeout: 30_000 })
    expect(findUnsaved(localStorage, 'p1-wire')).toEqual([])
  })

  it('leaves its verdict as well, which is there in the next page, once, and in the history', async () => {
    const page = pretendPage()
    const exercise = await wire(await tab())
    void exercise.record(report('pass'))
    page.hide()
    await exercise.flush()
    expect(unsavedVerdicts.find(localStorage, 'p1-wire')).toHaveLength(1)
    for (const next of [await wire(await tab()), await wire(await tab())]) {
      expect(next.getState().result).toMatchObject({ report: { verdict: 'pass' }, runs: 1 })
      expect(next.getState().result?.solvedAt).toBeTruthy()
      expect(await next.history()).toHaveLength(1)
      expect(unsavedVerdicts.find(localStorage, 'p1-wire')).toEqual([])
    }
  })

  it('writes its verdict when it comes back', async () => {
    const page = pretendPage()
    const exercise = await wire(await tab())
    void exercise.record(report('fail'))
    page.hide()
    await exercise.flush()
    expect(await exercise.history()).toEqual([])
    page.comeBack()
    await exercise.flush()
    expect(await exercise.history()).toHaveLength(1)
    expect(unsavedVerdicts.find(localStorage, 'p1-wire')).toEqual([])
    expect((await wire(await tab())).getState().result).toMatchObject({ report: { verdict: 'fail' }, runs: 1 })
  })

  it('that is only hidden writes at once', async () => {
    const page = pretendPage()
    const exercise = await wire(await tab())
    exercise.edit('server.ts', 'mine')
    page.show('hidden')
    await exercise.flush()
    expect(exercise.getState().unsaved).toBe(false)
  })

  it('tells of its leaving once, in whichever order the browser says so', () => {
    const page = pretendPage()
    const told: string[] = []
    const stop = onPageEvents({
      hidden: () => told.push('hidden'),
      leaving: () => told.push('leaving'),
      returned: () => told.push('returned'),
    })
    page.hide()
    page.show('hidden')
    page.show('visible')
    page.comeBack()
    page.show('hidden')
    expect(told).toEqual(['leaving', 'returned', 'hidden'])
    stop()
    page.hide()
    expect(told).toHaveLength(3)
  })
})
