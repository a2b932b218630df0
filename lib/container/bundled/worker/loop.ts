/**
 * Node's event loop, as far as a program can tell: everything that calls into the program goes through `enter`, which
 * runs the `process.nextTick` queue before promises get their turn; handles that are in use hold the process open; when
 * none is left it ends.
 */
import { native, portPostMessage } from './primordials.ts'

interface Hooks {
  /** An error that nothing caught. */
  uncaught(error: unknown): void
  /** Nothing is left to do. */
  idle(): void
}

const hooks: Hooks = { uncaught: () => undefined, idle: () => undefined }
const tasks: (() => void)[] = []
const ticks: (() => void)[] = []
let handles = 0
/** Counts reasons to stay that ever were: whether anything began since one looked. */
let begun = 0
/** Promises of `lingerWhile` that are pending, and since when none of them has settled. */
let unsettled = 0
let quietSince = 0
let inside = false
let stopped = false
let checkQueued = false
let drainQueued = false

const { port1: wake, port2: alarm } = new native.MessageChannel()
wake.onmessage = () => {
  const task = tasks.shift()
  if (!stopped) task?.()
}

/** Runs `task` in a turn of its own, after all promises that are due. */
export function later(task: () => void): void {
  tasks.push(task)
  portPostMessage(alarm, 0)
}

export function connectLoop(given: Hooks): void {
  Object.assign(hooks, given)
}

function guarded(callback: () => void): void {
  try {
    callback()
  } catch (error) {
    if (!stopped) hooks.uncaught(error)
  }
}

function drainTicks(): void {
  for (let tick = ticks.shift(); tick && !stopped; tick = ticks.shift()) guarded(tick)
}

/** Calls into the program from the outside: a timer, input, a request. Errors end up as uncaught exceptions. */
export function enter(callback: () => void): void {
  if (stopped) return
  if (inside) return guarded(callback)
  inside = true
  drainTicks()
  guarded(callback)
  drainTicks()
  inside = false
  checkIdle()
}

/** `process.nextTick`: before promises when called from a callback, after them when called from a promise. */
export function nextTick(tick: () => void): void {
  ticks.push(tick)
  if (inside || drainQueued) return
  drainQueued = true
  later(() => {
    drainQueued = false
    enter(() => undefined)
  })
}

/** Calls `callback` in a later turn; the process stays until then. */
export function afterTurn(callback: () => void): void {
  hold()
  later(() => {
    release()
    enter(callback)
  })
}

/** One more reason to stay. */
export function hold(): void {
  handles++
  begun++
}

/** One reason less; with the last one the process ends, once promises that are due have run. */
export function release(): void {
  handles--
  checkIdle()
}

/** While the promise is pending, the process stays. */
export function holdWhile<T>(promise: Promise<T>): Promise<T> {
  hold()
  promise.then(release, release)
  return promise
}

/** Milliseconds without anything settled after which promises of `lingerWhile` are given up, and between looks. */
const LINGER_MS = 1_000
const LOOK_AGAIN_MS = 4

/**
 * For promises that a browser settles in a turn of its own where Node needs none (reading the body of a `Response`). The
 * process does not stay for them, since it may be the program itself that has to settle them, but it waits a moment for them.
 */
export function lingerWhile<T>(promise: Promise<T>): Promise<T> {
  const settled = () => {
    unsettled--
    quietSince = native.now()
  }
  unsettled++
  quietSince = native.now()
  promise.then(settled, settled)
  return promise
}

function checkIdle(): void {
  if (handles > 0 || stopped || checkQueued) return
  checkQueued = true
  later(() => {
    checkQueued = false
    if (handles > 0) return
    if (ticks.length > 0) return enter(() => undefined)
    if (unsettled > 0 && native.now() - quietSince < LINGER_MS) return lookAgain()
    hooks.idle()
  })
}

function lookAgain(): void {
  checkQueued = true
  native.setTimeout(() => {
    checkQueued = false
    checkIdle()
  }, LOOK_AGAIN_MS)
}

/** A number that changes whenever something begins that holds the process. */
export function activity(): number {
  return begun
}

/** Whether ticks wait for the promises that are due. */
export function hasTicks(): boolean {
  return ticks.length > 0
}

/** Nothing of the program is called from here on. */
export function stopLoop(): void {
  stopped = true
  ticks.length = 0
}
