import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: 'p2-http',
  kind: 'http',
  part: 2,
  title: 'Over HTTP',
  summary: 'Serve three tools over Streamable HTTP, to ten clients at once, and to nobody who should not have them.',
  chapter: { number: 13, slug: 'transports', title: 'Transports' },
  entry: 'server.ts',
  minutes: 45,
  hints: ['x', 'y', 'z'],
}

export default exercise
