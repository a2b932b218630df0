import { openDB } from 'idb'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { byTime, dayOf } from '../../lib/drill/day.ts'
import { createScheduler } from '../../lib/drill/scheduler.ts'
import type { CardRecord, Grade, Memory, ReviewRecord } from '../../lib/drill/types.ts'
import { mergeCards, takenBack, written, type DrillWrite } from '../../lib/progress/drill-record.ts'
import { DATABASE_NAME } from '../../lib/progress/schema.ts'
import { defaultDrillSettings, readSettings } from '../../lib/progress/settings.ts'
import { entry, fullStorage, memoryOf, openDrill, replayed, scheduler } from './progress-drill-fixture.ts'
import { freshBrowser, tab } from './progress-fixture.ts'

freshBrowser()
afterEach(() => void vi.useRealTimers())

/** Only what the clock says: timers go on. */
function itIs(at: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) })
}

describe('a review', () => {
  it('is kept with the card’s memory, and there again after the page was closed', async () => {
    const first = await tab()
    const drill = await openDrill(first)
    expect(drill.getState()).toMatchObject({ loaded: true, records: new Map(), reviewsToday: [] })
    expect(first.drill()).toBe(drill)
    const now = new Date()
    const review = await drill.review(entry('a', 'easy', { touched: ['one'], now }))
    expect(review).toMatchObject({
      card: 'a',
      grade: 'easy',
      at: now.toISOString(),
      durationMs: 1_234,
      touched: ['one'],
    })
    expect(review).not.toHaveProperty('before')
    expect(review.offset).toBe(0 - now.getTimezoneOffset())
    expect(memoryOf(drill, 'a')).toEqual(scheduler.next(undefined, 'easy', now).memory)
    await first.close()

    const again = await openDrill(await tab())
    expect(memoryOf(again, 'a')).toEqual(memoryOf(drill, 'a'))
    expect(again.getState().reviewsToday).toEqual([review])
    expect(await again.reviews()).toEqual([review])
  })

  it('builds on the one before, with the retention that the learner wants', async () => {
    const progress = await tab()
    progress.set({ drill: { ...defaultDrillSettings, retention: 0.8 } })
    const drill = await openDrill(progress)
    const own = createScheduler({ retention: 0.8 })
    const first = await drill.review(entry('a', 'easy'))
    const memory = own.next(undefined, 'easy', new Date(first.at)).memory
    const second = await drill.review(entry('a', 'good', { now: new Date(memory.due) }))
    expect(second.before).toEqual(memory)
    expect(memoryOf(drill, 'a')).toEqual(own.next(memory, 'good', new Date(memory.due)).memory)
  })

  it('takes at most ten minutes, and a whole number of milliseconds', async () => {
    const drill = await openDrill(await tab())
    const durations = [1.6, -5, Number.NaN, 3_600_000]
    const reviews = await Promise.all(durations.map((durationMs) => drill.review(entry('a', 'good', { durationMs }))))
    expect(reviews.map(({ durationMs }) => durationMs)).toEqual([2, 0, 0, 600_000])
  })

  it('made before anything was read is made all the same', async () => {
    const before = await openDrill(await tab())
    await before.review(entry('a', 'good'))
    const drill = (await tab()).drill()
    const review = await drill.review(entry('a', 'good'))
    expect(review.before).toEqual(memoryOf(before, 'a'))
    expect(await drill.reviews()).toHaveLength(2)
  })

  it('is shown before it is written', async () => {
    const drill = await openDrill(await tab())
    const { at } = await drill.review(entry('a'))
    const written = drill.review(entry('b', 'easy', { now: new Date(Date.parse(at) + 1) }))
    expect(memoryOf(drill, 'b')?.phase).toBe('review')
    expect(drill.getState().reviewsToday.map(({ card }) => card)).toEqual(['a', 'b'])
    await written
  })

  it('asks the browser to keep the data', async () => {
    const persist = vi.fn(async () => true)
    vi.stubGlobal('navigator', { storage: { persisted: async () => false, persist } })
    const drill = await openDrill(await tab())
    expect(persist).not.toHaveBeenCalled()
    await drill.review(entry('a'))
    expect(persist).toHaveBeenCalled()
  })
})

