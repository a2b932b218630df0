import { combinedModules, combinedText } from '../combined.ts'
import type { Program } from '../program.ts'
import type { Getters } from './records.ts'

/** The function that a module was made into; see lib/compile/to-function.ts. */
export type Body = (
  exports: (getters: Getters, defaultFunction?: object) => void,
  imports: object,
  load: (specifier: unknown) => Promise<object>,
  meta: object,
) => unknown

/** Keeps the process alive until the promise is settled; gives the promise back. */
export type HoldWhile = <T>(promise: Promise<T>) => Promise<T>

// taken before a program can replace them; eval is indirect: the text sees globals alone, and its lines count from 1 in
// every engine, as they do not in `new Function`
const evaluateText = globalThis.eval
const schedule = globalThis.setTimeout as (code: (() => void) | string) => unknown

/** Evaluates the functions of a program's modules, such that stacks tell their places. */
export class Bodies {
  readonly #program: Program
  readonly #url: (path: string) => string
  readonly #holdWhile: HoldWhile | undefined
  readonly #combined = new Map<string, Body>()
  #combining: Promise<void> | undefined

  constructor(program: Program, url: (path: string) => string, holdWhile: HoldWhile | undefined) {
    this.#program = program
    this.#url = url
    this.#holdWhile = holdWhile
  }

  /** To be awaited, where it is a promise, before `get`. */
  prepare(): Promise<void> | undefined {
    if (!this.#holdWhile || stacksNameEvaluated()) return undefined
    return (this.#combining ??= this.#holdWhile(this.#combine()))
  }

  /** The function of the module at `path`. */
  get(path: string, code: string): Body {
    return this.#combined.get(path) ?? (evaluateText(`${code}\n//# sourceURL=${this.#url(path)}`) as Body)
  }

  #combine(): Promise<void> {
    const key = `modules of ${this.#url(this.#program.entry)}`
    const globals = globalThis as unknown as Record<string, readonly Body[] | undefined>
    schedule(combinedText(this.#program, key))
    // where a policy forbids to evaluate text so, the second timer finds nothing
    return new Promise((resolve) =>
      schedule(() => {
        combinedModules(this.#program).forEach(({ path }, index) => {
          const body = globals[key]?.[index]
          if (body) this.#combined.set(path, body)
        })
        delete globals[key]
        resolve()
      }),
    )
  }
}

let known: boolean | undefined

/** Whether stacks name evaluated texts. To be asked once before `Error.prototype.stack` is changed. */
export function stacksNameEvaluated(): boolean {
  return (known ??= String(evaluateText('new Error().stack\n//# sourceURL=file:///named.js')).includes('named.js'))
}
