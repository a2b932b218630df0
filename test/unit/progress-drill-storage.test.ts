import { openDB } from 'idb'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { GRADES, type Grade } from '../../lib/drill/types.ts'
import { deleteDatabase } from '../../lib/progress/index.ts'
import { DATABASE_NAME, migrations } from '../../lib/progress/schema.ts'
import { defaultDrillSettings } from '../../lib/progress/settings.ts'
import type { DrillProgress, Progress } from '../../lib/progress/types.ts'
import { entry, fullStorage, memoryOf, openDrill, replayed } from './progress-drill-fixture.ts'
import { freshBrowser, pretendPage, tab, until, wire } from './progress-fixture.ts'

freshBrowser()

const left = () =>
  [...Array(localStorage.length).keys()].flatMap((index) => {
    const name = localStorage.key(index) ?? ''
    return name.startsWith('workbook:unsaved-drill:') ? [localStorage.getItem(name) ?? ''] : []
  })

describe('two tabs', () => {
  it('show each other’s reviews, undoings and marks', async () => {
    const [one, two] = [await openDrill(await tab()), await openDrill(await tab())]
    const review = await one.review(entry('a', 'easy'))
    await until(two, () => two.getState().reviewsToday.length === 1)
    expect(two.getState().reviewsToday).toEqual([review])
    expect(memoryOf(two, 'a')).toEqual(memoryOf(one, 'a'))
    await two.suspend('b', true)
    await until(one, () => one.getState().records.get('b')?.suspended === true)
    await one.undo()
    await until(two, () => two.getState().reviewsToday.length === 0)
    expect(two.getState().records.has('a')).toBe(false)
  })

  it('that review the same card at the same time both stay in the log, and the memory is what it says', async () => {
    const [one, two] = [await openDrill(await tab()), await openDrill(await tab())]
    await one.review(entry('b'))
    await two.review(entry('b'))
    const now = new Date('2026-05-01T10:00:00.500Z')
    const [first, second] = await Promise.all([
      one.review(entry('a', 'good', { now })),
      two.review(entry('a', 'again', { now: new Date(now.getTime() - 100) })),
    ])
    await Promise.all([one.flush(), two.flush()])
    const log = await one.reviews()
    expect(
      log
        .filter(({ card }) => card === 'a')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([first.id, second.id].sort())
    const fresh = await openDrill(await tab())
    expect(replayed(log, 'a')).toEqual(memoryOf(fresh, 'a'))
    await until(one, () => memoryOf(one, 'a')?.reps === 2)
    await until(two, () => memoryOf(two, 'a')?.reps === 2)
  })

  it('do whatever they do in whichever order: the log leads to every memory', async () => {
    const step = fc.record({
      tab: fc.nat(1),
      card: fc.constantFrom('a', 'b'),
      act: fc.constantFrom<'review' | 'undo' | 'bury'>('review', 'review', 'review', 'undo', 'bury'),
      grade: fc.constantFrom<Grade>(...GRADES),
      at: fc.integer({ min: 0, max: 3_600_000 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        await deleteDatabase()
        const pages = [await tab(), await tab()]
        const drills = [await openDrill(pages[0] as Progress), await openDrill(pages[1] as Progress)]
        const doing = steps.map(({ tab, card, act, grade, at }) => {
          const drill = drills[tab] as DrillProgress
          if (act === 'undo') return drill.undo()
          if (act === 'bury') return drill.bury(card)
          return drill.review(entry(card, grade, { now: new Date(Date.UTC(2026, 4, 1) + at) }))
        })
        await Promise.all(doing)
        const fresh = await tab()
        const log = await (await openDrill(fresh)).reviews()
        for (const card of ['a', 'b']) expect(replayed(log, card)).toEqual(memoryOf(fresh.drill(), card))
        await Promise.all([...pages, fresh].map((page) => page.close()))
      }),
      { numRuns: 25 },
    )
  })
})

describe('storage that is full', () => {
  it('says so, loses no review while the page lives, and writes them once there is room', async () => {
    const progress = await tab()
    const drill = await openDrill(progress)
    await drill.review(entry('z'))
    const put = fullStorage()
    const first = await drill.review(entry('a', 'easy'))
    await drill.review(entry('a', 'again'))
    await drill.bury('b')
    expect(progress.getState().storage).toMatchObject({ kind: 'full' })
    expect(memoryOf(drill, 'a')).toMatchObject({ reps: 2, lapses: 1 })
    expect(drill.getState().records.get('b')).toHaveProperty('buriedUntil')
    expect(await drill.reviews()).toHaveLength(3)
    expect(await (await openDrill(await tab())).reviews()).toHaveLength(1)
    put.mockRestore()
    await drill.review(entry('c'))
    expect(progress.getState().storage.kind).toBe('ok')
    const other = await openDrill(await tab())
    const log = await other.reviews()
    expect(log).toHaveLength(4)
    expect(log).toContainEqual(first)
    expect(replayed(log, 'a')).toEqual(memoryOf(other, 'a'))
  })

  it('never keeps the half of a review', async () => {
    const progress = await tab()
    const drill = await openDrill(progress)
    await drill.review(entry('z'))
    const { put } = IDBObjectStore.prototype
    let writes = 0
    const half = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (writes++ % 2 === 0) return put.apply(this, args)
      throw new DOMException('full', 'QuotaExceededError')
    })
    await drill.review(entry('a'))
    half.mockRestore()
    const other = await openDrill(await tab())
    expect([other.getState().records.has('a'), (await other.reviews()).length]).toEqual([false, 1])
  })
})

