import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: 'p2-client',
  kind: 'client',
  part: 2,
  title: 'A client',
  summary: 'x',
  chapter: { number: 11, slug: 'build-a-client', title: 'Build a client' },
  entry: 'client.ts',
  minutes: 60,
  hints: ['', '', ''],
}

export default exercise
