/**
 * The verdicts in the browser are those of the command line: of starts and solutions, and of a part of the right ones.
 * All servers on all hosts: `npm run test:matrix`.
 */
import { loadMatrix } from '../content/matrix.ts'
import { sample } from '../sample.ts'
import { describeVerdicts } from '../matrix/verdicts.ts'

const matrix = await loadMatrix()

describeVerdicts('bundled', [
  ...matrix.filter(({ variant }) => !variant.includes('/')),
  ...sample(
    matrix.filter(({ variant }) => variant.startsWith('right/')),
    12,
  ),
])
