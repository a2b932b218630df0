import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TYPING_PAUSE_MS, watchTyping } from '@/components/session/live.ts'
import { createStore } from '@/components/store/store.ts'
import type { ExerciseProgress, ExerciseState, TextFiles } from '@/lib/progress/types.ts'
import { initialExerciseState } from '@/lib/progress/exercise-state.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watch({ enabled = true, loaded = true } = {}) {
  const start = initialExerciseState('p1-calculator', { 'server.ts': 'start' }, 'server.ts')
  const store = createStore<ExerciseState>({ ...start, loaded })
  const runs: TextFiles[] = []
  const end = watchTyping({
    draft: store as unknown as ExerciseProgress,
    enabled: () => enabled,
    graded: () => runs.at(-1),
    run: () => runs.push(store.getState().files),
  })
  const type = (text: string, more: Partial<ExerciseState> = {}) =>
    store.set((state) => ({ ...state, files: { 'server.ts': text }, ...more }))
  const texts = () => runs.map((files) => files['server.ts'])
  return { type, texts, end }
}

test('one run after the last of several keys, not before the pause is over', () => {
  const { type, texts } = watch()
  type('a')
  vi.advanceTimersByTime(TYPING_PAUSE_MS - 1)
  type('ab')
  vi.advanceTimersByTime(TYPING_PAUSE_MS - 1)
  expect(texts()).toEqual([])
  vi.advanceTimersByTime(1)
  expect(texts()).toEqual(['ab'])
})

test('never for the text that has just been graded', () => {
  const { type, texts } = watch()
  type('a')
  vi.advanceTimersByTime(TYPING_PAUSE_MS)
  type('ab')
  type('a')
  vi.advanceTimersByTime(TYPING_PAUSE_MS)
  expect(texts()).toEqual(['a'])
})

test('what is typed before the draft has been read counts, unless it gives way to what is kept', () => {
  const early = watch({ loaded: false })
  early.type('a', { unsaved: true })
  early.type('a', { unsaved: true, loaded: true })
  vi.advanceTimersByTime(TYPING_PAUSE_MS)
  expect(early.texts()).toEqual(['a'])

  const displaced = watch({ loaded: false })
  displaced.type('a', { unsaved: true })
  displaced.type('kept', {
    unsaved: true,
    loaded: true,
    notice: { text: 'A kept version took its place.', snapshot: '1' },
  })
  vi.advanceTimersByTime(TYPING_PAUSE_MS)
  expect(displaced.texts()).toEqual([])
})

test('not for a draft that has only been read, nor while it is turned off, nor after its end', () => {
  const read = watch({ loaded: false })
  read.type('kept', { loaded: true })
  vi.advanceTimersByTime(TYPING_PAUSE_MS)
  expect(read.texts()).toEqual([])

  const off = watch({ enabled: false })
  off.type('a')
  vi.advanceTimersByTime(TYPING_PAUSE_MS)
  expect(off.texts()).toEqual([])

  const ended = watch()
  ended.type('a')
  ended.end()
  vi.advanceTimersByTime(TYPING_PAUSE_MS)
  expect(ended.texts()).toEqual([])
})
