/** Every exercise in the order of the book. Safe in a browser: no checks, no file system. */
import type { ExerciseMeta } from '../lib/grader/types.ts'
import calculator from './p1-calculator/exercise.ts'
import config from './p1-config/exercise.ts'
import errors from './p1-errors/exercise.ts'
import notes from './p1-notes/exercise.ts'
import prompts from './p1-prompts/exercise.ts'
import stdio from './p1-stdio/exercise.ts'
import wire from './p1-wire/exercise.ts'
import client from './p2-client/exercise.ts'
import complete from './p2-complete/exercise.ts'
import find from './p2-find/exercise.ts'
import http from './p2-http/exercise.ts'
import read from './p2-read/exercise.ts'
import search from './p2-search/exercise.ts'

export const catalogue: readonly ExerciseMeta[] = [
  calculator,
  wire,
  notes,
  prompts,
  config,
  errors,
  stdio,
  client,
  find,
  search,
  read,
  http,
  complete,
]
