import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import { SECTIONS } from '../../lib/progress/archive/contents.ts'
import { createScheduler } from '../../lib/drill/scheduler.ts'
import { MAX_BYTES, VERSION } from '../../lib/progress/archive/format.ts'
import { ArchiveError, changesNothing, deleteDatabase } from '../../lib/progress/index.ts'
import { DATABASE_NAME } from '../../lib/progress/schema.ts'
import type { CheckResult, Report } from '../../lib/grader/types.ts'
import type { Progress } from '../../lib/progress/types.ts'
import { FakeStorage, freshBrowser, pretendPage, report, start, tab, until, wire } from './progress-fixture.ts'

freshBrowser()

const failed: CheckResult = {
  ...{ id: 'two', title: 'Does two', level: 'must', status: 'fail', wire: [3], durationMs: 1.5 },
  spec: { title: 'Tools', url: 'https://modelcontextprotocol.io/specification/2025-11-25/server/tools' },
  message: 'It does not.',
  finding: { summary: 'It does not.', sent: 'ping', fix: 'Do it.' },
}
const failing: Report = { ...report('fail'), revision: null, checks: [failed] }

const file = (text: string) => new Blob([text])

/** Work of every kind. */
async function work(progress: Progress, mine = 'mine'): Promise<void> {
  const exercise = await wire(progress)
  exercise.edit('server.ts', `${mine}, first`)
  await exercise.record(failing)
  exercise.edit('server.ts', `${mine}, second`)
  await exercise.record(report('pass'))
  exercise.edit('notes.ts', '')
  await exercise.snapshot('manual')
  exercise.revealHint(2)
  await exercise.flush()
  const chapter = progress.chapter('errors')
  await chapter.ready
  chapter.readTo('two-kinds', 0.5)
  chapter.reachEnd()
  chapter.answer('falsy-id', ['a'], true)
  chapter.mark(true)
  await chapter.flush()
  const drill = progress.drill()
  await drill.ready
  await drill.review({ card: `${mine} one`, grade: 'easy', durationMs: 900, mode: 'today', touched: ['state'] })
  await drill.review({ card: `${mine} one`, grade: 'again', durationMs: 700, mode: 'topic' })
  await drill.review({ card: `${mine} two`, grade: 'good', durationMs: 800, mode: 'interview' })
  await drill.bury(`${mine} two`)
  await drill.suspend(`${mine} three`, true)
  const settings = { retention: 0.85, newPerDay: 5, reviewsPerDay: 40 }
  progress.set({ theme: 'dark', live: false, panels: { work: { code: 40 } }, drill: settings })
}

function otherBrowser(): void {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('localStorage', new FakeStorage())
}

interface Exported {
  contents: Record<string, unknown> & {
    drafts: { files: unknown }[]
    snapshots: object[]
    results: { report: object }[]
    cards: { card: string; memory?: { stability: unknown } }[]
    reviews: { card: string; grade: string }[]
  }
  [name: string]: unknown
}

async function exported(progress: Progress): Promise<Exported> {
  return JSON.parse(await progress.data.export()) as Exported
}

/** All that is kept, but for when it was asked. */
const everything = async (progress: Progress) => (await exported(progress)).contents

const importing = async (progress: Progress, text: string, mode: 'merge' | 'replace') =>
  (await progress.data.plan(file(text))).carryOut(mode)

