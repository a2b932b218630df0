/** What a learner makes and where they stand: everything here lives in their own browser. */
import type { CardRecord, DrillSettings, Grade, ReviewRecord, SessionMode } from '../drill/types.ts'
import type { Report } from '../grader/types.ts'
import type { Safekept } from './archive/whole-store.ts'
import type { LearnerData } from './data.ts'

/** Text files of a draft by path, as in a `FileTree` (no leading slash). */
export type TextFiles = Readonly<Record<string, string>>

export interface StorageState {
  /** `ok`: kept in the browser; `memory`: nothing is kept beyond this page; `full`: the latest edits are not kept. */
  readonly kind: 'ok' | 'memory' | 'full'
  /** One sentence for the learner; absent when all is well. */
  readonly reason?: string
}

export type HostPreference = 'auto' | 'webcontainer' | 'bundled'
export type EditorPreference = 'auto' | 'monaco' | 'textarea'
export type ThemePreference = 'system' | 'light' | 'dark'

export interface Settings {
  readonly host: HostPreference
  readonly theme: ThemePreference
  /** Grade after a pause in typing. */
  readonly live: boolean
  readonly editor: EditorPreference
  /** Tab moves the focus in the editor even after typing (Ctrl+M). */
  readonly tabMovesFocus: boolean
  /** Sizes of resizable panels: group id, then panel id, in percent. */
  readonly panels: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly drill: DrillSettings
}

export type SnapshotReason =
  /** Before Reset put the start files back. */
  | 'reset'
  /** Before the solution, or a part of it, was taken. */
  | 'solution'
  /** Before an older snapshot was put back. */
  | 'restore'
  /** Before a file was deleted. */
  | 'delete'
  /** A version that lost against a newer edit in another tab. */
  | 'other-tab'
  /** Typed on the start files before the learner's own draft had been read. */
  | 'early'
  /** Before a new version of the workbook changed how drafts are stored. */
  | 'upgrade'
  /** The learner asked for it. */
  | 'manual'
  /** An import brought a newer version, or an older one that gave way. */
  | 'import'

export interface Snapshot {
  readonly id: string
  readonly exercise: string
  /** ISO 8601. */
  readonly at: string
  readonly reason: SnapshotReason
  readonly files: TextFiles
  readonly active: string
}

/** One verdict of an exercise's history, with the code that was graded. */
export interface Verdict {
  readonly id: string
  readonly exercise: string
  /** ISO 8601. */
  readonly at: string
  readonly host: Report['host']
  /** Repeats the inputs of the run. */
  readonly seed: number
  readonly verdict: Report['verdict']
  /** How many checks passed, those with a warning among them. */
  readonly passed: number
  /** How many checks there were. */
  readonly of: number
  readonly failed: readonly { readonly id: string; readonly title: string }[]
  /** `fingerprint()` of `files`. */
  readonly fingerprint: string
  readonly files: TextFiles
  readonly active: string
}

/** The last verdict and what led to it. */
export interface Result {
  readonly exercise: string
  readonly report: Report
  /** ISO 8601, of the last run. */
  readonly at: string
  /** ISO 8601, of the first run. */
  readonly triedAt: string
  /** ISO 8601, of the first run in which everything passed; absent until then, and never taken back. */
  readonly solvedAt?: string
  /** How many runs gave a verdict. */
  readonly runs: number
  /** `fingerprint()` of the files that were graded. */
  readonly fingerprint: string
}

export type Standing = 'new' | 'started' | 'tried' | 'solved'

/** Something the learner should be told once: text in the page's words, and the version that was kept. */
export interface Notice {
  readonly text: string
  readonly snapshot?: string
}

export interface ExerciseState {
  readonly exercise: string
  /** False until what the browser keeps has been read; edits made before are not lost. */
  readonly loaded: boolean
  readonly files: TextFiles
  /** Path of the file that is open. */
  readonly active: string
  /** Whether edits wait to be written (at most 300 ms). */
  readonly unsaved: boolean
  /** Whether the files differ from the start files. */
  readonly changed: boolean
  readonly result?: Result
  /** Whether `result` is the verdict on the files as they are now. */
  readonly current: boolean
  readonly standing: Standing
  /** How many hints have been opened. */
  readonly hints: number
  readonly notice?: Notice
}

