import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RunState } from '@/components/run/run-state.ts'
import { calm } from '@/components/session/calm.ts'
import { createStore } from '@/components/store/store.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Node 20 has no Promise.withResolvers. */
function deferred(): { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void } {
  let resolve!: () => void
  let reject!: (error: Error) => void
  const promise = new Promise<void>((yes, no) => ([resolve, reject] = [yes, no]))
  return { promise, resolve, reject }
}

type Phase = Pick<RunState, 'phase'>

function watch(warmed: Promise<unknown>, run = createStore<Phase>({ phase: 'idle' })): { over: boolean } {
  const watched = { over: false }
  void calm(warmed, run).then(() => (watched.over = true))
  return watched
}

test('waits for the host, whether it comes up or not', async () => {
  const up = deferred()
  const failing = deferred()
  const [first, second] = [watch(up.promise), watch(failing.promise)]
  await vi.advanceTimersByTimeAsync(100)
  expect([first.over, second.over]).toEqual([false, false])
  up.resolve()
  failing.reject(new Error('no host'))
  await vi.advanceTimersByTimeAsync(0)
  expect([first.over, second.over]).toEqual([true, true])
})

test('waits for the end of a run that is under way', async () => {
  const run = createStore<Phase>({ phase: 'running' })
  const watched = watch(Promise.resolve(), run)
  await vi.advanceTimersByTimeAsync(100)
  expect(watched.over).toBe(false)
  run.set({ phase: 'done' })
  await vi.advanceTimersByTimeAsync(0)
  expect(watched.over).toBe(true)
})

test('does not wait for ever', async () => {
  const watched = watch(new Promise(() => undefined), createStore<Phase>({ phase: 'running' }))
  await vi.advanceTimersByTimeAsync(4_999)
  expect(watched.over).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(watched.over).toBe(true)
})