describe('an export', () => {
  it('holds every section of the database but what is in safekeeping', async () => {
    await tab()
    const database = await openDB(DATABASE_NAME)
    expect([...database.objectStoreNames].sort()).toEqual([...SECTIONS, 'safekeeping'].sort())
    database.close()
  })

  it('brings everything into another browser', async () => {
    const here = await tab()
    await work(here)
    const text = await here.data.export()
    const before = await everything(here)
    for (const section of SECTIONS) expect(before[section]).not.toEqual([])
    for (const mode of ['merge', 'replace'] as const) {
      otherBrowser()
      const there = await tab()
      const plan = await there.data.plan(file(text))
      expect(plan[mode]).toEqual({
        exercises: { added: ['p1-wire'], changed: [], removed: [] },
        chapters: { added: ['errors'], changed: [], removed: [] },
        ...{ versionsAdded: 3, versionsRemoved: 0, settings: true },
        ...{ cardsAdded: 3, cardsChanged: 0, cardsRemoved: 0, reviewsAdded: 3, reviewsRemoved: 0 },
      })
      await plan.carryOut(mode)
      expect(await everything(there)).toEqual(before)
      const exercise = await wire(there)
      expect(exercise.getState()).toMatchObject({
        standing: 'solved',
        hints: 2,
        files: { 'server.ts': 'mine, second' },
      })
      expect(await exercise.history()).toHaveLength(2)
      expect(there.getState()).toMatchObject({ settings: { theme: 'dark' }, chapters: { errors: { done: true } } })
      expect(there.getState().settings.drill).toEqual({ retention: 0.85, newPerDay: 5, reviewsPerDay: 40 })
      const drill = there.drill()
      await drill.ready
      expect(drill.getState()).toMatchObject(here.drill().getState())
    }
  })

  it('holds what waits to be written', async () => {
    const progress = await tab()
    const exercise = await wire(progress)
    exercise.edit('server.ts', 'typed just now')
    expect((await everything(progress)).drafts).toMatchObject([{ files: { 'server.ts': 'typed just now' } }])
  })

  it('holds what a page that was closed had no time to write', async () => {
    const progress = await tab()
    const exercise = await wire(progress)
    exercise.edit('server.ts', 'written')
    await exercise.flush()
    const left = { files: { 'server.ts': 'left behind' }, active: 'server.ts', base: 1 }
    const early = { files: { 'server.ts': 'typed at once' }, active: 'server.ts', base: -1 }
    const at = '2999-01-01T00:00:00.000Z'
    localStorage.setItem('workbook:unsaved:p1-wire:gone', JSON.stringify({ ...left, changedAt: at }))
    localStorage.setItem('workbook:unsaved:p1-wire:early', JSON.stringify({ ...early, changedAt: at }))
    const record = { chapter: 'roots', tries: {}, endedAt: at }
    localStorage.setItem('workbook:unsaved-chapter:roots:gone', JSON.stringify(record))
    const graded = { id: 'one', files: { 'server.ts': 'graded' }, active: 'server.ts' }
    const verdict = { exercise: 'p1-wire', report: report('pass'), fingerprint: 'f', at, graded }
    localStorage.setItem('workbook:unsaved-verdict:p1-wire:gone', JSON.stringify(verdict))
    const { drafts, snapshots, chapters, ...rest } = await everything(progress)
    expect(rest.results).toMatchObject([{ exercise: 'p1-wire', report: { verdict: 'pass' }, runs: 1, solvedAt: at }])
    expect(rest.verdicts).toMatchObject([{ id: 'one', exercise: 'p1-wire', verdict: 'pass' }])
    expect(rest.sources).toEqual([{ exercise: 'p1-wire', fingerprint: 'f', files: graded.files }])
    expect(drafts).toMatchObject([{ files: { 'server.ts': 'left behind' } }])
    expect(snapshots).toMatchObject([
      { reason: 'early', files: { 'server.ts': 'typed at once' } },
      { reason: 'import', files: { 'server.ts': 'written' } },
    ])
    expect(chapters).toEqual([record])
  })

  it('imported where it was made changes nothing', async () => {
    const progress = await tab()
    await work(progress)
    const before = await everything(progress)
    const plan = await progress.data.plan(file(await progress.data.export()))
    expect([changesNothing(plan.merge), changesNothing(plan.replace)]).toEqual([true, true])
    await plan.carryOut('merge')
    expect(await everything(progress)).toEqual(before)
  })
})

