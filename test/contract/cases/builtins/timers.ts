import type { ContractCase } from '../types.ts'
import { builtinCase } from './builtin-case.ts'

export const timers: ContractCase[] = [
  builtinCase(
    'node:timers',
    'are the globals',
    `import timers, { clearInterval as clear, setImmediate as immediate, setInterval as every, setTimeout as once } from 'node:timers'
     const seen: unknown[] = []
     // From a timer: there immediates come before the next timers, however long the program was kept waiting.
     await new Promise<void>((resolve) => once(() => {
       const interval = every((tag: string) => {
         seen.push(tag)
         if (seen.length < 3) return
         clear(interval)
         once(resolve, 10)
       }, 2, 'tick')
       immediate((a: number, b: number) => seen.push(a + b), 1, 2)
     }, 0))
     print([seen, once === setTimeout, timers.setInterval === setInterval, immediate === setImmediate])`,
    [[3, 'tick', 'tick'], true, true, true],
  ),
  builtinCase(
    'node:timers/promises',
    'sleep, tick, abort',
    `import { setImmediate as immediate, setInterval as every, setTimeout as sleep, scheduler } from 'node:timers/promises'
     const begin = performance.now()
     const value = await sleep(20, 'slept')
     const long = performance.now() - begin >= 19
     const abort = new AbortController()
     const sleeping = sleep(60_000, null, { signal: abort.signal }).catch((error: Error & { code?: string }) => [error.name, error.code])
     abort.abort()
     let rounds = 0
     for await (const tag of every(2, 'x')) { if (tag === 'x' && ++rounds === 3) break }
     await scheduler.wait(1)
     print([value, long, await sleeping, rounds, await immediate('at once')])`,
    ['slept', true, ['AbortError', 'ABORT_ERR'], 3, 'at once'],
  ),
]
