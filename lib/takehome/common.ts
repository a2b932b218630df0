import type { ExerciseMeta } from '../grader/types.ts'

/** The compiled entry, from the project's folder. */
export function compiledEntry({ entry }: ExerciseMeta): string {
  return `dist/${entry.replace(/ts$/, 'js')}`
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