describe('merging', () => {
  it('keeps the newer text, the other one as a version, the best standing, and the settings of here', async () => {
    const there = await tab()
    const theirs = await wire(there)
    theirs.edit('server.ts', 'older, solved')
    await theirs.record(report('pass'))
    theirs.revealHint(3)
    there.chapter('roots').mark(true)
    there.set({ theme: 'light' })
    const text = await there.data.export()
    await there.close()
    otherBrowser()
    const here = await tab()
    here.set({ theme: 'dark' })
    const exercise = await wire(here)
    exercise.edit('server.ts', 'newer, not solved')
    await exercise.record(failing)
    const plan = await here.data.plan(file(text))
    expect(plan.merge).toMatchObject({ exercises: { changed: ['p1-wire'] }, chapters: { added: ['roots'] } })
    expect(plan.merge).toMatchObject({ versionsAdded: 2, versionsRemoved: 0, settings: false })
    await plan.carryOut('merge')
    expect(exercise.getState()).toMatchObject({ standing: 'solved', hints: 3, result: { report: { verdict: 'fail' } } })
    expect(exercise.getState().files).toEqual({ 'server.ts': 'newer, not solved' })
    expect(await exercise.snapshots()).toMatchObject([{ reason: 'import', files: { 'server.ts': 'older, solved' } }])
    expect((await exercise.history()).map(({ verdict }) => verdict)).toEqual(['fail', 'pass'])
    expect(here.getState().settings.theme).toBe('dark')
    const again = await here.data.plan(file(text))
    expect(changesNothing(again.merge)).toBe(true)
  })

  it('takes the newer text from the file, and mine stays a version', async () => {
    const here = await tab()
    const exercise = await wire(here)
    exercise.edit('server.ts', 'older, mine')
    await exercise.flush()
    const archive = await exported(here)
    Object.assign(archive.contents.drafts[0]!, {
      files: { 'server.ts': 'newer' },
      changedAt: '2999-01-01T00:00:00.000Z',
    })
    await importing(here, JSON.stringify(archive), 'merge')
    expect(exercise.getState().files).toEqual({ 'server.ts': 'newer' })
    exercise.edit('server.ts', 'edited after it')
    await exercise.flush()
    expect((await exercise.snapshots()).map(({ files }) => files)).toEqual([{ 'server.ts': 'older, mine' }])
    expect((await everything(here)).drafts).toMatchObject([{ files: { 'server.ts': 'edited after it' } }])
  })
})

describe('merging the drill', () => {
  const drilled = async (days: readonly (readonly [card: string, grade: 'again' | 'good' | 'easy', day: number])[]) => {
    const progress = await tab()
    const drill = progress.drill()
    for (const [card, grade, day] of days) {
      await drill.review({ card, grade, durationMs: 1, mode: 'today', now: new Date(Date.UTC(2026, 3, day)) })
    }
    return progress
  }
  const both = ['shared', 'easy', 1] as const

  it('keeps every review once, and of each card the memory that the log ends with, and the newer marks', async () => {
    const there = await drilled([both, ['shared', 'good', 9], ['theirs', 'good', 2]])
    await there.drill().suspend('mine', true)
    const memory = there.drill().getState().records.get('shared')?.memory
    const text = await there.data.export()
    await there.close()
    otherBrowser()
    const here = await drilled([both, ['mine', 'easy', 3], ['shared', 'again', 8]])
    await here.drill().bury('shared')
    const plan = await here.data.plan(file(text))
    expect(plan.merge).toMatchObject({
      cardsAdded: 1,
      cardsChanged: 2,
      cardsRemoved: 0,
      reviewsAdded: 3,
      reviewsRemoved: 0,
    })
    expect(plan.replace).toMatchObject({ cardsAdded: 1, cardsRemoved: 0, reviewsAdded: 3, reviewsRemoved: 3 })
    await plan.carryOut('merge')
    const { records } = here.drill().getState()
    expect(records.get('shared')).toMatchObject({ memory, buriedUntil: expect.any(String) })
    expect(records.get('mine')).toMatchObject({ suspended: true, memory: { reps: 1 } })
    const log = await here.drill().reviews()
    expect(log.map(({ card, at }) => `${card} ${Number(at.slice(8, 10))}`)).toEqual([
      ...['shared 1', 'shared 1', 'theirs 2', 'mine 3', 'shared 8', 'shared 9'],
    ])
    for (const [card, { memory }] of records) {
      const last = log.findLast((review) => review.card === card)
      expect(memory).toEqual(
        last && createScheduler({ retention: 0.9 }).next(last.before, last.grade, new Date(last.at)).memory,
      )
    }
    expect(changesNothing((await here.data.plan(file(text))).merge)).toBe(true)
    expect(await here.drill().undo()).toMatchObject({ kind: 'refused' })
    await here.data.undo()
    expect(await here.drill().reviews()).toHaveLength(3)
  })

  it('brings in what a page that was closed had no time to write', async () => {
    const page = pretendPage()
    const progress = await tab()
    const drill = progress.drill()
    await drill.review({ card: 'a', grade: 'good', durationMs: 1, mode: 'today' })
    page.hide()
    await drill.review({ card: 'a', grade: 'easy', durationMs: 1, mode: 'today' })
    const { cards, reviews } = await everything(await tab())
    expect(reviews.map(({ grade }) => grade).sort()).toEqual(['easy', 'good'])
    expect(cards).toMatchObject([{ card: 'a', memory: { reps: 2 } }])
  })
})

