/**
 * Links and evaluates a compiled program as the ECMAScript specification orders (sec. 16.2.1), without the engine's
 * own module loader, which an opaque origin does not have in every browser.
 */

import type { Program } from '../../../compile/program.ts'

export interface LinkerOptions {
  readonly program: Program
  /** Absolute path of the project's folder, `/project` say: the base of `import.meta.url`. */
  readonly root: string
  /**
   * Answers a built-in (`node:fs` and `fs` arrive as written) or a package: an object whose own enumerable keys are
   * its exports. A built-in without a `default` key gets the object itself as default.
   * Throws or rejects, with one sentence, for a module that the host does not have.
   */
  external(specifier: string): object | Promise<object>
}

export interface Linker {
  /**
   * Links and evaluates the entry module; the same promise at every call. Rejects with what the program threw; with a
   * SyntaxError, before any of it ran, when it imports a name that an external module does not export; and with what
   * `external` threw.
   */
  run(): Promise<object>
  /** `import(specifier)` as written in the module at `referrer` (a path of the project, the entry by default). */
  import(specifier: string, referrer?: string): Promise<object>
}
