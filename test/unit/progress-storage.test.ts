import { describe, expect, it, vi } from 'vitest'
import { openDB } from 'idb'
import { DATABASE_NAME, migrations } from '../../lib/progress/schema.ts'
import { deleteDatabase } from '../../lib/progress/index.ts'
import { freshBrowser, report, tab, until, wire } from './progress-fixture.ts'

freshBrowser()

describe('storage that is denied', () => {
  it('leaves everything working in memory, and says so', async () => {
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
    const progress = await tab()
    expect(progress.getState().storage).toMatchObject({
      kind: 'memory',
      reason: expect.stringContaining('does not let'),
    })
    const exercise = await wire(progress)
    exercise.edit('server.ts', 'mine')
    await exercise.record(report('pass'))
    await exercise.reset()
    const [kept] = await exercise.snapshots()
    expect(kept?.files).toEqual({ 'server.ts': 'mine' })
    expect(exercise.getState().standing).toBe('solved')
    expect(progress.getState().storage.kind).toBe('memory')
  })

  it('is the same where there is no IndexedDB, and where localStorage throws', async () => {
    vi.stubGlobal('indexedDB', undefined)
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    const progress = await tab()
    expect(progress.getState()).toMatchObject({ loaded: true, storage: { kind: 'memory' } })
    progress.set({ theme: 'dark' })
    expect(progress.getState().settings.theme).toBe('dark')
  })
})

describe('storage that is full', () => {
  it('says so, loses nothing while the page lives, and recovers', async () => {
    const progress = await tab()
    const exercise = await wire(progress)
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    exercise.edit('server.ts', 'mine')
    await exercise.flush()
    expect(progress.getState().storage).toMatchObject({ kind: 'full', reason: expect.stringContaining('full') })
    expect(exercise.getState()).toMatchObject({ unsaved: true, files: { 'server.ts': 'mine' } })
    await exercise.replace({ 'server.ts': 'solution' }, 'solution')
    expect((await exercise.snapshots())[0]?.files).toEqual({ 'server.ts': 'mine' })

    put.mockRestore()
    exercise.edit('server.ts', 'mine again')
    await until(exercise, () => !exercise.getState().unsaved)
    expect(progress.getState().storage).toEqual({ kind: 'ok' })
    const other = await wire(await tab())
    expect(other.getState().files).toEqual({ 'server.ts': 'mine again' })
    expect((await other.snapshots())[0]?.files).toEqual({ 'server.ts': 'mine' })
  })
})

describe('a write that failed', () => {
  it('is tried again without a further edit', async () => {
    const exercise = await wire(await tab())
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('disk', 'UnknownError')
    })
    exercise.edit('server.ts', 'mine')
    await exercise.flush()
    put.mockRestore()
    await exercise.flush()
    expect(exercise.getState().unsaved).toBe(false)
    expect((await wire(await tab())).getState().files).toEqual({ 'server.ts': 'mine' })
  })
})

describe('storage that does not answer', () => {
  it('holds nobody up, and takes over when it comes', async () => {
    // A tab that is busy upgrading keeps every other one waiting, with no event that says so.
    let finished = false
    const busy = openDB(DATABASE_NAME, 1, {
      upgrade(database, _from, _to, transaction) {
        void migrations[0]?.(database as never, transaction as never)
        const settings = transaction.objectStore('settings')
        const linger = (): unknown => finished || settings.count().then(linger)
        linger()
      },
    })
    const progress = await tab({ timeoutMs: 20 })
    expect(progress.getState().storage).toMatchObject({ kind: 'memory', reason: expect.stringContaining('not answer') })
    const exercise = await wire(progress)
    exercise.edit('server.ts', 'first')
    await exercise.snapshot('manual')
    exercise.edit('server.ts', 'second')
    const closed = progress.exercise('p1-calculator', { 'server.ts': '' }, 'server.ts')
    await closed.ready
    closed.edit('server.ts', 'left alone')
    await closed.close()
    finished = true
    ;(await busy).close()
    await until(progress, () => progress.getState().storage.kind === 'ok')
    await until(exercise, () => !exercise.getState().unsaved)
    const other = await tab()
    const kept = await wire(other)
    expect(kept.getState().files).toEqual({ 'server.ts': 'second' })
    expect((await kept.snapshots()).map(({ files }) => files)).toContainEqual({ 'server.ts': 'first' })
    const left = other.exercise('p1-calculator', { 'server.ts': '' }, 'server.ts')
    await left.ready
    expect(left.getState().files).toEqual({ 'server.ts': 'left alone' })
  })
})

describe('a new version of the workbook', () => {
  const next = [...migrations, () => {}]

  it('keeps every draft as a snapshot before it changes anything', async () => {
    const old = await tab()
    const exercise = await wire(old)
    exercise.edit('server.ts', 'from before')
    await old.close()
    const exerciseNow = await wire(await tab({ migrations: next }))
    expect(exerciseNow.getState().files).toEqual({ 'server.ts': 'from before' })
    expect(await exerciseNow.snapshots()).toMatchObject([{ reason: 'upgrade', files: { 'server.ts': 'from before' } }])
  })

  it('that cannot be upgraded to leaves what is stored as it was', async () => {
    const old = await tab()
    const before = await wire(old)
    before.edit('server.ts', 'from before')
    await old.close()
    const broken = await tab({ migrations: [...migrations, () => Promise.reject(new Error('no'))] })
    expect(broken.getState().storage.kind).toBe('memory')
    expect((await wire(await tab())).getState().files).toEqual({ 'server.ts': 'from before' })
  })

  it('takes the storage from an older tab, which says so and loses nothing', async () => {
    const old = await tab()
    const before = await wire(old)
    before.edit('server.ts', 'typed just now')
    const now = await tab({ migrations: next })
    expect(now.getState().storage).toEqual({ kind: 'ok' })
    await until(old, () => old.getState().storage.kind === 'memory')
    expect(old.getState().storage.reason).toContain('reload this page')
    const exercise = await wire(now)
    expect(exercise.getState().files).toEqual({ 'server.ts': 'typed just now' })
  })

  it('works in memory while another tab holds on to the old one, and moves in when it lets go', async () => {
    await (await tab()).close()
    const holder = await openDB(DATABASE_NAME, migrations.length)
    const progress = await tab({ migrations: next, timeoutMs: 60_000 })
    expect(progress.getState().storage).toMatchObject({
      kind: 'memory',
      reason: expect.stringContaining('close or reload'),
    })
    const exercise = await wire(progress)
    exercise.edit('server.ts', 'meanwhile')
    holder.close()
    await until(progress, () => progress.getState().storage.kind === 'ok')
    await until(exercise, () => !exercise.getState().unsaved)
    expect((await wire(await tab({ migrations: next }))).getState().files).toEqual({ 'server.ts': 'meanwhile' })
  })

  it('is not undone by an older one', async () => {
    await (await tab({ migrations: next })).close()
    expect((await tab()).getState().storage).toMatchObject({ kind: 'memory', reason: expect.stringContaining('newer') })
  })
})

describe('deleting everything', () => {
  it('leaves a fresh workbook', async () => {
    const first = await tab()
    const exercise = await wire(first)
    exercise.edit('server.ts', 'mine')
    await first.close()
    await deleteDatabase()
    expect((await wire(await tab())).getState().standing).toBe('new')
  })
})
