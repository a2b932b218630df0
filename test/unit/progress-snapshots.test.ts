import { describe, expect, it } from 'vitest'
import { surplus } from '../../lib/progress/store.ts'
import type { Snapshot, SnapshotReason } from '../../lib/progress/types.ts'
import { freshBrowser, start, tab, wire } from './progress-fixture.ts'

freshBrowser()

describe('Reset, the solution and restoring', () => {
  it('keep what was there one click away', async () => {
    const exercise = await wire(await tab())
    exercise.edit('server.ts', 'mine')
    await exercise.replace({ 'server.ts': 'solution' }, 'solution')
    expect(exercise.getState().files).toEqual({ 'server.ts': 'solution' })
    await exercise.reset()
    expect(exercise.getState()).toMatchObject({ files: start, changed: false })
    const reasons = (await exercise.snapshots()).map(({ reason, files }) => [reason, files['server.ts']])
    expect(reasons).toEqual([
      ['reset', 'solution'],
      ['solution', 'mine'],
    ])
    const mine = (await exercise.snapshots())[1] as Snapshot
    await exercise.restore(mine.id)
    expect(exercise.getState().files).toEqual({ 'server.ts': 'mine' })
  })

  it('are there after the page was closed at once', async () => {
    const first = await tab()
    const exercise = await wire(first)
    exercise.edit('server.ts', 'mine')
    void exercise.reset()
    await first.close()
    const second = await wire(await tab())
    const kept = await second.snapshots()
    expect([second.getState().files, ...kept.map(({ files }) => files)]).toContainEqual({ 'server.ts': 'mine' })
  })

  it('take no snapshot of the start files, nor of what is kept already', async () => {
    const exercise = await wire(await tab())
    expect(await exercise.reset()).toBeUndefined()
    expect(await exercise.replace({ 'server.ts': 'solution' }, 'solution')).toBeUndefined()
    expect(await exercise.snapshots()).toEqual([])
    const solution = await exercise.reset()
    expect(solution?.files).toEqual({ 'server.ts': 'solution' })
    for (let round = 0; round < 3; round++) {
      await exercise.restore((solution as Snapshot).id)
      expect(await exercise.reset()).toEqual(solution)
    }
    expect(await exercise.snapshots()).toEqual([solution])
  })

  it('say so when a version is no longer kept', async () => {
    const exercise = await wire(await tab())
    await expect(exercise.restore('nope')).rejects.toThrow('This version is no longer kept.')
  })
})

describe('the cap', () => {
  const snapshot = (id: number, reason: SnapshotReason): Snapshot => ({
    id: String(id),
    exercise: 'p1-wire',
    at: new Date(id * 1_000).toISOString(),
    reason,
    files: {},
    active: 'server.ts',
  })

  it('keeps the newest fifty', async () => {
    const exercise = await wire(await tab())
    for (let count = 1; count <= 53; count++) {
      exercise.edit('server.ts', `version ${count}`)
      await exercise.snapshot('manual')
    }
    const kept = await exercise.snapshots()
    expect(kept).toHaveLength(50)
    expect(kept[0]?.files['server.ts']).toBe('version 53')
    expect(kept.at(-1)?.files['server.ts']).toBe('version 4')
  })

  it('gives versions from other tabs at most half of the room', () => {
    const own = Array.from({ length: 20 }, (_, index) => snapshot(index, 'reset'))
    const others = Array.from({ length: 31 }, (_, index) => snapshot(20 + index, 'other-tab'))
    expect(surplus([...own, ...others])).toEqual(['20', '21', '22', '23', '24', '25'])
  })
})
