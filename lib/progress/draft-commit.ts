import { sameFiles } from './fingerprint.ts'
import { newId } from './id.ts'
import type { DraftRecord } from './schema.ts'
import type { DraftOutcome, DraftWrite } from './store.ts'
import type { Snapshot } from './types.ts'

export interface DraftDecision {
  readonly outcome: DraftOutcome
  /** The record to put; absent when what is stored stays. */
  readonly put?: DraftRecord
  readonly snapshots: readonly Snapshot[]
}

/**
 * What a write does to what is stored. Edits made on the stored revision, or that come to the same text, are simply
 * written. Else two tabs have edited the same text: the newer edit stays and the other one becomes a snapshot.
 */
export function decideDraft(write: DraftWrite, stored: DraftRecord | undefined): DraftDecision {
  const { base, snapshots, ...draft } = write
  const put = { ...draft, revision: (stored?.revision ?? 0) + 1 }
  if (stored === undefined || stored.revision === base || sameFiles(stored.files, draft.files)) {
    return { outcome: { kind: 'written', revision: put.revision }, put, snapshots }
  }
  const oursIsNewer = draft.changedAt >= stored.changedAt
  const loser = oursIsNewer ? stored : draft
  const snapshot: Snapshot = {
    id: newId(),
    exercise: draft.exercise,
    at: loser.changedAt,
    reason: 'other-tab',
    files: loser.files,
    active: loser.active,
  }
  const all = [...snapshots, snapshot]
  return oursIsNewer
    ? { outcome: { kind: 'written', revision: put.revision, displaced: snapshot.id }, put, snapshots: all }
    : { outcome: { kind: 'superseded', draft: stored, kept: snapshot.id }, snapshots: all }
}
