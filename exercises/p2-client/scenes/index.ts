import type { Scene } from '../../../lib/grader/client-check.ts'
import { busy } from './busy.ts'
import { noTools, plain, protocolError, toolError } from './answering.ts'
import { silentCall, silentInitialize, silentList } from './silent.ts'

/** Those that wait for a time limit last: a client that hangs in them has been through all the others. */
export const scenes: readonly Scene[] = [
  plain,
  toolError,
  protocolError,
  busy,
  noTools,
  silentInitialize,
  silentList,
  silentCall,
]
