import type { ChapterState, ChapterSummary, DoneMark, QuestionTry, ReadingPosition } from './types.ts'

/** What is kept of a chapter. */
export interface ChapterRecord {
  readonly chapter: string
  readonly position?: ReadingPosition
  /** ISO 8601, when its end was first reached. */
  readonly endedAt?: string
  readonly mark?: DoneMark
  /** By question, oldest first. */
  readonly tries: Readonly<Record<string, readonly QuestionTry[]>>
}

/** How many tries of a question are kept; the oldest go first. */
export const MAX_TRIES = 30

/**
 * What two tabs, or a tab and the store, know together. Nothing is counted twice and the order does not matter, so what
 * may have been written already can be written again.
 */
export function mergeChapters(a: ChapterRecord, b: ChapterRecord): ChapterRecord {
  const position = later(a.position, b.position)
  const endedAt = a.endedAt && b.endedAt ? least(a.endedAt, b.endedAt) : (a.endedAt ?? b.endedAt)
  const mark = mergeMarks(a.mark, b.mark)
  const tries = { ...a.tries }
  for (const [question, more] of Object.entries(b.tries)) tries[question] = mergeTries(tries[question] ?? [], more)
  return {
    chapter: a.chapter,
    ...(position && { position }),
    ...(endedAt && { endedAt }),
    ...(mark && { mark }),
    tries,
  }
}

const least = (a: string, b: string) => (a < b ? a : b)

function later<Value extends { readonly at: string }>(a: Value | undefined, b: Value | undefined): Value | undefined {
  return a === undefined || (b !== undefined && b.at > a.at) ? b : a
}

/** The reader's own word stands against what the workbook concluded. */
function mergeMarks(a: DoneMark | undefined, b: DoneMark | undefined): DoneMark | undefined {
  if (a && b && a.by !== b.by) return a.by === 'reader' ? a : b
  return later(a, b)
}

function mergeTries(a: readonly QuestionTry[], b: readonly QuestionTry[]): readonly QuestionTry[] {
  const known = new Set(a.map(({ at }) => at))
  return [...a, ...b.filter(({ at }) => !known.has(at))].sort((x, y) => x.at.localeCompare(y.at)).slice(-MAX_TRIES)
}

/** What a chapter looks like before anything is known of it: the state to render on the server. */
export function initialChapterState(chapter: string): ChapterState {
  return { chapter, loaded: false, done: false, tries: {} }
}

export function recordOf({ chapter, position, endedAt, mark, tries }: ChapterState): ChapterRecord {
  return {
    chapter,
    ...(position && { position }),
    ...(endedAt && { endedAt }),
    ...(mark && { mark }),
    tries,
  }
}

/** The questions whose last answer was right. */
export function rightQuestions(tries: ChapterRecord['tries']): readonly string[] {
  return Object.keys(tries).filter((question) => tries[question]?.at(-1)?.right)
}

/** What the contents say of a chapter; undefined while it has not been begun. */
export function summaryOf({ position, endedAt, mark, tries }: ChapterRecord): ChapterSummary | undefined {
  const times = [position?.at, endedAt, mark?.at, ...Object.values(tries).map((all) => all.at(-1)?.at)]
  const known = times.filter((at) => at !== undefined)
  if (known.length === 0) return undefined
  return {
    done: mark?.done ?? false,
    right: rightQuestions(tries),
    at: known.reduce((a, b) => (a > b ? a : b)),
    ...(position && { position }),
  }
}

/** A record as some version of the workbook left it in localStorage, or undefined when it is none. */
export function readChapterRecord(parsed: unknown): ChapterRecord | undefined {
  const record = parsed as Partial<ChapterRecord> | null
  const whole = typeof record?.chapter === 'string' && typeof record.tries === 'object'
  return whole ? (record as ChapterRecord) : undefined
}
