/** Checks that know why a server falls silent on their input say so. */
import type { CheckContext, Finding, Messenger } from '../../lib/grader/check.ts'

/** What `request` and `reply` throw when no answer came: a failure that has its finding with it. */
function findingOf(error: unknown): Finding | undefined {
  return (error as { finding?: Finding } | null)?.finding
}

/**
 * Waits for an answer. When none comes, the check fails with the connection's own account of it (how long, or how the
 * server ended, and what stood on stderr), and with what `better` says instead or besides; a function is asked then.
 */
export async function awaitReply<T>(
  context: CheckContext<Messenger>,
  connection: Messenger,
  reply: Promise<T>,
  better: Partial<Finding> | (() => Partial<Finding>),
): Promise<T> {
  try {
    return await reply
  } catch (error) {
    const finding = findingOf(error)
    if (!finding) throw error
    const request = connection.log.findLast(({ direction }) => direction === 'sent')
    return context.fail(
      { ...finding, ...(typeof better === 'function' ? better() : better) },
      ...(request ? [request] : []),
    )
  }
}
