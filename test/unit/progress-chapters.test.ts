import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import { MAX_TRIES, mergeChapters, type ChapterRecord } from '../../lib/progress/chapter-record.ts'
import { answerKey } from '../../lib/progress/index.ts'
import { DATABASE_NAME, migrations } from '../../lib/progress/schema.ts'
import type { ChapterProgress, Progress } from '../../lib/progress/types.ts'
import { freshBrowser, pretendPage, start, tab, until, wire } from './progress-fixture.ts'

freshBrowser()

async function open(progress: Progress, slug = 'errors'): Promise<ChapterProgress> {
  const chapter = progress.chapter(slug)
  await chapter.ready
  return chapter
}

const lastOf = (chapter: ChapterProgress, question: string) => chapter.getState().tries[question]?.at(-1)

describe('a chapter', () => {
  it('has not been begun until something is done in it', async () => {
    const progress = await tab()
    const chapter = await open(progress)
    expect(chapter.getState()).toMatchObject({ loaded: true, done: false, tries: {} })
    expect(progress.getState().chapters).toEqual({})
    expect(progress.chapter('errors')).toBe(chapter)
  })

  it('keeps the place, the answers and the mark', async () => {
    const first = await tab()
    const chapter = await open(first)
    chapter.readTo('two-kinds', 0.4)
    chapter.readTo('retries', 0.7)
    chapter.answer('falsy-id', ['a'], false)
    chapter.answer('falsy-id', ['b'], true)
    chapter.mark(true)
    await first.close()

    const again = await tab()
    const kept = await open(again)
    expect(kept.getState()).toMatchObject({ position: { heading: 'retries', fraction: 0.7 }, done: true })
    expect(kept.getState().tries['falsy-id']).toMatchObject([
      { chosen: ['a'], right: false },
      { chosen: ['b'], right: true },
    ])
    expect(again.getState().chapters).toMatchObject({
      errors: { done: true, right: ['falsy-id'], position: { heading: 'retries' } },
    })
  })

  it('is begun, not done, once the mark is taken back', async () => {
    const progress = await tab()
    const chapter = await open(progress)
    chapter.mark(true)
    chapter.mark(false)
    await chapter.flush()
    expect((await tab()).getState().chapters).toMatchObject({ errors: { done: false } })
  })

  it('counts only the last answer to a question', async () => {
    const progress = await tab()
    const chapter = await open(progress)
    chapter.answer('one', ['a'], true)
    chapter.answer('one', ['b'], false)
    expect(progress.getState().chapters['errors']?.right).toEqual([])
  })

  it('takes what is done before the browser’s own has been read', async () => {
    const before = await open(await tab())
    before.answer('one', ['a'], true)
    await before.flush()
    const progress = await tab()
    const chapter = progress.chapter('errors')
    chapter.answer('two', ['b'], true)
    await chapter.ready
    await chapter.flush()
    expect(progress.getState().chapters['errors']?.right.toSorted()).toEqual(['one', 'two'])
    const next = await open(await tab())
    expect(Object.keys(next.getState().tries).toSorted()).toEqual(['one', 'two'])
  })
})

describe('a chapter is done by itself', () => {
  it('when its end was reached and every question answered right, in either order', async () => {
    const progress = await tab()
    const first = await open(progress)
    first.asks(['one', 'two'])
    first.answer('one', ['a'], true)
    first.reachEnd()
    first.answer('two', ['a'], false)
    expect(first.getState().done).toBe(false)
    first.answer('two', ['b'], true)
    expect(first.getState()).toMatchObject({ done: true, mark: { by: 'questions' } })

    const second = await open(progress, 'tools')
    second.asks(['one'])
    second.answer('one', ['a'], true)
    expect(second.getState().done).toBe(false)
    second.reachEnd()
    expect(second.getState().done).toBe(true)
  })

  it('never against the reader’s own word', async () => {
    const chapter = await open(await tab())
    chapter.mark(false)
    chapter.asks(['one'])
    chapter.reachEnd()
    chapter.answer('one', ['a'], true)
    await chapter.flush()
    expect(chapter.getState()).toMatchObject({ done: false, mark: { by: 'reader' } })
  })

  it('never without questions', async () => {
    const chapter = await open(await tab())
    chapter.asks([])
    chapter.reachEnd()
    expect(chapter.getState().done).toBe(false)
  })
})

