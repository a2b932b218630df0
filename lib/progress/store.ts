/** Where progress is kept: in IndexedDB, or in memory when that cannot be had. */
import type { CardRecord, ReviewRecord } from '../drill/types.ts'
import type { Report } from '../grader/types.ts'
import type { Safekept, WholeStore } from './archive/whole-store.ts'
import type { ChapterRecord } from './chapter-record.ts'
import type { GradedCode } from './history.ts'
import type { DraftRecord } from './schema.ts'
import type { ChapterSummary, Result, Settings, Snapshot, Standing, TextFiles, Verdict } from './types.ts'

/** How many snapshots an exercise keeps; the oldest go first. */
export const MAX_SNAPSHOTS = 50
/** How many of them may come from other tabs, so that two busy tabs do not push out the learner's own. */
export const MAX_OTHER_TAB_SNAPSHOTS = 25

export interface StoredExercise {
  readonly draft?: DraftRecord
  readonly result?: Result
  readonly hints: number
}

export interface DraftWrite {
  readonly exercise: string
  readonly files: TextFiles
  readonly active: string
  readonly writer: string
  readonly changedAt: string
  /** The revision that the edits were made on; 0 when there was none. */
  readonly base: number
  /** Snapshots to keep in the same transaction. */
  readonly snapshots: readonly Snapshot[]
}

export interface ResultWrite {
  readonly exercise: string
  readonly report: Report
  /** `fingerprint()` of the files that were graded. */
  readonly fingerprint: string
  readonly at: string
  /** For the history; absent when the code is no longer known. */
  readonly graded?: GradedCode
}

export type DraftOutcome =
  | { readonly kind: 'written'; readonly revision: number; readonly displaced?: string }
  /** Somebody else's edit is newer: theirs stays, ours was kept as a snapshot. */
  | { readonly kind: 'superseded'; readonly draft: DraftRecord; readonly kept: string }

export interface Overview {
  readonly settings?: Settings
  readonly standings: Readonly<Record<string, Standing>>
  readonly chapters: Readonly<Record<string, ChapterSummary>>
  /** What lies in safekeeping, if anything. */
  readonly safekept?: Safekept
}

/** Cards, and the end of the log. */
export interface StoredDrill {
  readonly cards: readonly CardRecord[]
  /** Oldest first. */
  readonly reviews: readonly ReviewRecord[]
}

/** One card and one entry of the log, as they are, or as they are to be; absent: there is none. */
export interface CardState {
  readonly record?: CardRecord
  readonly review?: ReviewRecord
}

export interface Store {
  /** Whether what is written outlives the page. */
  readonly lasting: boolean
  /** Everything at once; absent where nothing outlives the page. */
  readonly whole?: WholeStore
  overview(): Promise<Overview>
  read(exercise: string): Promise<StoredExercise>
  /** One transaction: either all of it is kept, or nothing and it rejects. */
  writeDraft(write: DraftWrite): Promise<DraftOutcome>
  /** Remembers which file is open; no edit, so it never conflicts. */
  writeActive(exercise: string, active: string): Promise<void>
  snapshots(exercise: string): Promise<readonly Snapshot[]>
  /** Newest first. */
  history(exercise: string): Promise<readonly Verdict[]>
  /** Keeps a verdict; one that is in the history already changes nothing. Resolves with the result that is kept then. */
  writeResult(write: ResultWrite): Promise<Result>
  writeHints(exercise: string, revealed: number): Promise<void>
  readChapter(chapter: string): Promise<ChapterRecord | undefined>
  /** Adds what is not there yet; resolves with all that is there then. */
  writeChapter(record: ChapterRecord): Promise<ChapterRecord>
  /**
   * @param since ISO 8601: of the log only what is not older
   * @param card of the cards only this one
   */
  readDrill(since: string, card?: string): Promise<StoredDrill>
  /** The whole log, oldest first. */
  reviews(): Promise<readonly ReviewRecord[]>
  /**
   * One transaction: puts what `change` makes of a card and of one entry of the log in their place, either all of it or
   * nothing and it rejects. Resolves with what is there then.
   */
  changeCard(card: string, review: string, change: (stored: CardState) => CardState): Promise<CardState>
  writeSettings(patch: Partial<Settings>): Promise<Settings>
  /**
   * Gives up the writes that are under way, which reject with an AbortError, and refuses others until `resume`: a page
   * that is kept for the Back button would hold their locks against every other page (WebKit does).
   */
  suspend(): void
  resume(): void
  close(): void
}

export function nextResult(previous: Result | undefined, { exercise, report, fingerprint, at }: ResultWrite): Result {
  const solvedAt = previous?.solvedAt ?? (report.verdict === 'pass' ? at : undefined)
  const last = previous !== undefined && previous.at > at ? previous : { report, at, fingerprint }
  return {
    exercise,
    report: last.report,
    at: last.at,
    triedAt: previous?.triedAt ?? at,
    ...(solvedAt !== undefined && { solvedAt }),
    runs: (previous?.runs ?? 0) + 1,
    fingerprint: last.fingerprint,
  }
}

/** The ids of the snapshots that must go, given all of an exercise's, oldest first. */
export function surplus(snapshots: readonly Snapshot[]): string[] {
  const gone: string[] = []
  let others = snapshots.filter(({ reason }) => reason === 'other-tab').length
  const kept = snapshots.filter(({ id, reason }) => {
    if (reason !== 'other-tab' || others <= MAX_OTHER_TAB_SNAPSHOTS) return true
    others--
    gone.push(id)
    return false
  })
  return gone.concat(kept.slice(0, Math.max(0, kept.length - MAX_SNAPSHOTS)).map(({ id }) => id))
}
