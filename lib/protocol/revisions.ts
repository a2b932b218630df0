/** The protocol's revisions, oldest first (specification: Versioning). */
export const REVISIONS = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'] as const
export type Revision = (typeof REVISIONS)[number]

/**
 * The revisions that open with `initialize`. The grader speaks these; 2026-07-28 is stateless and has no handshake.
 */
export const HANDSHAKE_REVISIONS = REVISIONS.slice(0, 4) as readonly Revision[]

/** What the grader's client asks for in `initialize`. */
export const ASKED_REVISION = '2025-11-25' satisfies Revision

export function isHandshakeRevision(version: unknown): version is Revision {
  return HANDSHAKE_REVISIONS.includes(version as Revision)
}