describe('storage that is denied', () => {
  it('drills in memory', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const progress = await tab()
    const drill = await openDrill(progress)
    await drill.review(entry('a', 'easy'))
    await drill.review(entry('a', 'again'))
    await drill.suspend('b', true)
    expect(memoryOf(drill, 'a')?.lapses).toBe(1)
    expect(await drill.reviews()).toHaveLength(2)
    expect(await drill.undo()).toMatchObject({ kind: 'undone' })
    expect(memoryOf(drill, 'a')?.lapses).toBe(0)
    expect(drill.getState().records.get('b')?.suspended).toBe(true)
    expect(progress.getState().storage.kind).toBe('memory')
  })

  it('leaves what was reviewed in localStorage, for the day it is allowed', async () => {
    const { indexedDB } = globalThis
    vi.stubGlobal('indexedDB', undefined)
    const page = pretendPage()
    const drill = await openDrill(await tab())
    await drill.review(entry('a', 'easy'))
    await drill.undo()
    await drill.review(entry('b', 'easy'))
    page.hide()
    expect(left()).toHaveLength(1)
    vi.stubGlobal('indexedDB', indexedDB)
    const now = await openDrill(await tab())
    expect((await now.reviews()).map(({ card }) => card)).toEqual(['b'])
    expect(memoryOf(now, 'b')).toEqual(memoryOf(drill, 'b'))
    expect(left()).toEqual([])
  })
})

describe('storage that comes late', () => {
  it('gets what was reviewed meanwhile, on top of what it has, once', async () => {
    const before = await tab()
    await (await openDrill(before)).review(entry('a', 'easy', { now: new Date('2026-04-01T10:00:00.000Z') }))
    await before.close()
    const holder = await openDB(DATABASE_NAME, migrations.length)
    const next = { migrations: [...migrations, () => {}] }
    const progress = await tab(next)
    expect(progress.getState().storage.kind).toBe('memory')
    const drill = await openDrill(progress)
    await drill.review(entry('a', 'again'))
    await drill.bury('b')
    holder.close()
    await until(drill, () => memoryOf(drill, 'a')?.reps === 2)
    await drill.flush()
    expect(progress.getState().storage.kind).toBe('ok')
    const other = await openDrill(await tab(next))
    const log = await other.reviews()
    expect(log.map(({ grade }) => grade)).toEqual(['easy', 'again'])
    expect(replayed(log, 'a')).toEqual(memoryOf(other, 'a'))
    expect(other.getState().records.has('b')).toBe(true)
    expect(await drill.undo()).toMatchObject({ kind: 'undone', review: { grade: 'again' } })
    expect(memoryOf(drill, 'a')?.reps).toBe(1)
  })
})

describe('storage that a newer version of the workbook takes', () => {
  it('leaves the older tab what it knows, and the newer one gets what is reviewed there', async () => {
    const old = await tab()
    const drill = await openDrill(old)
    await drill.review(entry('a', 'easy'))
    const next = { migrations: [...migrations, () => {}] }
    await tab(next)
    await until(old, () => old.getState().storage.kind === 'memory')
    await drill.flush()
    expect(memoryOf(drill, 'a')?.reps).toBe(1)
    expect(drill.getState().reviewsToday).toHaveLength(1)
    expect(await drill.undo()).toMatchObject({ kind: 'refused' })
    await drill.review(entry('a', 'again'))
    await drill.review(entry('b', 'good'))
    expect(memoryOf(drill, 'a')).toMatchObject({ reps: 2, lapses: 1 })
    expect(await drill.undo()).toMatchObject({ kind: 'undone', review: { card: 'b' } })
    const other = await openDrill(await tab(next))
    const log = await other.reviews()
    expect(log.map(({ grade }) => grade)).toEqual(['easy', 'again'])
    expect(replayed(log, 'a')).toEqual(memoryOf(other, 'a'))
  })
})

