import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startHeartbeat } from '@/lib/container/bundled/heartbeat.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('silence for longer than the limit is reported once', () => {
  const ask = vi.fn()
  const silent = vi.fn()
  startHeartbeat(1000, ask, silent)
  vi.advanceTimersByTime(1000)
  expect(ask).toHaveBeenCalledTimes(1)
  expect(silent).not.toHaveBeenCalled()
  vi.advanceTimersByTime(10_000)
  expect(silent).toHaveBeenCalledTimes(1)
})

test('who answers is asked again and left alone', () => {
  const silent = vi.fn()
  const ask = vi.fn(() => heartbeat.answered())
  const heartbeat = startHeartbeat(1000, ask, silent)
  vi.advanceTimersByTime(60_000)
  expect(ask.mock.calls.length).toBeGreaterThan(50)
  expect(silent).not.toHaveBeenCalled()
})

test('time in which the page itself slept does not count', () => {
  const silent = vi.fn()
  startHeartbeat(1000, vi.fn(), silent)
  vi.advanceTimersByTime(200)
  vi.setSystemTime(Date.now() + 3_600_000)
  vi.advanceTimersByTime(200)
  expect(silent).not.toHaveBeenCalled()
})

test('nothing comes after stop', () => {
  const silent = vi.fn()
  const heartbeat = startHeartbeat(1000, vi.fn(), silent)
  heartbeat.stop()
  vi.advanceTimersByTime(10_000)
  expect(silent).not.toHaveBeenCalled()
})
