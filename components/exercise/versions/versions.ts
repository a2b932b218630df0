import type { ExerciseProgress, Snapshot, SnapshotReason, Verdict } from '@/lib/progress/types.ts'

/** Code that can be put back: kept before something took its place, or because it was graded. */
export type Version = ({ readonly kind: 'snapshot' } & Snapshot) | ({ readonly kind: 'verdict' } & Verdict)

/** Everything of an exercise that can be put back, newest first. */
export async function readVersions(draft: ExerciseProgress): Promise<readonly Version[]> {
  const [snapshots, verdicts] = await Promise.all([draft.snapshots(), draft.history()])
  return [
    ...snapshots.map((snapshot) => ({ kind: 'snapshot', ...snapshot }) as const),
    ...verdicts.map((verdict) => ({ kind: 'verdict', ...verdict }) as const),
  ].sort((a, b) => b.at.localeCompare(a.at))
}

const REASONS: Record<SnapshotReason, string> = {
  reset: 'Before Reset',
  solution: 'Before taking the solution',
  restore: 'Before putting an older version back',
  delete: 'Before deleting a file',
  'other-tab': 'From another tab',
  upgrade: 'Before an upgrade of the workbook',
  manual: 'Kept by hand',
  early: 'Typed before your earlier work had loaded',
  import: 'From before an import, or from its file',
}

export function titleOf(version: Version): string {
  if (version.kind === 'snapshot') return REASONS[version.reason]
  return `${version.passed} of ${version.of} checks pass`
}

/** "2 files, 40 lines". */
export function sizeOf({ files }: Version): string {
  const texts = Object.values(files)
  const lines = texts.reduce((sum, text) => sum + text.split('\n').length, 0)
  return `${texts.length} ${texts.length === 1 ? 'file' : 'files'}, ${lines} ${lines === 1 ? 'line' : 'lines'}`
}
