import { startStandIn } from '../contract/stand-in/server.ts'
import { loadMatrix } from '../content/matrix.ts'
import { describeVerdicts } from './verdicts.ts'

describeVerdicts('webcontainer', await loadMatrix(), startStandIn)
