import type { SnapshotReason, TextFiles } from '@/lib/progress/types.ts'
import type { Session } from '../session/session.ts'

/**
 * Puts other files in place of the learner's and offers theirs back.
 * @param text what has happened, one sentence or two
 */
export async function replaceFiles(
  { draft, ui }: Session,
  files: TextFiles,
  reason: SnapshotReason,
  text: string,
): Promise<void> {
  const kept = await draft.replace(files, reason, draft.getState().active)
  ui.set((state) => ({ ...state, kept: kept && { text, snapshot: kept.id } }))
}
