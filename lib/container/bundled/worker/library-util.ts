/** The parts of `util` that libraries inside the runtime use. */
import * as types from './builtins/util-types.ts'

export { format, inspect } from './inspect.ts'
export { types }
