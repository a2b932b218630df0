/** Stack traces as Node prints them: the learner's files and lines, V8's way of writing, in every browser. */
import { stacksNameEvaluated } from '../../../compile/linking/bodies.ts'
import { state } from './state.ts'

/** V8 begins a stack with the error's name and message; the others have frames only. */
let stackHasHeader = false

function header(error: Error): string {
  const name = error.name || 'Error'
  return error.message === '' ? name : `${name}: ${error.message}`
}

/** V8 asks this function for the text of a stack. */
function prepareStackTrace(error: unknown, sites: readonly unknown[]): string {
  const text = [
    error instanceof Error ? header(error) : 'Error',
    ...sites.map((site) => `    at ${String(site)}`),
  ].join('\n')
  return state.mapper?.map(text) ?? text
}

/** Firefox computes `stack` in a getter that all errors inherit. */
function overrideGetter({ get, ...rest }: PropertyDescriptor): void {
  Object.defineProperty(Error.prototype, 'stack', {
    ...rest,
    get(this: Error) {
      const stack: unknown = Reflect.apply(get!, this, [])
      return typeof stack === 'string' ? complete(this, stack) : stack
    },
  })
}

/** Reflect's function, the proxy's and the proxy itself. */
const proxyFrames = /^(construct|apply)@\[native code\]\n.*\n@\[native code\]\n/

/** WebKit gives each error a text of its own; those that a program makes are corrected as they are made. */
function wrapConstructor(name: string): void {
  const Native = Reflect.get(globalThis, name) as ErrorConstructor
  const corrected = (error: Error): Error => {
    if (typeof error.stack === 'string') error.stack = complete(error, error.stack.replace(proxyFrames, ''))
    return error
  }
  const wrapped = new Proxy(Native, {
    construct: (target, args, newTarget) => corrected(Reflect.construct(target, args, newTarget) as Error),
    apply: (target, self, args) => corrected(Reflect.apply(target, self, args) as Error),
  })
  Object.defineProperty(Native.prototype, 'constructor', { value: wrapped })
  Object.defineProperty(globalThis, name, { value: wrapped })
}

const constructors = 'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError'.split(
  ' ',
)

/**
 * Makes `error.stack` read as in Node. Called before any program runs, and after the runtime has been evaluated: of the
 * functions that are on the stack when an error is made, an engine may parse every one again.
 */
export function installStacks(): void {
  stackHasHeader = String(new Error('probe').stack).includes('probe')
  // The linker looks at a raw stack to learn what the browser can do.
  stacksNameEvaluated()
  const inherited = Object.getOwnPropertyDescriptor(Error.prototype, 'stack')
  if (inherited?.get) overrideGetter(inherited)
  else if (stackHasHeader) {
    Object.defineProperty(Error, 'prepareStackTrace', { value: prepareStackTrace, configurable: true, writable: true })
  } else for (const name of constructors) wrapConstructor(name)
}

/** The stack in V8's form: the error, then the learner's frames. */
function complete(error: Error, stack: string): string {
  const mapped = state.mapper?.map(stack) ?? stack
  if (stackHasHeader || mapped.startsWith(header(error))) return mapped
  return mapped.trim() === '' ? header(error) : `${header(error)}\n${mapped.trimEnd()}`
}

/** The text under which an error is printed. */
export function stackOf(error: { stack?: unknown }): unknown {
  const { stack } = error
  if (typeof stack !== 'string') return stack
  return error instanceof Error ? complete(error, stack) : (state.mapper?.map(stack) ?? stack)
}

/** Where in the learner's files an error was made. */
export function placeOf(error: unknown): { file: string; line: number; column: number } | undefined {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return undefined
  return state.mapper?.locate(error.stack)
}
