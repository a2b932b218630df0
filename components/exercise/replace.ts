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
  const before = draft.getState()
  await draft.replace(files, reason, before.active)
  const [newest] = await draft.snapshots()
  ui.set((state) => ({ ...state, kept: newest && { text, snapshot: newest.id } }))
}
