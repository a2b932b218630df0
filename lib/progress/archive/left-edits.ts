import { unsavedChapters } from '../chapter.ts'
import { LEFT_DRILL, unsavedDrill } from '../drill-left.ts'
import { newId } from '../id.ts'
import { verdictOf } from '../history.ts'
import { exercisesUnsaved, findUnsaved } from '../last-resort.ts'
import { unsavedHints, unsavedVerdicts } from '../left-records.ts'
import { nextResult } from '../store.ts'
import { NOTHING, type Contents } from './contents.ts'

/**
 * What closing pages have left in localStorage for the next time their exercise, their chapter or the drill is opened: it
 * belongs into an export as well. Edits made before the draft had been read come as versions, as they would there.
 */
export function leftEdits(storage: Storage | undefined): Contents {
  const drills = unsavedDrill.find(storage, LEFT_DRILL).map(({ value }) => value)
  const edits = exercisesUnsaved(storage).flatMap((exercise) =>
    findUnsaved(storage, exercise).map(({ writer, edits }) => ({ exercise, writer, ...edits })),
  )
  const verdicts = unsavedVerdicts
    .names(storage)
    .flatMap((exercise) => unsavedVerdicts.find(storage, exercise).map(({ value }) => value))
  return {
    ...NOTHING,
    results: verdicts.map((write) => nextResult(undefined, write)),
    verdicts: verdicts.flatMap((write) => (write.graded ? verdictOf(write, write.graded) : [])),
    sources: verdicts.flatMap(({ exercise, fingerprint, graded }) =>
      graded ? { exercise, fingerprint, files: graded.files } : [],
    ),
    drafts: edits.filter(({ base }) => base >= 0).map(({ base, ...draft }) => ({ ...draft, revision: base + 1 })),
    snapshots: edits
      .filter(({ base }) => base < 0)
      .map(({ exercise, files, active, changedAt }) => ({
        ...{ id: newId(), exercise, at: changedAt, reason: 'early' as const, files, active },
      })),
    hints: unsavedHints
      .names(storage)
      .flatMap((exercise) => unsavedHints.find(storage, exercise).map(({ value }) => ({ exercise, revealed: value }))),
    chapters: unsavedChapters
      .names(storage)
      .flatMap((chapter) => unsavedChapters.find(storage, chapter).map(({ value }) => ({ ...value, chapter }))),
    cards: drills.flatMap(({ cards }) => cards),
    reviews: drills.flatMap(({ writes }) => writes.flatMap((write) => (write.kind === 'review' ? write.review : []))),
  }
}
