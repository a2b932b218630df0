/** Every exercise in the order of the book. Safe in a browser: no checks, no file system. */
import type { ExerciseMeta } from '../lib/grader/types.ts'
import calculator from './p1-calculator/exercise.ts'
import wire from './p1-wire/exercise.ts'
import find from './p2-find/exercise.ts'
import search from './p2-search/exercise.ts'
import read from './p2-read/exercise.ts'

export const catalogue: readonly ExerciseMeta[] = [calculator, wire, find, search, read]
