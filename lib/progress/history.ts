/** The verdicts of an exercise, each with the code that was graded. */
import type { Result, TextFiles, Verdict } from './types.ts'

/** How many verdicts an exercise keeps beside the first pass; the oldest go first. */
export const MAX_VERDICTS = 50

/** A verdict as it is stored: its code lies beside it, once for all verdicts on the same code. */
export type VerdictRecord = Omit<Verdict, 'files'>

export interface SourceRecord {
  readonly exercise: string
  /** `fingerprint()` of `files`. */
  readonly fingerprint: string
  readonly files: TextFiles
}

/** The code that a verdict is on. */
export interface GradedCode {
  /** Names the verdict: written twice, it counts once. */
  readonly id: string
  readonly files: TextFiles
  readonly active: string
}

export function verdictOf(
  { exercise, report, fingerprint, at }: Pick<Result, 'exercise' | 'report' | 'fingerprint' | 'at'>,
  { id, active }: Pick<GradedCode, 'id' | 'active'>,
): VerdictRecord {
  const { host, seed, verdict, checks } = report
  const passed = checks.filter(({ status }) => status === 'pass' || status === 'warn').length
  const failed = checks.filter(({ status }) => status === 'fail').map(({ id, title }) => ({ id, title }))
  return { id, exercise, at, host, seed, verdict, passed, of: checks.length, failed, fingerprint, active }
}

export interface Surplus {
  /** Ids of the verdicts that must go. */
  readonly verdicts: readonly string[]
  /** Fingerprints of the code that no verdict is on any more. */
  readonly sources: readonly string[]
}

/** What must go, given all verdicts of an exercise, oldest first. The first pass always stays. */
export function surplusVerdicts(verdicts: readonly VerdictRecord[]): Surplus {
  const first = verdicts.find(({ verdict }) => verdict === 'pass')
  const old = verdicts.slice(0, Math.max(0, verdicts.length - MAX_VERDICTS)).filter((verdict) => verdict !== first)
  const gone = new Set(old.map(({ id }) => id))
  const needed = new Set(verdicts.filter(({ id }) => !gone.has(id)).map((verdict) => verdict.fingerprint))
  const sources = new Set(old.map((verdict) => verdict.fingerprint).filter((print) => !needed.has(print)))
  return { verdicts: [...gone], sources: [...sources] }
}

/** Verdicts with their code, newest first. A verdict whose code is gone is left out: it could not be put back. */
export function withSources(verdicts: readonly VerdictRecord[], sources: readonly SourceRecord[]): readonly Verdict[] {
  const code = new Map(sources.map(({ fingerprint, files }) => [fingerprint, files]))
  return verdicts
    .flatMap((verdict) => {
      const files = code.get(verdict.fingerprint)
      return files === undefined ? [] : [{ ...verdict, files }]
    })
    .sort((a, b) => b.at.localeCompare(a.at))
}
