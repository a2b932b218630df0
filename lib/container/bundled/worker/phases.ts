/**
 * The phases of Node's event loop that call timers and immediates
 * (https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick): all timers that are due, then all
 * immediates that were ordered before, then again. Each callback has a turn of its own, so that promises run in between.
 */
import { enter, later } from './loop.ts'
import { native } from './primordials.ts'

export interface Due {
  /** On the clock of `native.now`, milliseconds. */
  readonly due: number
  fire(): void
}

/** By time; equal ones in the order in which they came. */
const timers: Due[] = []
let immediates: (() => void)[] = []
let phase: 'waiting' | 'timers' | 'immediates' = 'waiting'
let now = 0
let batch: (() => void)[] = []
let wakeUp: number | undefined
let wakeUpAt = Infinity

/** The timer that this phase has still to call. */
function nextDue(): Due | undefined {
  return timers[0] && timers[0].due <= now ? timers.shift() : undefined
}

/** What is to be called next, moving on to the phase in which it is. */
function next(): (() => void) | undefined {
  if (phase === 'timers') {
    const timer = nextDue()
    if (timer) return () => timer.fire()
    phase = 'immediates'
    batch = immediates
    immediates = []
  }
  const immediate = batch.shift()
  if (immediate) return immediate
  now = native.now()
  phase = 'timers'
  if ((timers[0] && timers[0].due <= now) || immediates.length > 0) return next()
  phase = 'waiting'
  return undefined
}

function step(): void {
  const callback = next()
  if (!callback) return sleep()
  later(step)
  enter(callback)
}

/** Asks the browser to wake the loop for the first timer. */
function sleep(): void {
  const first = timers[0]?.due ?? Infinity
  if (phase !== 'waiting' || first >= wakeUpAt) return
  native.clearTimeout(wakeUp)
  wakeUpAt = first
  wakeUp = native.setTimeout(
    () => {
      wakeUpAt = Infinity
      if (phase !== 'waiting') return
      now = native.now()
      phase = 'timers'
      step()
    },
    Math.max(0, first - native.now()),
  )
}

export function addTimer(timer: Due): void {
  let at = timers.length
  while (at > 0 && timers[at - 1]!.due > timer.due) at--
  timers.splice(at, 0, timer)
  sleep()
}

export function removeTimer(timer: Due): void {
  const at = timers.indexOf(timer)
  if (at >= 0) timers.splice(at, 1)
}

export function addImmediate(callback: () => void): void {
  immediates.push(callback)
  if (phase !== 'waiting') return
  // From input or from the program's start: immediates come before timers.
  phase = 'immediates'
  later(() => {
    batch = immediates
    immediates = []
    step()
  })
}
