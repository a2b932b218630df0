/**
 * What `compileForBundle` makes and the linker runs: plain data, so that it can be posted to a worker.
 */

import type { SourceLocation } from '../container/types.ts'

/** One module that another one asks for, in the order of the source text. */
export interface ModuleRequest {
  /** As it stands in the learner's text. */
  readonly specifier: string
  /** Path of the learner's own module, or undefined for a built-in or a package. */
  readonly path?: string
  readonly location: SourceLocation
}

/** `import { name as local } from …`; `name` is `*` for the whole namespace. */
export interface ImportBinding {
  readonly request: number
  readonly name: string
  readonly local: string
  readonly location: SourceLocation
}

/** `export { name as exported } from …`; `name` is `*` for `export * as exported`. */
export interface IndirectExport {
  readonly request: number
  readonly name: string
  readonly exported: string
  readonly location: SourceLocation
}

/** What a module asks for and gives: all that resolving names needs. */
export interface ModuleInterface {
  readonly requests: readonly ModuleRequest[]
  readonly imports: readonly ImportBinding[]
  /** Names of the exports that the module itself declares. */
  readonly exports: readonly string[]
  readonly indirectExports: readonly IndirectExport[]
  /** Requests of `export * from …`. */
  readonly starExports: readonly number[]
}

export interface ScriptModule extends ModuleInterface {
  readonly kind: 'script'
  readonly path: string
  /**
   * Text of one function expression, whose lines are the learner's lines. `cyclic` modules are generators that stop
   * once after their functions are hoisted, so that a module which is evaluated earlier can call them already.
   */
  readonly code: string
  /** Uses top-level await. */
  readonly async: boolean
  readonly cyclic: boolean
  /** Encoded source map (v3 `mappings`) from `code` to the learner's text. */
  readonly mappings: string
}

export interface JsonModule {
  readonly kind: 'json'
  readonly path: string
  readonly text: string
}

/** A module that only a computed `import()` could reach and that does not compile: importing it rejects. */
export interface BrokenModule {
  readonly kind: 'broken'
  readonly path: string
  readonly message: string
  readonly location?: SourceLocation
}

export type ProgramModule = ScriptModule | JsonModule | BrokenModule

export interface Program {
  /** Path of the entry module, a key of `modules`. */
  readonly entry: string
  /** By path in the project. */
  readonly modules: Readonly<Record<string, ProgramModule>>
  /** Built-ins and packages that static imports name, each once, where it is named first. */
  readonly externals: readonly ModuleRequest[]
  /** Every file and link of the project, for `import()` with a computed argument and for its error sentences. */
  readonly files: readonly string[]
  /** Targets of the symbolic links among `files`. */
  readonly links: Readonly<Record<string, string>>
}
