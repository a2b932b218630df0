import type { ServerMessage } from '../fetch/messages.ts'

/** What `boot.mjs` tells the host. */
export type BootMessage =
  /** Every import has been found: the learner's code begins to run. */
  | { readonly type: 'linked' }
  /** The process is about to end because of an error that nobody handled. */
  | { readonly type: 'crash' }
  | ServerMessage
