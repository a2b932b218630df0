import { describe, expect, it, vi } from 'vitest'
import { defaultSettings } from '../../lib/progress/settings.ts'
import { openProgress } from '../../lib/progress/index.ts'
import { freshBrowser, report, start, tab, until, wire } from './progress-fixture.ts'

freshBrowser()

describe('a draft', () => {
  it('is the start files until it is edited', async () => {
    const { getState } = await wire(await tab())
    expect(getState()).toMatchObject({
      files: start,
      active: 'server.ts',
      changed: false,
      standing: 'new',
      loaded: true,
    })
  })

  it('is there again after the page was closed', async () => {
    const first = await tab()
    const exercise = await wire(first)
    exercise.edit('server.ts', 'mine\n')
    exercise.edit('helper.ts', 'help\n')
    exercise.open('helper.ts')
    await first.close()
    const { getState } = await wire(await tab())
    expect(getState().files).toEqual({ 'server.ts': 'mine\n', 'helper.ts': 'help\n' })
    expect(getState()).toMatchObject({ active: 'helper.ts', changed: true, standing: 'started', unsaved: false })
  })

  it('is written within 300 ms of an edit, without being asked', async () => {
    const exercise = await wire(await tab())
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      exercise.edit('server.ts', 'a')
      expect(exercise.getState().unsaved).toBe(true)
      vi.advanceTimersByTime(300)
    } finally {
      vi.useRealTimers()
    }
    await until(exercise, () => !exercise.getState().unsaved)
    expect((await wire(await tab())).getState().files).toEqual({ 'server.ts': 'a' })
  })

  it('is written while a learner goes on typing, not only after a pause', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const exercise = await wire(await tab())
      for (let count = 1; count <= 9; count++) {
        exercise.edit('server.ts', 'x'.repeat(count))
        vi.advanceTimersByTime(50)
      }
    } finally {
      vi.useRealTimers()
    }
    const other = await wire(await tab())
    await until(other, () => other.getState().files['server.ts'] !== 'start\n')
    expect(other.getState().files['server.ts']?.length).toBeGreaterThanOrEqual(5)
  })

  it('keeps edits made before the stored draft was read, as a snapshot', async () => {
    const first = await tab()
    const before = await wire(first)
    before.edit('server.ts', 'an hour of work\n')
    await first.close()

    const second = await tab()
    const exercise = second.exercise('p1-wire', start, 'server.ts')
    exercise.edit('server.ts', 'start\ntyped early')
    await exercise.ready
    expect(exercise.getState().files).toEqual({ 'server.ts': 'an hour of work\n' })
    expect(exercise.getState().notice?.text).toContain('is back')
    const [kept] = await exercise.snapshots()
    expect(kept).toMatchObject({ reason: 'early', files: { 'server.ts': 'start\ntyped early' } })
    expect(exercise.getState().notice?.snapshot).toBe(kept?.id)
  })

  it('keeps edits made before the first look where nothing was stored', async () => {
    const progress = await tab()
    const exercise = progress.exercise('p1-wire', start, 'server.ts')
    exercise.edit('server.ts', 'early')
    await exercise.ready
    await exercise.flush()
    expect((await wire(await tab())).getState().files).toEqual({ 'server.ts': 'early' })
  })

  it('can be opened again while it is being closed', async () => {
    const progress = await tab()
    const first = await wire(progress)
    first.edit('server.ts', 'early')
    void first.flush()
    // The write has begun by then, with the earlier text.
    await Promise.resolve().then(() => {})
    first.edit('server.ts', 'late')
    const closed = first.close()
    const again = await wire(progress)
    expect(again).not.toBe(first)
    expect(again.getState().files).toEqual({ 'server.ts': 'late' })
    await closed
  })
})

