import { learnerOptions } from './compiler-options.ts'

/** Libraries that declarations ask for by name although the learner's options do not list them. */
const ALSO = ['lib.es2020.d.ts', 'lib.decorators.d.ts', 'lib.decorators.legacy.d.ts']

/** The libraries that `learnerOptions` reach, out of all that TypeScript brings: no browser's. */
export function libClosure(all: Readonly<Record<string, string>>): Record<string, string> {
  const kept: Record<string, string> = {}
  const wanted: string[] = [...learnerOptions.lib, ...ALSO]
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    const text = all[name]
    if (text === undefined) throw new Error(`TypeScript has no library ${name}.`)
    if (name in kept) continue
    kept[name] = text
    for (const [, library] of text.matchAll(/^\/\/\/ <reference lib="(.+)" \/>/gm)) wanted.push(`lib.${library}.d.ts`)
  }
  return kept
}
