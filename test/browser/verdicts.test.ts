/** The verdicts in the browser are those of the command line. All servers on all hosts: `npm run test:matrix`. */
import { loadMatrix } from '../content/matrix.ts'
import { describeVerdicts } from '../matrix/verdicts.ts'

describeVerdicts(
  'bundled',
  (await loadMatrix()).filter(({ variant }) => !variant.startsWith('broken/')),
)