/** Draft, verdict, hints and snapshots of one exercise. `getState` returns the same object until something changes. */
export interface ExerciseProgress {
  getState(): ExerciseState
  subscribe(listener: () => void): () => void
  /** Resolves once `loaded` is true. */
  readonly ready: Promise<void>
  /** Changes one file's text; adds the file when it is new. */
  edit(path: string, text: string): void
  open(path: string): void
  rename(from: string, to: string): void
  /** Takes a snapshot first. */
  remove(path: string): void
  /**
   * Keeps what is there as a snapshot, then puts `files` in its place (Reset, solution, a part of it). Resolves with
   * the snapshot that holds what was there: a new one, or an older one of the same text; undefined when what was there
   * are the start files, or `files` themselves.
   */
  replace(files: TextFiles, reason: SnapshotReason, active?: string): Promise<Snapshot | undefined>
  /** Back to the start files; the same as `replace(start, 'reset')`. */
  reset(): Promise<Snapshot | undefined>
  snapshot(reason: SnapshotReason): Promise<Snapshot>
  /** Newest first. */
  snapshots(): Promise<readonly Snapshot[]>
  /** Newest first. */
  history(): Promise<readonly Verdict[]>
  /** Puts a snapshot, or the code of a verdict, back; what was there becomes a snapshot itself. */
  restore(id: string): Promise<void>
  /** Keeps a verdict on `files` (the ones that were graded; the current ones when absent). */
  record(report: Report, files?: TextFiles): Promise<void>
  revealHint(count: number): void
  dismissNotice(): void
  /** Resolves when everything so far is written, or cannot be (see `storage`). */
  flush(): Promise<void>
  /** Writes what is unsaved; the object is of no use afterwards. */
  close(): Promise<void>
}

/** Where a reader left off in a chapter. */
export interface ReadingPosition {
  /** Id of the last heading above the reader's place; absent before the first one. */
  readonly heading?: string
  /** How far down the chapter: 0 to 1. */
  readonly fraction: number
  /** ISO 8601. */
  readonly at: string
}

export interface DoneMark {
  readonly done: boolean
  /** Who set it: the reader, or the workbook, because the end was reached and every question answered right. */
  readonly by: 'reader' | 'questions'
  /** ISO 8601. */
  readonly at: string
}

/** One answer to a check question. */
export interface QuestionTry {
  /** ISO 8601. */
  readonly at: string
  /** Keys of the answers that were chosen (`answerKey`). */
  readonly chosen: readonly string[]
  readonly right: boolean
}

export interface ChapterState {
  readonly chapter: string
  /** False until what the browser keeps has been read. */
  readonly loaded: boolean
  readonly position?: ReadingPosition
  /** ISO 8601, when its end was first reached. */
  readonly endedAt?: string
  readonly mark?: DoneMark
  readonly done: boolean
  /** By question, oldest first, at most thirty each. */
  readonly tries: Readonly<Record<string, readonly QuestionTry[]>>
}

/** What the reader has done in one chapter. `getState` returns the same object until something changes. */
export interface ChapterProgress {
  getState(): ChapterState
  subscribe(listener: () => void): () => void
  /** Resolves once `loaded` is true. */
  readonly ready: Promise<void>
  /** Names the chapter's questions: once all are answered right and the end was reached, it is done. */
  asks(questions: readonly string[]): void
  /**
   * Keeps where the reader is.
   * @param heading id of the last heading above; undefined before the first
   * @param fraction how far down the chapter: 0 to 1
   */
  readTo(heading: string | undefined, fraction: number): void
  /** The reader has come to the end of the text. */
  reachEnd(): void
  /** Keeps an answer. @param chosen keys of the chosen answers (`answerKey`) */
  answer(question: string, chosen: readonly string[], right: boolean): void
  /** Sets or takes back the reader's own mark. */
  mark(done: boolean): void
  /** Resolves when everything so far is written, or cannot be (see `storage`). */
  flush(): Promise<void>
}