describe('a page that is killed', () => {
  it('in the middle of a write leaves the review in localStorage; the next page writes it, once', async () => {
    const page = pretendPage()
    const drill = await openDrill(await tab())
    await drill.review(entry('z'))
    const writing = drill.review(entry('a', 'easy'))
    page.hide()
    await writing
    expect(left()).toEqual([expect.stringContaining('"easy"')])
    const next = await openDrill(await tab())
    expect((await next.reviews()).map(({ card }) => card).sort()).toEqual(['a', 'z'])
    expect(memoryOf(next, 'a')?.phase).toBe('review')
    expect(left()).toEqual([])
    page.comeBack()
    await vi.waitUntil(() => memoryOf(drill, 'a') !== undefined, { timeout: 30_000 })
    await drill.flush()
    expect(await next.reviews()).toHaveLength(2)
    expect(replayed(await next.reviews(), 'a')).toEqual(memoryOf(drill, 'a'))
  })

  it('after the write but before its traces were cleared does no harm', async () => {
    const drill = await openDrill(await tab())
    const review = await drill.review(entry('a', 'easy'))
    const card = drill.getState().records.get('a')
    localStorage.setItem(
      'workbook:unsaved-drill:all:gone',
      JSON.stringify({ writes: [{ kind: 'review', review }], cards: [card] }),
    )
    const next = await openDrill(await tab())
    expect(await next.reviews()).toEqual([review])
    expect(next.getState().records.get('a')).toEqual(card)
    expect(left()).toEqual([])
  })

  it('what changes while it goes is left as well, and its marks do not undo newer ones', async () => {
    const page = pretendPage()
    const drill = await openDrill(await tab())
    page.hide()
    const going = [drill.review(entry('a')), drill.suspend('b', true), drill.review(entry('a', 'again'))]
    await Promise.all(going)
    const [text = ''] = left()
    expect((JSON.parse(text) as { writes: unknown[] }).writes).toHaveLength(3)
    page.comeBack()
    await vi.waitUntil(() => left().length === 0, { timeout: 30_000 })
    await drill.suspend('b', false)
    localStorage.setItem('workbook:unsaved-drill:all:gone', text)
    const next = await openDrill(await tab())
    await next.flush()
    expect(next.getState().records.has('b')).toBe(true)
    expect(await next.reviews()).toHaveLength(2)
  })

  it('is passed over where what it left is nothing of the drill’s', async () => {
    localStorage.setItem('workbook:unsaved-drill:all:a', '{"writes":')
    localStorage.setItem('workbook:unsaved-drill:all:b', '{"writes":[null,{"kind":"review","review":{}}],"cards":[]}')
    localStorage.setItem('workbook:unsaved-drill:all:c', 'null')
    expect((await openDrill(await tab())).getState()).toMatchObject({ loaded: true, records: new Map() })
  })
})

describe('a database of an earlier version', () => {
  it.each(migrations.map((_, version) => version).slice(1))(
    '%i keeps all it has and gets the drill',
    async (version) => {
      const old = await openDB(DATABASE_NAME, version, {
        upgrade(database, _from, _to, transaction) {
          const earlier = migrations.slice(0, version)
          void earlier.reduce(
            (done, migrate) => done.then(() => migrate(database as never, transaction as never)),
            Promise.resolve(),
          )
        },
      })
      const draft = { exercise: 'p1-wire', files: { 'server.ts': 'mine\n' }, active: 'server.ts', revision: 3 }
      await old.put('drafts', { ...draft, writer: 'me', changedAt: '2026-01-01T00:00:00.000Z' })
      await old.put('hints', { exercise: 'p1-wire', revealed: 2 })
      await old.put('settings', { theme: 'dark' }, 'settings')
      if (version > 1) await old.put('chapters', { chapter: 'errors', tries: {}, endedAt: '2026-01-01T00:00:00.000Z' })
      old.close()
      const progress = await tab()
      const drill = await openDrill(progress)
      await drill.review(entry('a'))
      expect(progress.getState().storage.kind).toBe('ok')
      expect((await wire(progress)).getState()).toMatchObject({ files: { 'server.ts': 'mine\n' }, hints: 2 })
      expect(progress.getState().settings).toMatchObject({ theme: 'dark', drill: defaultDrillSettings })
      if (version > 1) expect(progress.getState().chapters).toHaveProperty('errors')
      expect(await (await openDrill(await tab())).reviews()).toHaveLength(1)
    },
  )
})