describe('the learner’s day', () => {
  it('ends at four in the morning: today’s reviews are those since', async () => {
    const drill = await openDrill(await tab())
    const late = new Date(2026, 4, 2, 3, 30)
    await drill.review(entry('a', 'good', { now: new Date(2026, 4, 1, 20, 0) }))
    await drill.review(entry('b', 'good', { now: late }))
    itIs(late.toISOString())
    const night = await openDrill(await tab())
    expect(night.getState().reviewsToday.map(({ card }) => card)).toEqual(['a', 'b'])
    itIs(new Date(2026, 4, 2, 4, 0).toISOString())
    const morning = await openDrill(await tab())
    expect(morning.getState().reviewsToday).toEqual([])
    expect(morning.getState().records.size).toBe(2)
  })

  it('is the one where the learner was at each review', async () => {
    const before = process.env.TZ
    try {
      process.env.TZ = 'Pacific/Auckland'
      itIs('2026-05-02T10:00:00.000Z') // ten at night in Auckland, on the 2nd
      const drill = await openDrill(await tab())
      const review = await drill.review(entry('a'))
      expect([review.offset, dayOf(new Date(review.at), review.offset)]).toEqual([720, '2026-05-02'])
      process.env.TZ = 'America/New_York'
      itIs('2026-05-03T03:00:00.000Z') // still the 2nd in New York
      expect((await openDrill(await tab())).getState().reviewsToday).toHaveLength(1)
      itIs('2026-05-03T08:00:00.000Z')
      expect((await openDrill(await tab())).getState().reviewsToday).toHaveLength(0)
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })

  it('with a clock that was put back loses no review and counts none twice', async () => {
    itIs('2026-05-10T12:00:00.000Z')
    const drill = await openDrill(await tab())
    const ahead = await drill.review(entry('a', 'easy'))
    itIs('2026-05-08T12:00:00.000Z')
    const back = await drill.review(entry('a', 'good'))
    const other = await drill.review(entry('b', 'good'))
    expect(back.at).toBe('2026-05-10T12:00:00.001Z')
    expect(back.before?.lastReview).toBe(ahead.at)
    expect(other.at).toBe('2026-05-08T12:00:00.000Z')
    const log = await drill.reviews()
    expect(log.map(({ id }) => id)).toEqual([other.id, ahead.id, back.id])
    expect(replayed(log, 'a')).toEqual(memoryOf(drill, 'a'))
    expect(drill.getState().reviewsToday.map(({ id }) => id)).toEqual([other.id])
    itIs('2026-05-10T13:00:00.000Z')
    const later = await openDrill(await tab())
    expect(later.getState().reviewsToday.map(({ id }) => id)).toEqual([ahead.id, back.id])
    expect(await later.reviews()).toEqual(log)
  })
})

describe('undo', () => {
  it('takes the last review out of the log and puts the memory back, then the one before it', async () => {
    const drill = await openDrill(await tab())
    await drill.review(entry('a', 'easy'))
    const kept = memoryOf(drill, 'a')
    const log = await drill.reviews()
    await drill.review(entry('a', 'again'))
    const third = await drill.review(entry('b', 'good'))
    expect(await drill.undo()).toEqual({ kind: 'undone', review: third })
    expect(drill.getState().records.has('b')).toBe(false)
    expect(await drill.undo()).toMatchObject({ kind: 'undone', review: { card: 'a', grade: 'again' } })
    expect(memoryOf(drill, 'a')).toEqual(kept)
    expect(await drill.reviews()).toEqual(log)
    const other = await openDrill(await tab())
    expect(memoryOf(other, 'a')).toEqual(kept)
    expect(await other.reviews()).toEqual(log)
    await drill.undo()
    expect(await drill.undo()).toEqual({ kind: 'refused', reason: 'There is no review of this visit left to undo.' })
    expect(await drill.reviews()).toEqual([])
  })

  it('leaves marks that were made since', async () => {
    const drill = await openDrill(await tab())
    await drill.review(entry('a', 'easy'))
    await drill.suspend('a', true)
    await drill.undo()
    expect(drill.getState().records.get('a')).toMatchObject({ card: 'a', suspended: true })
    expect(memoryOf(drill, 'a')).toBeUndefined()
  })

  it('is refused in a sentence where another tab has reviewed the card since', async () => {
    const [one, two] = [await openDrill(await tab()), await openDrill(await tab())]
    await one.review(entry('a', 'easy'))
    await two.review(entry('a', 'again'))
    expect(await one.undo()).toEqual({ kind: 'refused', reason: expect.stringContaining('reviewed again since') })
    expect(await one.reviews()).toHaveLength(2)
    expect(await two.undo()).toMatchObject({ kind: 'undone' })
    expect(await one.reviews()).toHaveLength(1)
  })

  it('knows only the reviews of this visit', async () => {
    const first = await tab()
    await (await openDrill(first)).review(entry('a'))
    await first.close()
    expect(await (await openDrill(await tab())).undo()).toMatchObject({ kind: 'refused' })
  })

  it('of a review that could not be written forgets it', async () => {
    const drill = await openDrill(await tab())
    const put = fullStorage()
    await drill.review(entry('a'))
    expect(await drill.undo()).toMatchObject({ kind: 'undone', review: { card: 'a' } })
    expect(drill.getState().records.size).toBe(0)
    put.mockRestore()
    await drill.flush()
    expect(await drill.reviews()).toEqual([])
  })

  it('that cannot be written changes nothing and can be tried again', async () => {
    const progress = await tab()
    const drill = await openDrill(progress)
    await drill.review(entry('a'))
    const remove = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('disk', 'UnknownError')
    })
    expect(await drill.undo()).toEqual({ kind: 'refused', reason: expect.stringContaining('Nothing was changed') })
    expect(drill.getState().reviewsToday).toHaveLength(1)
    remove.mockRestore()
    expect((await (await openDrill(await tab())).reviews()).length).toBe(1)
    expect(await drill.undo()).toMatchObject({ kind: 'undone' })
    expect(await drill.reviews()).toEqual([])
  })
})