describe('two tabs', () => {
  it('add up their answers, show the newest place, and agree on the mark', async () => {
    const [first, second] = [await tab(), await tab()]
    const [one, two] = [await open(first), await open(second)]
    one.answer('one', ['a'], true)
    two.answer('two', ['b'], false)
    await Promise.all([one.flush(), two.flush()])
    await until(one, () => lastOf(one, 'two')?.right === false)
    await until(two, () => lastOf(two, 'one')?.right === true)
    one.readTo('late', 0.9)
    await until(two, () => two.getState().position?.heading === 'late')
    two.mark(true)
    await until(one, () => one.getState().done)
    const third = await tab()
    two.mark(false)
    await until(third, () => third.getState().chapters['errors']?.done === false)
  })
})

describe('storage', () => {
  it('that is denied keeps a chapter in memory', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const progress = await tab()
    const chapter = await open(progress)
    chapter.answer('one', ['a'], true)
    chapter.mark(true)
    await chapter.flush()
    expect(progress.getState()).toMatchObject({ storage: { kind: 'memory' }, chapters: { errors: { done: true } } })
  })

  it('that comes late gets what was done meanwhile, once', async () => {
    const before = await tab()
    const earlier = await open(before)
    earlier.answer('one', ['a'], false)
    await before.close()
    // A tab that holds on to the older version keeps the database from opening.
    const holder = await openDB(DATABASE_NAME, migrations.length)
    const next = { migrations: [...migrations, () => {}] }
    const progress = await tab(next)
    expect(progress.getState().storage.kind).toBe('memory')
    const chapter = await open(progress)
    chapter.answer('one', ['b'], true)
    await chapter.flush()
    holder.close()
    await until(chapter, () => chapter.getState().tries['one']?.length === 2)
    await chapter.flush()
    expect(progress.getState().storage.kind).toBe('ok')
    expect((await open(await tab(next))).getState().tries['one']?.map(({ right }) => right)).toEqual([false, true])
  })

  it('that fails loses nothing: the next change brings it along', async () => {
    const progress = await tab()
    const chapter = await open(progress)
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    chapter.answer('one', ['a'], true)
    await chapter.flush()
    expect(progress.getState().storage.kind).toBe('full')
    put.mockRestore()
    chapter.readTo('end', 1)
    await chapter.flush()
    expect(progress.getState().storage.kind).toBe('ok')
    expect((await open(await tab())).getState()).toMatchObject({ tries: { one: [{ right: true }] } })
  })

  it('keeps everything when the version without chapters becomes the one with them', async () => {
    const old = await openDB(DATABASE_NAME, 1, {
      upgrade: (database, _from, _to, transaction) => void migrations[0]?.(database as never, transaction as never),
    })
    const draft = { exercise: 'p1-wire', files: { 'server.ts': 'mine\n' }, active: 'server.ts', revision: 3 }
    await old.put('drafts', { ...draft, writer: 'me', changedAt: '2026-01-01T00:00:00.000Z' })
    await old.put('hints', { exercise: 'p1-wire', revealed: 2 })
    old.close()
    const progress = await tab()
    const exercise = await wire(progress, start)
    expect(exercise.getState()).toMatchObject({ files: { 'server.ts': 'mine\n' }, hints: 2 })
    expect(await exercise.snapshots()).toMatchObject([{ reason: 'upgrade', files: { 'server.ts': 'mine\n' } }])
    const chapter = await open(progress)
    chapter.mark(true)
    await chapter.flush()
    expect((await tab()).getState().chapters['errors']?.done).toBe(true)
  })
})

