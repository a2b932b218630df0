/** Errors as Node makes them: with a `code`, and the code in the stack's first line. */
export function nodeError<E extends Error>(error: E, code: string): E & { code: string } {
  return Object.assign(error, { code })
}

/** What Node rejects with when a signal ends a wait. */
export function abortError(signal: AbortSignal): Error {
  const error = new Error('The operation was aborted', { cause: signal.reason })
  error.name = 'AbortError'
  return nodeError(error, 'ABORT_ERR')
}

/** A feature that needs a real operating system under it. */
export function unavailable(what: string): Error {
  return nodeError(
    new Error(`${what} is not available in the bundled host; the WebContainer host has it.`),
    'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM',
  )
}
