/** Node's timers on the browser's: objects with `ref`, `unref` and `refresh`, that hold the process while they wait. */
import { afterTurn, enter, hold, release } from './loop.ts'
import { native } from './primordials.ts'

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
  #native: number | undefined
  #active = false
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
    native.clearTimeout(this.#native)
    this.#active = true
    timeouts.set(this.#id, this)
    this.#updateHold()
    this.#native = native.setTimeout(() => this.#fire(), this.#delay)
  }

  #fire(): void {
    enter(() => {
      this.#native = undefined
      try {
        this.#call()
      } finally {
        if (this.#active && this.#native === undefined) {
          if (this.#repeats) this.#start()
          else this.close()
        }
      }
    })
  }

  #updateHold(): void {
    const hold_ = this.#active && this.#wanted
    if (hold_ === this.#held) return
    this.#held = hold_
    if (hold_) hold()
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
    if (this.#active) this.#start()
    return this
  }

  close(): this {
    native.clearTimeout(this.#native)
    this.#native = undefined
    this.#active = false
    timeouts.delete(this.#id)
    this.#updateHold()
    return this
  }

  [Symbol.toPrimitive](): number {
    return this.#id
  }

  [Symbol.dispose ?? Symbol.for('nodejs.dispose')](): void {
    this.close()
  }
}

export class Immediate {
  #active = true
  #wanted = true

  constructor(callback: Callback, args: unknown[]) {
    afterTurn(() => {
      if (!this.#active) return
      this.#active = false
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
    this.#active = false
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