/** What the contents say of a chapter that has been begun. */
export interface ChapterSummary {
  readonly done: boolean
  /** Ids of the questions whose last answer was right. */
  readonly right: readonly string[]
  /** ISO 8601, when the reader last did something in it. */
  readonly at: string
  readonly position?: ReadingPosition
}

export interface DrillState {
  /** False until what the browser keeps has been read. */
  readonly loaded: boolean
  /** By card; cards never seen are absent. */
  readonly records: ReadonlyMap<string, CardRecord>
  /** What was reviewed on this day of the learner's (`dayOf`), oldest first. */
  readonly reviewsToday: readonly ReviewRecord[]
}

/** One review as the page has it. */
export interface ReviewEntry {
  readonly card: string
  readonly grade: Grade
  /** From question to grade, milliseconds; more than ten minutes counts as ten. */
  readonly durationMs: number
  readonly mode: SessionMode
  /** Ids of the rubric's points that were touched, where the card has a rubric. */
  readonly touched?: readonly string[]
  /** When it was graded; now, unless told. */
  readonly now?: Date
}

export type UndoOutcome =
  | { readonly kind: 'undone'; readonly review: ReviewRecord }
  /** Nothing was changed; one sentence for the learner says why. */
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * Cards and reviews of the drill. `getState` returns the same object until something changes, and shows a change at once.
 * No method rejects for want of storage: what cannot be written is kept as long as the page lives and longer where that
 * can be, and `Progress.getState().storage` says how it stands.
 */
export interface DrillProgress {
  getState(): DrillState
  subscribe(listener: () => void): () => void
  /** Resolves once `loaded` is true. */
  readonly ready: Promise<void>
  /**
   * Grades a card: the card and the log in one transaction, on the memory as it is stored then, so that two tabs with
   * the same card both stay in the log. Resolves with the entry as it is written, or as it will be. The first review
   * of a page shows its memory as soon as the scheduler has been fetched.
   */
  review(entry: ReviewEntry): Promise<ReviewRecord>
  /** Takes back the last review of this visit, then the one before it; not one that was followed by another of that card. */
  undo(): Promise<UndoOutcome>
  /** Not shown again on this day of the learner's. */
  bury(card: string): Promise<void>
  unbury(card: string): Promise<void>
  /** Not shown until it is switched off again. */
  suspend(card: string, on: boolean): Promise<void>
  /** The whole log, oldest first, what waits to be written included. For statistics, and to fit FSRS again: it may be long. */
  reviews(): Promise<readonly ReviewRecord[]>
  /** Resolves when everything so far is written, or cannot be (see `storage`). */
  flush(): Promise<void>
}

export interface ProgressState {
  /** False until what the browser keeps has been read. */
  readonly loaded: boolean
  readonly storage: StorageState
  readonly settings: Settings
  /** Where the learner stands, by exercise; those never opened are absent. */
  readonly standings: Readonly<Record<string, Standing>>
  /** What has been read and answered, by chapter; those never begun are absent. */
  readonly chapters: Readonly<Record<string, ChapterSummary>>
  /** What an import, or the undoing of one, has replaced and can be brought back (`data.undo`). */
  readonly safekept?: Safekept | undefined
}

export interface Progress {
  getState(): ProgressState
  subscribe(listener: () => void): () => void
  readonly ready: Promise<void>
  set(settings: Partial<Settings>): void
  /** The same object for the same exercise until it is closed. */
  exercise(slug: string, start: TextFiles, entry: string): ExerciseProgress
  /** The same object for the same chapter until the whole is closed. */
  chapter(slug: string): ChapterProgress
  /** The same object until the whole is closed; its first call begins to read. */
  drill(): DrillProgress
  readonly data: LearnerData
  close(): Promise<void>
}
