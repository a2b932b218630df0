/** An exercise's solution as its brief records it. For Node with a TypeScript loader (tsx, vitest). */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadExercise } from '../exercises/load.ts'
import type { ExerciseChecks } from '../grader/check.ts'
import { EXAMPLE_SEED, withSetup } from '../grader/http/setup.ts'
import { drawWorkspace, mountWorkspace } from '../grader/workspace.ts'
import type { Recordable } from './record-text.ts'

/** Always the same, so that what was recorded stays: where there is a workspace, the first of all. */
const SEED = 1

/** @param root absolute path of the folder `exercises` */
export async function recordableExercise(root: string, slug: string): Promise<Recordable> {
  const { meta, solution } = await loadExercise(root, slug)
  const url = pathToFileURL(path.join(root, slug, 'checks.ts')).href
  const { default: checks } = (await import(/* @vite-ignore */ /* turbopackIgnore: true */ url)) as {
    default: ExerciseChecks
  }
  const mounted = mountWorkspace(solution, drawWorkspace(checks, SEED))
  const { start } = withSetup(checks, EXAMPLE_SEED, mounted.start)
  return { files: mounted.files, entry: meta.entry, ...(start.env ? { env: start.env } : {}) }
}
