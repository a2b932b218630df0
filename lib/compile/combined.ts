/**
 * JavaScriptCore gives frames of evaluated text neither a name nor a place, whatever `sourceURL` says, but for text that
 * `setTimeout` evaluates it gives line and column in it, under the name of the script that called `setTimeout`. There a whole program
 * is evaluated as one such text, far down, so that the line alone tells which module a frame lies in.
 */

import type { Program } from './program.ts'

/** Lines before the first module's: more than a script that calls `setTimeout` has. */
export const linesBeforeCombined = 100_000

export interface CombinedModule {
  readonly path: string
  /** Line, counted from 1, on which the module's `code` begins in the combined text. */
  readonly line: number
}

/** Where each module of the program begins in the combined text, in its order. */
export function combinedModules(program: Program): CombinedModule[] {
  let line = linesBeforeCombined
  return Object.values(program.modules).flatMap((module) => {
    if (module.kind !== 'script') return []
    const start = line + 1
    line = start + module.code.split('\n').length
    return [{ path: module.path, line: start }]
  })
}

/** Text that makes the property `key` of the global object hold the functions of these modules, in their order. */
export function combinedText(program: Program, key: string): string {
  const scripts = Object.values(program.modules).filter((module) => module.kind === 'script')
  // elements of an array have no name of their own, as the top level of a module has none
  const functions = scripts.map(({ code }) => `\n${code}\n,`)
  return `${'\n'.repeat(linesBeforeCombined - 1)}globalThis[${JSON.stringify(key)}] = [${functions.join('')}]`
}