describe('a file of the version before the drill', () => {
  const former = async () => {
    const there = await tab()
    await work(there)
    const { contents, ...rest } = await exported(there)
    const { cards: _cards, reviews: _reviews, settings, ...others } = contents
    const { drill: _drill, ...former } = settings as { drill: unknown }
    await there.close()
    return JSON.stringify({ ...rest, version: 1, contents: { ...others, settings: former } })
  }

  it('is read, into an empty browser and into one with a drill', async () => {
    const text = await former()
    otherBrowser()
    const empty = await tab()
    await importing(empty, text, 'replace')
    expect((await wire(empty)).getState()).toMatchObject({ standing: 'solved', hints: 2 })
    expect(empty.getState().settings).toMatchObject({ theme: 'dark', drill: { retention: 0.9 } })
    otherBrowser()
    const here = await tab()
    await here.drill().review({ card: 'a', grade: 'good', durationMs: 1, mode: 'today' })
    const plan = await here.data.plan(file(text))
    expect(plan.merge).toMatchObject({ cardsRemoved: 0, reviewsRemoved: 0 })
    expect(plan.replace).toMatchObject({ cardsRemoved: 1, reviewsRemoved: 1 })
    await plan.carryOut('merge')
    expect(await here.drill().reviews()).toHaveLength(1)
    await importing(here, text, 'replace')
    expect(here.drill().getState().records.size).toBe(0)
    await here.data.undo()
    expect(await here.drill().reviews()).toHaveLength(1)
  })

  it('put into safekeeping before the drill is taken back without taking the drill away', async () => {
    const progress = await tab()
    await work(progress)
    const { cards: _cards, reviews: _reviews, ...kept } = await everything(progress)
    const database = await openDB(DATABASE_NAME)
    await database.put('safekeeping', { at: '2026-01-01T00:00:00.000Z', before: 'import' }, 'about')
    await database.put('safekeeping', { ...kept, hints: [] }, 'contents')
    database.close()
    await progress.data.undo()
    expect((await everything(progress)).hints).toEqual([])
    expect(await progress.drill().reviews()).toHaveLength(3)
  })
})

describe('replacing', () => {
  const emptied = async () => {
    const empty = await tab()
    const text = await empty.data.export()
    await empty.close()
    otherBrowser()
    return text
  }

  it('leaves what the file holds and nothing else, and is undone with one call, after a reload as well', async () => {
    const text = await emptied()
    const progress = await tab()
    await work(progress)
    const exercise = await wire(progress)
    const before = await everything(progress)
    const plan = await progress.data.plan(file(text))
    expect(plan.replace).toMatchObject({ exercises: { removed: ['p1-wire'] }, versionsRemoved: 3, settings: true })
    await plan.carryOut('replace')
    expect(exercise.getState()).toMatchObject({ files: start, standing: 'new', hints: 0, result: undefined })
    expect(progress.getState()).toMatchObject({ standings: { 'p1-wire': 'new' }, chapters: {} })
    expect(progress.getState().settings.theme).toBe('system')
    await progress.close()

    const later = await tab()
    expect(later.getState()).toMatchObject({ standings: {}, safekept: { before: 'import' } })
    await later.data.undo()
    expect(await everything(later)).toEqual(before)
    expect((await wire(later)).getState()).toMatchObject({ standing: 'solved', hints: 2 })
    expect(later.getState()).toMatchObject({ safekept: { before: 'undo' }, chapters: { errors: { done: true } } })
  })

  it('loses nothing of what was made after it when it is undone', async () => {
    const text = await emptied()
    const progress = await tab()
    await work(progress)
    const exercise = await wire(progress)
    await importing(progress, text, 'replace')
    exercise.edit('server.ts', 'made after the import')
    await progress.data.undo()
    expect(exercise.getState().files).toMatchObject({ 'server.ts': 'mine, second' })
    await progress.data.undo()
    expect(exercise.getState().files).toEqual({ 'server.ts': 'made after the import' })
  })

  it('has nothing to undo before the first import', async () => {
    const progress = await tab()
    expect(progress.getState().safekept).toBeUndefined()
    await expect(progress.data.undo()).rejects.toThrow('There is no import left to undo.')
  })
})

