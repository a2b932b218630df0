/** The error in an answer, for checks to read. */
import type { Reply } from './check.ts'
import { isMessage } from './wire-log.ts'

/**
 * A wrong server may write anything in place of a code and a message; the schema's check says so. What is no number is
 * `NaN` here and what is no text is empty, so that checks can rely on the types.
 * @returns `undefined` where the error is no object
 */
export function readError(error: unknown): Reply['error'] {
  if (!isMessage(error)) return undefined
  const { code, message } = error
  return { ...error, code: typeof code === 'number' ? code : NaN, message: typeof message === 'string' ? message : '' }
}
