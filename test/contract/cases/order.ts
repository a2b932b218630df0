/** The order in which Node runs things. */
import { equal } from './assert.ts'
import { run } from './drive.ts'
import type { ContractCase } from './types.ts'

function orderCase(what: string, source: string, expected: readonly string[]): ContractCase {
  return {
    name: `order: ${what}`,
    async run(context) {
      const { stdout, stderr } = await run(context, `const log = (what: string) => console.log(what)\n${source}`)
      equal({ lines: stdout.trim().split('\n'), stderr }, { lines: [...expected], stderr: '' }, 'order')
    },
  }
}

export const order: ContractCase[] = [
  orderCase(
    'nextTick, promises, immediates and timers from a callback',
    `setTimeout(() => {
       setTimeout(() => log('timeout'), 0)
       setImmediate(() => log('immediate'))
       process.nextTick(() => log('tick'))
       Promise.resolve().then(() => log('promise')).then(() => process.nextTick(() => log('tick 2')))
       queueMicrotask(() => log('microtask'))
       log('now')
     }, 1)`,
    ['now', 'tick', 'promise', 'microtask', 'tick 2', 'immediate', 'timeout'],
  ),
  orderCase(
    'timers by time, equal ones in turn, with their arguments',
    `setTimeout(log, 30, 'c')
     setTimeout(log, 10, 'a')
     setTimeout(log, 10, 'b')
     const gone = setTimeout(log, 5, 'never')
     clearTimeout(gone)
     const started = performance.now()
     setTimeout(() => log(performance.now() - started >= 49 ? 'in time' : 'too early'), 50)`,
    ['a', 'b', 'c', 'in time'],
  ),
  orderCase(
    'an immediate that orders another yields to timers between',
    `let turns = 0
     let next: NodeJS.Immediate
     const again = () => { turns++; next = setImmediate(again) }
     again()
     const timer = () => {
       if (turns <= 10) return void setTimeout(timer, 1)
       clearImmediate(next)
       log('timer after many turns')
     }
     setTimeout(timer, 1)`,
    ['timer after many turns'],
  ),
  orderCase(
    'ticks all run before promises go on, between two timers too',
    `setTimeout(() => { log('timer 1'); Promise.resolve().then(() => log('promise 1')); process.nextTick(() => log('tick 1')) }, 5)
     setTimeout(() => log('timer 2'), 5)`,
    ['timer 1', 'tick 1', 'promise 1', 'timer 2'],
  ),
  orderCase(
    'a timer is an object with ref, unref, refresh, and goes where numbers go',
    `const timer = setTimeout(log, 1, 'fired')
     log([typeof timer.ref, typeof timer.unref, typeof timer.refresh, timer.hasRef(), timer.unref().hasRef(), timer.ref().hasRef(), typeof timer[Symbol.toPrimitive]()].join())`,
    ['function,function,function,true,false,true,number', 'fired'],
  ),
]
