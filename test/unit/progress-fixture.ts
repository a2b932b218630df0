import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, vi } from 'vitest'
import { openProgress, type ExerciseProgress, type Progress, type ProgressOptions } from '../../lib/progress/index.ts'
import type { Report } from '../../lib/grader/types.ts'

export const start = { 'server.ts': 'start\n' }

export function report(verdict: 'pass' | 'fail'): Report {
  return { exercise: 'p1-wire', host: 'bundled', seed: 7, revision: '2025-11-25', verdict, durationMs: 12, checks: [] }
}

/** What the tests need of localStorage, and nothing more. */
export class FakeStorage implements Storage {
  readonly #items = new Map<string, string>();
  [name: string]: unknown
  get length(): number {
    return this.#items.size
  }
  key = (index: number): string | null => [...this.#items.keys()][index] ?? null
  getItem = (key: string): string | null => this.#items.get(key) ?? null
  setItem = (key: string, value: string): void => void this.#items.set(key, value)
  removeItem = (key: string): void => void this.#items.delete(key)
  clear = (): void => this.#items.clear()
}

const open: Progress[] = []

/** A page of the workbook: each call is a tab of its own. */
export async function tab(options?: ProgressOptions): Promise<Progress> {
  const progress = openProgress(options)
  open.push(progress)
  await progress.ready
  return progress
}

export async function wire(progress: Progress, files = start): Promise<ExerciseProgress> {
  const exercise = progress.exercise('p1-wire', files, 'server.ts')
  await exercise.ready
  return exercise
}

/** Resolves as soon as `condition` holds for the state of what is observed. */
export function until(observed: Pick<ExerciseProgress, 'subscribe'>, condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = observed.subscribe(check)
    function check() {
      if (!condition()) return
      stop()
      resolve()
    }
    check()
  })
}

/** A fresh browser for every test, and every tab closed after it. */
export function freshBrowser(): void {
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    vi.stubGlobal('localStorage', new FakeStorage())
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map((progress) => progress.close()))
    vi.unstubAllGlobals()
  })
}

/** What page-events.ts listens to, in a place without pages. */
export function pretendPage() {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const page = new EventTarget()
  vi.stubGlobal('document', document)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  const show = (visibilityState: string) => {
    document.visibilityState = visibilityState
    document.dispatchEvent(new Event('visibilitychange'))
  }
  return {
    show,
    hide: () => page.dispatchEvent(new Event('pagehide')),
    comeBack: () => page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
  }
}