describe('a mark', () => {
  it('buries a card until four in the morning of the next day, and digs it out again', async () => {
    itIs(new Date(2026, 4, 2, 2, 0).toISOString())
    const drill = await openDrill(await tab())
    await drill.bury('a')
    expect(drill.getState().records.get('a')).toMatchObject({ buriedUntil: '2026-05-02' })
    await drill.unbury('a')
    expect(drill.getState().records.has('a')).toBe(false)
  })

  it('suspends a card, keeps its memory, and lets it go again', async () => {
    const drill = await openDrill(await tab())
    await drill.review(entry('a', 'easy'))
    const memory = memoryOf(drill, 'a')
    await drill.suspend('a', true)
    await drill.bury('a')
    const other = await openDrill(await tab())
    expect(other.getState().records.get('a')).toMatchObject({ suspended: true, memory })
    await other.suspend('a', false)
    const record = other.getState().records.get('a')
    expect(record).toMatchObject({ memory, buriedUntil: expect.any(String) })
    expect(record).not.toHaveProperty('suspended')
  })

  it('holds though the clock was put back', async () => {
    itIs('2026-05-10T12:00:00.000Z')
    const drill = await openDrill(await tab())
    await drill.suspend('a', true)
    itIs('2026-05-08T12:00:00.000Z')
    await drill.suspend('a', false)
    expect(drill.getState().records.has('a')).toBe(false)
  })
})

describe('opening', () => {
  it('reads today’s reviews by the index, not the whole log', async () => {
    itIs('2026-05-01T12:00:00.000Z')
    const drill = await openDrill(await tab())
    for (let day = 1; day <= 9; day++) {
      await drill.review(entry(`card ${day}`, 'good', { now: new Date(Date.UTC(2026, 3, day, 12)) }))
    }
    await drill.review(entry('today'))
    const read = vi.spyOn(IDBIndex.prototype, 'getAll')
    const whole = vi.spyOn(IDBObjectStore.prototype, 'getAll')
    const again = await openDrill(await tab())
    expect(again.getState().reviewsToday).toHaveLength(1)
    expect(read).toHaveBeenCalledTimes(1)
    expect(read.mock.calls[0]?.[0]).toMatchObject({ lower: '2026-04-29T10:00:00.000Z' })
    expect(whole.mock.contexts.map((store) => (store as IDBObjectStore).name)).not.toContain('reviews')
    read.mockRestore()
    whole.mockRestore()
  })

  it('reads a log that is longer than one read', async () => {
    const progress = await tab()
    const database = await openDB(DATABASE_NAME)
    const transaction = database.transaction('reviews', 'readwrite')
    const at = (number: number) => new Date(Date.UTC(2026, 0, 1) + ((number * 7_919) % 45_000) * 1_000).toISOString()
    for (let number = 0; number < 45_000; number++) {
      const id = number.toString(16).padStart(24, '0')
      const review: ReviewRecord = {
        ...{ id, card: 'a', at: at(number), offset: 0, grade: 'good' },
        durationMs: 1,
        mode: 'today',
      }
      void transaction.store.put(review)
    }
    await transaction.done
    database.close()
    const log = await (await openDrill(progress)).reviews()
    expect(new Set(log.map(({ id }) => id)).size).toBe(45_000)
    expect(log.every((review, place) => place === 0 || byTime(log[place - 1] as ReviewRecord, review) < 0)).toBe(true)
  })
})

