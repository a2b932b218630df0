import type { ExerciseChecks } from '../../lib/grader/check.ts'
import { everywhereChecks } from './checks/everywhere.ts'
import { filesystemChecks } from './checks/filesystem.ts'
import { githubChecks } from './checks/github.ts'
import { notesChecks } from './checks/notes.ts'
import { shapeChecks } from './checks/shape.ts'

const exercise: ExerciseChecks = {
  slug: 'p1-config',
  checks: [...shapeChecks, ...notesChecks, ...filesystemChecks, ...githubChecks, ...everywhereChecks],
}

export default exercise
