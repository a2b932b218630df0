/** Node's timers on the browser's: objects with `ref`, `unref` and `refresh`, that hold the process while they wait. */
import { hold, release } from './loop.ts'
import { addImmediate, addTimer, removeTimer } from './phases.ts'
import { native } from './primordials.ts'
import type { Due } from './phases.ts'

type Callback = (...args: unknown[]) => void

/** Under this symbol a function keeps its own way of returning a promise. */
export const customPromisify = Symbol.for('nodejs.util.promisify.custom')

/** Longest delay that setTimeout takes, milliseconds; Node makes longer ones 1 ms. */
const MAX_DELAY = 2 ** 31 - 1
const timeouts = new Map<number, Timeout>()
let lastId = 0

function requireCallback(callback: unknown): asserts callback is Callback {
  if (typeof callback === 'function') return
  const error = new TypeError(
    `The "callback" argument must be of type function. Received ${callback === null ? 'null' : typeof callback}`,
  )
  throw Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' })
}

export class Timeout {
  /** In the queue of the loop while the timer runs. */
  #entry: Due | undefined
  #held = false
  #wanted = true
  readonly #id = ++lastId
  readonly #delay: number
  readonly #repeats: boolean
  readonly #call: () => void

  constructor(callback: Callback, delay: unknown, args: unknown[], repeats: boolean) {
    const milliseconds = Number(delay)
    this.#delay = milliseconds >= 1 && milliseconds <= MAX_DELAY ? Math.trunc(milliseconds) : 1
    this.#repeats = repeats
    this.#call = () => callback.apply(this, args)
    this.#start()
  }

  #start(): void {
    if (this.#entry) removeTimer(this.#entry)
    this.#entry = { due: native.now() + this.#delay, fire: () => this.#fire() }
    timeouts.set(this.#id, this)
    this.#updateHold()
    addTimer(this.#entry)
  }

  #fire(): void {
    const fired = this.#entry
    try {
      this.#call()
    } finally {
      // Unless the callback has closed the timer or started it again.
      if (this.#entry === fired && fired) {
        if (this.#repeats) this.#start()
        else this.close()
      }
    }
  }

  #updateHold(): void {
    const needed = this.#entry !== undefined && this.#wanted
    if (needed === this.#held) return
    this.#held = needed
    if (needed) hold()
    else release()
  }

  ref(): this {
    this.#wanted = true
    this.#updateHold()
    return this
  }

  unref(): this {
    this.#wanted = false
    this.#updateHold()
    return this
  }

  hasRef(): boolean {
    return this.#wanted
  }

  refresh(): this {
    if (this.#entry) this.#start()
    return this
  }

  close(): this {
    if (this.#entry) removeTimer(this.#entry)
    this.#entry = undefined
    timeouts.delete(this.#id)
    this.#updateHold()
    return this
  }

  [Symbol.toPrimitive](): number {
    return this.#id
  }
}

export class Immediate {
  #held = true
  #wanted = true

  constructor(callback: Callback, args: unknown[]) {
    hold()
    addImmediate(() => {
      if (!this.#held) return
      this.close()
      callback.apply(this, args)
    })
  }

  ref(): this {
    this.#wanted = true
    return this
  }

  /** An immediate is due in the next turn: holding the process until then changes nothing. */
  unref(): this {
    this.#wanted = false
    return this
  }

  hasRef(): boolean {
    return this.#wanted
  }

  close(): void {
    if (!this.#held) return
    this.#held = false
    release()
  }
}

export function setTimeout(callback: Callback, delay?: number, ...args: unknown[]): Timeout {
  requireCallback(callback)
  return new Timeout(callback, delay, args, false)
}

export function setInterval(callback: Callback, delay?: number, ...args: unknown[]): Timeout {
  requireCallback(callback)
  return new Timeout(callback, delay, args, true)
}

export function setImmediate(callback: Callback, ...args: unknown[]): Immediate {
  requireCallback(callback)
  return new Immediate(callback, args)
}

export function clearTimeout(timer: unknown): void {
  if (timer instanceof Timeout) timer.close()
  else if (typeof timer === 'number' || typeof timer === 'string') timeouts.get(Number(timer))?.close()
}

export { clearTimeout as clearInterval }

export function clearImmediate(timer: unknown): void {
  if (timer instanceof Immediate) timer.close()
}

const promised = {
  timeout: <T>(delay?: number, value?: T) => new Promise((resolve) => setTimeout(() => resolve(value), delay)),
  immediate: <T>(value?: T) => new Promise((resolve) => setImmediate(() => resolve(value))),
}
Object.defineProperty(setTimeout, customPromisify, { value: promised.timeout })
Object.defineProperty(setImmediate, customPromisify, { value: promised.immediate })
