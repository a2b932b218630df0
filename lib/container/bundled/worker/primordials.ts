/**
 * What the runtime needs and a program could replace, kept from before any program ran. A program that overwrites
 * `MessagePort.prototype.postMessage` must not be handed the runtime's port as `this`.
 */
const { call } = Function.prototype

type Method = (this: never, ...args: never[]) => unknown

/** `uncurryThis(f)(self, a)` is `f.call(self, a)`, whatever becomes of `Function.prototype.call`. */
function uncurryThis<F extends Method>(method: F): (self: unknown, ...args: Parameters<F>) => ReturnType<F> {
  return call.bind(method as never) as never
}

const messageData = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')!.get!

export const portPostMessage = uncurryThis(MessagePort.prototype.postMessage as (message: unknown) => void)
export const eventData = uncurryThis(messageData as () => unknown)
const { Memory } = WebAssembly
const { wait } = Atomics
const Cells = Int32Array
const { navigator } = self

/** Sleeps without end and without using the processor, where the browser lets a worker sleep. */
function sleepForEver(): void {
  try {
    // Shared memory by this way needs no cross-origin isolation.
    const { buffer } = new Memory({ initial: 1, maximum: 1, shared: true })
    wait(new Cells(buffer), 0, 0)
  } catch {
    // Then whoever called goes round in circles.
  }
}

/**
 * Shared memory and the number of cores are asked for when they are needed: Chromium notes the stack of whoever asks, and
 * for that parses all of the runtime again, a third of the time in which a worker starts.
 */
export const native = {
  sleep: sleepForEver,
  setTimeout: self.setTimeout.bind(self),
  clearTimeout: self.clearTimeout.bind(self),
  queueMicrotask: self.queueMicrotask.bind(self),
  addEventListener: self.addEventListener.bind(self),
  now: performance.now.bind(performance),
  Request: self.Request,
  MessageChannel: self.MessageChannel,
  crypto: self.crypto,
  get cores(): number {
    return Math.max(1, navigator.hardwareConcurrency)
  },
} as const