describe('what a closing page left in localStorage', () => {
  const key = 'workbook:unsaved-chapter:errors:gone'

  it('is added to what is stored, and dropped once it is safe', async () => {
    const before = await open(await tab())
    before.answer('one', ['a'], true)
    await before.flush()
    const left: ChapterRecord = {
      chapter: 'errors',
      position: { heading: 'late', fraction: 0.8, at: new Date(Date.now() + 1_000).toISOString() },
      tries: { two: [{ at: '2026-01-01T00:00:00.000Z', chosen: ['b'], right: false }] },
    }
    localStorage.setItem(key, JSON.stringify(left))
    const chapter = await open(await tab())
    expect(chapter.getState()).toMatchObject({ position: { heading: 'late' }, tries: { one: [{}], two: [{}] } })
    expect(localStorage.getItem(key)).toBeNull()
    expect((await open(await tab())).getState().tries['two']).toHaveLength(1)
  })

  it('is passed over when it is no chapter', async () => {
    localStorage.setItem(key, '{"chapter":')
    localStorage.setItem(`${key}2`, 'null')
    expect((await open(await tab())).getState()).toMatchObject({ loaded: true, tries: {} })
  })

  const left = () =>
    [...Array(localStorage.length).keys()].flatMap((index) => {
      const name = localStorage.key(index) ?? ''
      return name.startsWith('workbook:unsaved-chapter:errors:') ? [localStorage.getItem(name)] : []
    })

  it('is written where nothing else keeps it', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const page = pretendPage()
    const chapter = await open(await tab())
    chapter.answer('one', ['a'], true)
    await chapter.flush()
    page.hide()
    expect(left()).toHaveLength(1)
  })

  it('is what was being written, and what changes while the page goes; the store gets it when the page comes back', async () => {
    const page = pretendPage()
    const chapter = await open(await tab())
    chapter.answer('one', ['a'], true)
    // Its write has begun by now.
    await Promise.resolve()
    page.hide()
    expect(left()).toEqual([expect.stringContaining('"one"')])
    chapter.readTo('late', 0.8)
    await chapter.flush()
    expect(left()).toEqual([expect.stringContaining('"late"')])
    page.comeBack()
    await vi.waitUntil(() => left().length === 0, { timeout: 30_000 })
    const kept = (await open(await tab())).getState()
    expect(kept).toMatchObject({ position: { heading: 'late' }, tries: { one: [{ right: true }] } })
  })
})

describe('merging', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString()
  const record = (patch: Partial<ChapterRecord>): ChapterRecord => ({ chapter: 'errors', tries: {}, ...patch })
  const attempt = (second: number, right = true) => ({ at: at(second), chosen: ['a'], right })

  const a = record({
    position: { fraction: 0.2, at: at(5) },
    endedAt: at(9),
    mark: { done: false, by: 'reader', at: at(1) },
    tries: { one: [attempt(1), attempt(3)] },
  })
  const b = record({
    position: { fraction: 0.1, at: at(6) },
    endedAt: at(7),
    mark: { done: true, by: 'questions', at: at(8) },
    tries: { one: [attempt(2), attempt(3)], two: [attempt(4)] },
  })

  it('comes to the same in either order, and when it is done again', () => {
    const merged = mergeChapters(a, b)
    expect(merged).toEqual({
      chapter: 'errors',
      position: { fraction: 0.1, at: at(6) },
      endedAt: at(7),
      mark: { done: false, by: 'reader', at: at(1) },
      tries: { one: [attempt(1), attempt(2), attempt(3)], two: [attempt(4)] },
    })
    expect(mergeChapters(b, a)).toEqual(merged)
    expect(mergeChapters(merged, a)).toEqual(merged)
  })

  it('keeps the newest tries', () => {
    const many = record({ tries: { one: Array.from({ length: MAX_TRIES }, (_, second) => attempt(second)) } })
    const merged = mergeChapters(many, record({ tries: { one: [attempt(50, false)] } })).tries['one']
    expect(merged).toHaveLength(MAX_TRIES)
    expect([merged?.[0]?.at, merged?.at(-1)?.right]).toEqual([at(1), false])
  })
})

it('an answer that was rewritten is another one', () => {
  expect(answerKey('The same')).toBe(answerKey('The same'))
  expect(answerKey('The same')).not.toBe(answerKey('The same.'))
})
