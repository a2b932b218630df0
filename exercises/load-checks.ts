/** The checks of an exercise, loaded when they are needed: a page that only reads never fetches them. */
import type { ExerciseChecks } from '../lib/grader/check.ts'

const loaders: Readonly<Record<string, () => Promise<{ default: ExerciseChecks }>>> = {
  'p1-calculator': () => import('./p1-calculator/checks.ts'),
  'p1-wire': () => import('./p1-wire/checks.ts'),
  'p1-notes': () => import('./p1-notes/checks.ts'),
  'p1-prompts': () => import('./p1-prompts/checks.ts'),
  'p1-config': () => import('./p1-config/checks.ts'),
  'p1-errors': () => import('./p1-errors/checks.ts'),
  'p1-stdio': () => import('./p1-stdio/checks.ts'),
  'p2-client': () => import('./p2-client/checks.ts'),
  'p2-find': () => import('./p2-find/checks.ts'),
  'p2-search': () => import('./p2-search/checks.ts'),
  'p2-read': () => import('./p2-read/checks.ts'),
  'p2-http': () => import('./p2-http/checks.ts'),
  'p2-complete': () => import('./p2-complete/checks.ts'),
}

/** @throws one sentence that names the exercises there are, when `slug` is none of them */
export async function loadChecks(slug: string): Promise<ExerciseChecks> {
  const load = Object.hasOwn(loaders, slug) ? loaders[slug] : undefined
  if (!load) throw new Error(`There is no exercise "${slug}". Exercises: ${Object.keys(loaders).join(', ')}.`)
  return (await load()).default
}
