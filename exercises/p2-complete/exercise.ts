import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: 'p2-complete',
  part: 2,
  title: 'The complete server',
  summary: 'Three tools, resources in pages, a prompt, progress, cancellation and a log: all in one server.',
  chapter: { number: 18, slug: 'server-template', title: 'A server to copy' },
  entry: 'server.ts',
  minutes: 120,
  hints: ['a', 'b', 'c'],
}

export default exercise
