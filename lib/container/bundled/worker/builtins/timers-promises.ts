/** `node:timers/promises`: https://nodejs.org/docs/latest-v20.x/api/timers.html#timers-promises-api */
import {
  clearImmediate,
  clearTimeout,
  setImmediate as immediate,
  setInterval as interval,
  setTimeout as timeout,
} from '../timers.ts'
import { abortError } from '../errors.ts'

interface TimerOptions {
  readonly ref?: boolean
  readonly signal?: AbortSignal
}

function wait<T>(start: (done: () => void) => () => void, value: T, { signal }: TimerOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortError(signal))
    const onAbort = () => {
      stop()
      reject(abortError(signal!))
    }
    const stop = start(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve(value)
    })
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}

export function setTimeout<T>(delay?: number, value?: T, options: TimerOptions = {}): Promise<T | undefined> {
  return wait(
    (done) => {
      const timer = timeout(done, delay)
      if (options.ref === false) timer.unref()
      return () => clearTimeout(timer)
    },
    value,
    options,
  )
}

export function setImmediate<T>(value?: T, options: TimerOptions = {}): Promise<T | undefined> {
  return wait(
    (done) => {
      const timer = immediate(done)
      return () => clearImmediate(timer)
    },
    value,
    options,
  )
}

export async function* setInterval<T>(
  delay?: number,
  value?: T,
  options: TimerOptions = {},
): AsyncGenerator<T | undefined> {
  const { signal } = options
  if (signal?.aborted) throw abortError(signal)
  let due = 0
  let wake: (() => void) | undefined
  const onAbort = () => wake?.()
  const timer = interval(() => {
    due++
    wake?.()
  }, delay)
  if (options.ref === false) timer.unref()
  signal?.addEventListener('abort', onAbort, { once: true })
  try {
    for (;;) {
      if (due === 0 && !signal?.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      if (signal?.aborted) throw abortError(signal)
      for (; due > 0; due--) yield value
    }
  } finally {
    signal?.removeEventListener('abort', onAbort)
    clearTimeout(timer)
  }
}

export const scheduler = {
  wait: (delay: number, options?: TimerOptions) => setTimeout(delay, undefined, options),
  yield: () => setImmediate(),
}
