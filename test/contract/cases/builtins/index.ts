/** Behaviour of every built-in that all hosts promise, as programs that print what they saw. */
import type { ContractCase } from '../types.ts'
import { buffer } from './buffer.ts'
import { crypto } from './crypto.ts'
import { events } from './events.ts'
import { fs } from './fs.ts'
import { globals } from './globals.ts'
import { pathAndUrl } from './path-url.ts'
import { processAndOs } from './process-os.ts'
import { stream } from './stream.ts'
import { timers } from './timers.ts'
import { util } from './util.ts'

export const builtins: ContractCase[] = [
  ...fs,
  ...pathAndUrl,
  ...processAndOs,
  ...buffer,
  ...events,
  ...stream,
  ...util,
  ...crypto,
  ...timers,
  ...globals,
]
