import { loadMatrix } from '../content/matrix.ts'
import { describeVerdicts } from './verdicts.ts'

describeVerdicts('bundled', await loadMatrix())
