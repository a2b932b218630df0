import { expect, vi } from 'vitest'
import { byTime } from '../../lib/drill/day.ts'
import { createScheduler } from '../../lib/drill/scheduler.ts'
import type { Grade, Memory, ReviewRecord } from '../../lib/drill/types.ts'
import { defaultDrillSettings } from '../../lib/progress/settings.ts'
import type { DrillProgress, Progress, ReviewEntry } from '../../lib/progress/types.ts'

export const scheduler = createScheduler(defaultDrillSettings)

export async function openDrill(progress: Progress): Promise<DrillProgress> {
  const drill = progress.drill()
  await drill.ready
  return drill
}

export function entry(card: string, grade: Grade = 'good', more: Partial<ReviewEntry> = {}): ReviewEntry {
  return { card, grade, durationMs: 1_234, mode: 'today', ...more }
}

export function memoryOf(drill: DrillProgress, card: string): Memory | undefined {
  return drill.getState().records.get(card)?.memory
}

/** The memory that a log leads to; each of its entries must begin where the one before it ended. */
export function replayed(log: readonly ReviewRecord[], card: string): Memory | undefined {
  return log
    .filter((review) => review.card === card)
    .sort(byTime)
    .reduce<Memory | undefined>((memory, { grade, at, before }) => {
      expect(before).toEqual(memory)
      return scheduler.next(memory, grade, new Date(at)).memory
    }, undefined)
}

/** No record can be put any more, until the mock is restored. */
export function fullStorage() {
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
}
