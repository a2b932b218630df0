/** Loads an exercise with its metadata, by importing its `exercise.ts`: for Node with a TypeScript loader (tsx, vitest). */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ExerciseContent, ExerciseMeta } from '../grader/types.ts'
import { loadFiles } from './files.ts'

export { listExercises, loadFiles } from './files.ts'
export { listVariants, loadVariant } from './variants.ts'

/**
 * @param root absolute path of the folder `exercises`
 * @param slug the exercise's folder; a wrong one gets a sentence that names the right ones
 */
export async function loadExercise(root: string, slug: string): Promise<ExerciseContent> {
  const files = await loadFiles(root, slug)
  const url = pathToFileURL(path.join(root, slug, 'exercise.ts')).href
  const module = (await import(/* @vite-ignore */ /* turbopackIgnore: true */ url)) as { default: ExerciseMeta }
  return { meta: module.default, ...files }
}
