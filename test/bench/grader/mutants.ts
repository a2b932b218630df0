/** Small changes to the solutions, one at a time: what a grader that is never wrong must notice, or know to be lawful. */
import path from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import type { FileTree } from '../../../lib/container/types.ts'
import { loadFiles } from '../../../lib/exercises/load.ts'
import { EXERCISES } from '../../content/matrix.ts'

export interface Mutant {
  readonly exercise: string
  /** Path within the solution. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** The kind of change, as Stryker names it. */
  readonly mutator: string
  /** The whole line that the change begins on, without the blanks around it. */
  readonly at: string
  readonly code: string
  readonly becomes: string
  /** Which of several such places in the line, from 2; absent for the first. */
  readonly nth?: number
  /** The solution with the change made. */
  readonly files: FileTree
}

const silent = () => undefined
const off = () => false
const logger = {
  ...{ isTraceEnabled: off, isDebugEnabled: off, isInfoEnabled: off, isWarnEnabled: off, isErrorEnabled: off },
  ...{ isFatalEnabled: off, trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent },
}

/** Offsets of the lines' beginnings. */
function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

/** JSON is an expression, and Stryker knows programs. */
const wrapped = (file: string, text: string) =>
  file.endsWith('.json')
    ? { name: `${file}.ts`, before: '(', content: `(${text})` }
    : { name: file, before: '', content: text }

/** All mutants of one file of a solution. */
async function mutantsOfFile(exercise: string, files: FileTree, file: string, text: string): Promise<Mutant[]> {
  const { name, before, content } = wrapped(file, text)
  const { mutants } = await new Instrumenter(logger).instrument([{ name, content, mutate: true }], {
    ignorers: [],
    plugins: null,
    excludedMutations: [],
  })
  const starts = lineStarts(content)
  const lines = content.split('\n')
  const seen = new Map<string, number>()
  return mutants.map((mutant) => {
    const { location, mutatorName, replacement } = mutant
    const from = starts[location.start.line]! + location.start.column
    const to = starts[location.end.line]! + location.end.column
    const changed = content.slice(0, from) + replacement + content.slice(to)
    const unwrapped = before === '' ? changed : changed.slice(before.length, -1)
    const code = content.slice(from, to)
    const place = JSON.stringify([location.start.line, code, replacement])
    const nth = (seen.get(place) ?? 0) + 1
    seen.set(place, nth)
    return {
      ...{ exercise, file, line: location.start.line + 1, mutator: mutatorName, becomes: replacement },
      ...{ at: lines[location.start.line]!.slice(location.start.line === 0 ? before.length : 0).trim() },
      ...{ code, ...(nth > 1 ? { nth } : {}), files: { ...files, [file]: unwrapped } },
    }
  })
}

/** All mutants of an exercise's solution, in the order of its files and lines. */
export async function mutantsOf(exercise: string): Promise<Mutant[]> {
  const { solution } = await loadFiles(EXERCISES, exercise)
  const found: Mutant[] = []
  for (const [file, text] of Object.entries(solution)) {
    if (typeof text !== 'string' || !['.ts', '.json'].includes(path.extname(file))) continue
    found.push(...(await mutantsOfFile(exercise, solution, file, text)))
  }
  return found
}

/** Tells mutants of an exercise apart, however the lines above them change. */
export const mutantKey = ({
  file,
  at,
  code,
  becomes,
  nth = 1,
}: Pick<Mutant, 'file' | 'at' | 'code' | 'becomes' | 'nth'>): string => JSON.stringify([file, at, code, becomes, nth])