describe('a file that is', () => {
  const damage = {
    empty: () => '',
    'a picture': () => '\u0089PNG\r\n',
    'JSON of another program': () => '{"version":1,"drafts":[]}',
    'JSON that is no object': () => 'null',
    'cut off': (text: string) => text.slice(0, -40),
    'from a newer version': (_: string, archive: Exported) => JSON.stringify({ ...archive, version: VERSION + 1 }),
    'with a section of its own': (_: string, { contents, ...rest }: Exported) =>
      JSON.stringify({ ...rest, contents: { ...contents, badges: [] } }),
    'without a section': (_: string, { contents: { hints: _hints, ...contents }, ...rest }: Exported) =>
      JSON.stringify({ ...rest, contents }),
    'damaged in a text': (_: string, archive: Exported) => {
      archive.contents.drafts[0]!.files = { 'server.ts': 7 }
      return JSON.stringify(archive)
    },
    'damaged in a verdict': (_: string, archive: Exported) => {
      archive.contents.results[0]!.report = {
        ...archive.contents.results[0]!.report,
        checks: [{ ...failed, spec: {} }],
      }
      return JSON.stringify(archive)
    },
    'damaged in a memory': (_: string, archive: Exported) => {
      archive.contents.cards.find(({ memory }) => memory)!.memory!.stability = '1'
      return JSON.stringify(archive)
    },
    'damaged in a review': (_: string, archive: Exported) => {
      archive.contents.reviews[0]!.grade = 'splendid'
      return JSON.stringify(archive)
    },
    'of the first version, with cards': (_: string, archive: Exported) => JSON.stringify({ ...archive, version: 1 }),
    'of no version': (_: string, archive: Exported) => JSON.stringify({ ...archive, version: 'constructor' }),
    'out for other folders': (_: string, archive: Exported) => {
      archive.contents.drafts[0]!.files = { '../server.ts': '' }
      return JSON.stringify(archive)
    },
  }
  const sentences: Partial<Record<keyof typeof damage, string>> = {
    empty: 'This file is no export of the workbook. Nothing was changed.',
    'cut off': 'This export is damaged or was cut off: it does not end as it should. Nothing was changed.',
    'from a newer version': 'This export comes from a newer version of the workbook',
    'damaged in a text': 'This export is damaged: contents.drafts.0.files.server.ts is not as the workbook writes it.',
  }

  it.each(Object.entries(damage))('%s is refused with a sentence, and changes nothing', async (name, spoil) => {
    const progress = await tab()
    await work(progress)
    const before = await everything(progress)
    const text = await progress.data.export()
    const refusal = progress.data.plan(file(spoil(text, JSON.parse(text) as Exported)))
    await expect(refusal).rejects.toThrow(ArchiveError)
    await expect(refusal).rejects.toThrow(sentences[name as keyof typeof damage] ?? 'Nothing was changed.')
    expect(await everything(progress)).toEqual(before)
    expect(progress.getState().safekept).toBeUndefined()
  })

  it('huge is refused before it is read', async () => {
    const progress = await tab()
    const huge = { size: MAX_BYTES + 1, text: () => Promise.reject(new Error('was read')) } as unknown as Blob
    await expect(progress.data.plan(huge)).rejects.toThrow('larger than 256 MB')
  })

  it('cut anywhere is refused with a sentence', async () => {
    const progress = await tab()
    await work(progress)
    const text = (await progress.data.export()).trimEnd()
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: text.length - 1 }), async (length) => {
        await expect(progress.data.plan(file(text.slice(0, length)))).rejects.toThrow(ArchiveError)
      }),
      { numRuns: 60 },
    )
  })
})