describe('settings of the drill', () => {
  it('are kept within their limits, and made whole', async () => {
    const of = (drill: unknown) => readSettings({ drill }).drill
    expect(of(undefined)).toEqual(defaultDrillSettings)
    expect(of(null)).toEqual(defaultDrillSettings)
    expect(of({ retention: 0.2, newPerDay: -3, reviewsPerDay: 0 })).toEqual({
      retention: 0.7,
      newPerDay: 0,
      reviewsPerDay: 1,
    })
    expect(of({ retention: 1, newPerDay: 1e9, reviewsPerDay: Infinity })).toEqual({
      ...{ retention: 0.97, newPerDay: 200, reviewsPerDay: 2_000 },
    })
    expect(of({ retention: '0.8', newPerDay: 4.4, reviewsPerDay: Number.NaN })).toEqual({
      ...{ retention: 0.9, newPerDay: 4, reviewsPerDay: 100 },
    })
    const progress = await tab()
    progress.set({ drill: { retention: 5, newPerDay: 3, reviewsPerDay: 50 } })
    expect(progress.getState().settings.drill).toEqual({ retention: 0.97, newPerDay: 3, reviewsPerDay: 50 })
    await progress.close()
    expect((await tab()).getState().settings.drill).toEqual({ retention: 0.97, newPerDay: 3, reviewsPerDay: 50 })
  })
})

describe('records', () => {
  const next = (memory: Memory | undefined, grade: Grade, now: Date) => scheduler.next(memory, grade, now).memory
  const write = (id: string, at: string): DrillWrite => ({
    kind: 'review',
    review: { ...{ id, card: 'a', at, offset: 0, grade: 'good' }, durationMs: 1, mode: 'today' },
  })

  it('written twice come to the same', () => {
    const first = written(write('1', '2026-01-01T00:00:00.000Z'), {}, next)
    expect(written(write('1', '2026-01-01T00:00:00.000Z'), first, next)).toEqual(first)
  })

  it('taken back are what they were', () => {
    const first = written(write('1', '2026-01-01T00:00:00.000Z'), {}, next)
    const { record, review } = written(
      write('2', '2026-01-02T00:00:00.000Z'),
      { record: first.record as CardRecord },
      next,
    )
    expect(takenBack({ record: record as CardRecord, review: review as ReviewRecord })?.record?.memory).toEqual(
      first.record?.memory,
    )
    expect(takenBack({ record: record as CardRecord, review: first.review as ReviewRecord })).toBeUndefined()
    expect(takenBack(first)).toEqual({})
  })

  it('of two browsers merge in either order, and again', () => {
    const memory = (lastReview: string): Memory => next(undefined, 'good', new Date(lastReview))
    const records = fc.record(
      {
        card: fc.constant('a'),
        changedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-03T00:00:00.000Z'),
        memory: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z').map(memory),
        suspended: fc.constant(true as const),
      },
      { requiredKeys: ['card', 'changedAt'] },
    ) as fc.Arbitrary<CardRecord>
    fc.assert(
      fc.property(records, records, (a, b) => {
        const merged = mergeCards(a, b)
        expect(mergeCards(merged, b)).toEqual(merged)
        expect(merged.memory?.lastReview ?? '').toBe(
          [a, b]
            .map((one) => one.memory?.lastReview ?? '')
            .sort()
            .at(-1),
        )
        if (a.changedAt !== b.changedAt) expect(mergeCards(b, a)).toEqual(merged)
      }),
    )
  })
})