describe('files', () => {
  it('are renamed in place, and the open one stays open', async () => {
    const exercise = await wire(await tab(), { 'server.ts': 's', 'a.ts': 'a' } as typeof start)
    exercise.open('a.ts')
    exercise.rename('a.ts', 'lib/b.ts')
    expect(Object.keys(exercise.getState().files)).toEqual(['server.ts', 'lib/b.ts'])
    expect(exercise.getState().active).toBe('lib/b.ts')
  })

  it('cannot be renamed onto another one, and the entry keeps its place', async () => {
    const exercise = await wire(await tab(), { 'server.ts': 's', 'a.ts': 'a', 'b.ts': 'b' } as typeof start)
    expect(() => exercise.rename('a.ts', 'b.ts')).toThrow('There is a file b.ts already.')
    expect(() => exercise.rename('server.ts', 'c.ts')).toThrow('server.ts is where the exercise starts')
    expect(() => exercise.remove('server.ts')).toThrow('server.ts is where the exercise starts')
    expect(() => exercise.remove('nope.ts')).toThrow('There is no file nope.ts')
  })

  it('leave a snapshot when they are deleted', async () => {
    const exercise = await wire(await tab(), { 'server.ts': 's', 'a.ts': 'dear' } as typeof start)
    exercise.open('a.ts')
    exercise.remove('a.ts')
    expect(exercise.getState()).toMatchObject({ files: { 'server.ts': 's' }, active: 'server.ts' })
    const [kept] = await exercise.snapshots()
    expect(kept).toMatchObject({ reason: 'delete', files: { 'a.ts': 'dear' } })
  })
})

describe('a verdict', () => {
  it('is kept with the files that it is on', async () => {
    const first = await tab()
    const exercise = await wire(first)
    exercise.edit('server.ts', 'graded')
    await exercise.record(report('fail'))
    expect(exercise.getState()).toMatchObject({ standing: 'tried', current: true })
    exercise.edit('server.ts', 'edited since')
    expect(exercise.getState().current).toBe(false)
    await first.close()

    const second = await tab()
    expect(second.getState().standings).toEqual({ 'p1-wire': 'tried' })
    const again = await wire(second)
    expect(again.getState().result?.report).toEqual(report('fail'))
    expect(again.getState()).toMatchObject({ standing: 'tried', current: false })
  })

  it('once solved stays solved, and the runs are counted', async () => {
    const progress = await tab()
    const exercise = await wire(progress)
    await exercise.record(report('fail'))
    await exercise.record(report('pass'))
    const solvedAt = exercise.getState().result?.solvedAt
    expect(solvedAt).toMatch(/^\d{4}-\d\d-\d\dT/)
    await exercise.record(report('fail'))
    expect(exercise.getState().result).toMatchObject({ solvedAt, runs: 3 })
    expect(exercise.getState().standing).toBe('solved')
    expect(progress.getState().standings).toEqual({ 'p1-wire': 'solved' })
  })

  it('that passes asks the browser to keep the data, once it is worth keeping', async () => {
    const persist = vi.fn(async () => true)
    vi.stubGlobal('navigator', { storage: { persisted: async () => false, persist } })
    const exercise = await wire(await tab())
    await exercise.record(report('fail'))
    expect(persist).not.toHaveBeenCalled()
    await exercise.record(report('pass'))
    expect(persist).toHaveBeenCalledOnce()
  })
})

describe('hints and settings', () => {
  it('remembers how many hints were opened, and never fewer', async () => {
    const first = await tab()
    const exercise = await wire(first)
    exercise.revealHint(2)
    exercise.revealHint(1)
    await first.close()
    const again = await wire(await tab())
    expect(again.getState().hints).toBe(2)
  })

  it('keeps settings, and the next page has them before it has read anything', async () => {
    const first = await tab()
    first.set({ theme: 'dark', panels: { exercise: { brief: 40 } } })
    await first.close()
    const second = await tab()
    expect(second.getState().settings).toEqual({
      ...defaultSettings,
      theme: 'dark',
      panels: { exercise: { brief: 40 } },
    })
  })

  it('keeps what is set while the page is still reading what was set before', async () => {
    const first = await tab()
    first.set({ theme: 'dark', live: false })
    await first.close()
    const second = openProgress()
    const seen: string[] = []
    second.subscribe(() => seen.push(second.getState().settings.theme))
    second.set({ theme: 'light' })
    await second.ready
    await second.close()
    expect(new Set(seen)).toEqual(new Set(['light']))
    expect((await tab()).getState().settings).toMatchObject({ theme: 'light', live: false })
  })

  it('falls back to the default for a setting that it does not know', async () => {
    localStorage.setItem('workbook:settings', '{broken')
    expect((await tab()).getState().settings).toEqual(defaultSettings)
    localStorage.setItem('workbook:settings', '{"theme":"sepia","live":false}')
    expect((await tab()).getState().settings).toEqual({ ...defaultSettings, live: false })
  })
})