describe('settings that only the copy for the first paint has', () => {
  it('are written to the database, so that an import does not undo them', async () => {
    localStorage.setItem('workbook:settings', JSON.stringify({ theme: 'dark' }))
    const progress = await tab()
    expect(await everything(progress)).toMatchObject({ settings: { theme: 'dark' } })
    await importing(progress, await progress.data.export(), 'merge')
    expect(progress.getState().settings.theme).toBe('dark')
  })
})

describe('an import that cannot be written', () => {
  it.each([0, 1, 2, 5, 8])('because storage is full after %i records changes nothing, and says so', async (room) => {
    const progress = await tab()
    await work(progress)
    const plan = await progress.data.plan(file(await progress.data.export()))
    const before = await everything(progress)
    const { put } = IDBObjectStore.prototype
    let written = 0
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (written++ < room) return put.apply(this, args)
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(plan.carryOut('replace')).rejects.toThrow('storage is full. Nothing was changed')
    full.mockRestore()
    expect(await everything(progress)).toEqual(before)
    expect((await tab()).getState().safekept).toBeUndefined()
    await plan.carryOut('merge')
    expect(await everything(progress)).toEqual(before)
  })

  it('because storage is denied says so', async () => {
    const text = await (await tab()).data.export()
    vi.stubGlobal('indexedDB', undefined)
    const progress = await tab()
    for (const attempt of [progress.data.plan(file(text)), progress.data.export(), progress.data.deleteAll()]) {
      await expect(attempt).rejects.toThrow('does not let the workbook keep anything')
    }
  })

  it('because the browser gives the transaction up changes nothing, and says so', async () => {
    const progress = await tab()
    await work(progress)
    const plan = await progress.data.plan(file(await progress.data.export()))
    const before = await everything(progress)
    const { clear } = IDBObjectStore.prototype
    const broken = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
      const request = clear.apply(this)
      this.transaction.abort()
      return request
    })
    await expect(plan.carryOut('replace')).rejects.toThrow('could not write that. Nothing was changed')
    broken.mockRestore()
    expect(await everything(progress)).toEqual(before)
  })
})

describe('other tabs', () => {
  it('show what was imported, and keep what was being typed there', async () => {
    const one = await tab()
    await work(one, 'from the file')
    const text = await one.data.export()
    const two = await tab()
    const [here, there] = [await wire(one), await wire(two)]
    here.edit('server.ts', 'after the export')
    await here.flush()
    await until(there, () => there.getState().files['server.ts'] === 'after the export')
    there.edit('server.ts', 'being typed')
    const chapter = two.chapter('errors')
    await chapter.ready
    chapter.mark(false)
    await chapter.flush()
    await importing(one, text, 'replace')
    await until(two, () => two.getState().safekept !== undefined)
    await there.flush()
    expect(chapter.getState().done).toBe(true)
    const texts = [there.getState(), ...(await there.snapshots())].map(({ files }) => files['server.ts'])
    expect(texts).toContain('being typed')
    expect(texts).toContain('from the file, second')
    await one.data.undo()
    await until(two, () => two.getState().safekept?.before === 'undo')
    expect(chapter.getState().done).toBe(false)
  })
})

describe('deleting everything', () => {
  it('leaves a fresh workbook in every tab, and an export made before brings it all back', async () => {
    const [one, two] = [await tab(), await tab()]
    await work(one)
    const exercise = await wire(two)
    const text = await one.data.export()
    const before = await everything(one)
    await importing(one, text, 'merge')
    localStorage.setItem('workbook:unsaved:p1-wire:elsewhere', '{}')
    await one.data.deleteAll()
    await until(exercise, () => exercise.getState().standing === 'new')
    expect(exercise.getState()).toMatchObject({ files: start, hints: 0 })
    expect(one.getState()).toMatchObject({ chapters: {}, safekept: undefined, settings: { theme: 'system' } })
    expect(localStorage.getItem('workbook:unsaved:p1-wire:elsewhere')).toBeNull()
    expect(Object.values(await everything(one)).flat()).toEqual([])
    await importing(one, text, 'replace')
    expect(await everything(one)).toEqual(before)
  })

  it('leaves the database whole for whoever deletes that too', async () => {
    const progress = await tab()
    await work(progress)
    await progress.data.deleteAll()
    await progress.close()
    await deleteDatabase()
    expect((await tab()).getState().storage).toEqual({ kind: 'ok' })
  })
})
