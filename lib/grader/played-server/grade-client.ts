/** Grades an exercise whose solution is a client: it meets servers that the workbook plays, and checks read what was seen. */
import type { ExerciseChecks, ReviewCheck, SceneCheck } from '../check.ts'
import { REQUEST_TIMEOUT_MS, START_TIMEOUT_MS } from '../connection.ts'
import { CheckFailure } from '../failure.ts'
import type { GradeOptions } from '../grade.ts'
import { drawSeed } from '../random.ts'
import { failed, passed, skipped } from '../results.ts'
import type { CheckResult, GradeEvent, Report, WireEntry } from '../types.ts'
import { verdictOf } from '../verdict.ts'
import { WireLog } from '../wire-log.ts'
import { runScenes } from './run-scenes.ts'
import type { Played } from './scene.ts'

type ClientCheck = SceneCheck | ReviewCheck

/**
 * @returns the report: a client that fails, hangs or crashes is a verdict, not an exception
 * @throws ContainerError when the files do not compile or the host cannot start; the signal's reason when aborted
 */
export async function gradeClient(options: GradeOptions & { readonly host: Report['host'] }): Promise<Report> {
  const { exercise, signal } = options
  const emit = options.onEvent ?? (() => undefined)
  const startedAt = performance.now()
  const seed = options.seed ?? drawSeed()
  const judge = new Judge(clientChecks(options.checks), emit)
  const log = new WireLog((entry) => {
    if (entry.seq === 1) emit({ type: 'step', step: 'checks' })
    emit({ type: 'wire', entry })
  }, 'client')
  emit({ type: 'step', step: 'start' })
  await runScenes({
    container: options.container,
    files: options.files,
    entry: exercise.entry,
    ...(options.start ? { start: options.start } : {}),
    scenes: options.checks.scenes ?? [],
    seed,
    log,
    startTimeoutMs: options.startTimeoutMs ?? START_TIMEOUT_MS,
    timeoutMs: options.timeoutMs ?? REQUEST_TIMEOUT_MS,
    signal,
    emit,
    onPlayed: (played) => judge.played(played),
  })
  const results = judge.results(log.reviewed())
  return {
    exercise: exercise.slug,
    host: options.host,
    seed,
    revision: negotiated(log.entries),
    verdict: verdictOf(results),
    durationMs: performance.now() - startedAt,
    checks: results,
  }
}

function clientChecks({ slug, checks }: ExerciseChecks): readonly ClientCheck[] {
  const own = checks.filter((check): check is ClientCheck => 'judge' in check || 'review' in check)
  if (own.length < checks.length) throw new Error(`${slug} is a client, and has checks of a server or a file.`)
  return own
}

/** The revision of the first handshake that was answered. */
function negotiated(log: readonly WireEntry[]): string | null {
  for (const { direction, message } of log) {
    const result = direction === 'sent' ? (message as { result?: { protocolVersion?: string } }).result : undefined
    if (result?.protocolVersion) return result.protocolVersion
  }
  return null
}

/** Judges each check as soon as the scenes that it reads have been played. */
class Judge {
  readonly #checks: readonly ClientCheck[]
  readonly #emit: (event: GradeEvent) => void
  readonly #played = new Map<string, Played>()
  readonly #results = new Map<string, CheckResult>()

  constructor(checks: readonly ClientCheck[], emit: (event: GradeEvent) => void) {
    this.#checks = checks
    this.#emit = emit
  }

  played(played: Played): void {
    this.#played.set(played.scene.id, played)
    for (const check of this.#checks) {
      if ('review' in check || this.#results.has(check.id)) continue
      const ready = check.scenes.every((id) => this.#played.has(id))
      if (ready && (check.needs ?? []).every((id) => this.#results.has(id))) this.#judge(check)
    }
  }

  /** Everything that can be judged has been: the rest is skipped, and the reviews read the whole log. */
  results(log: readonly WireEntry[]): CheckResult[] {
    for (const check of this.#checks) {
      if (this.#results.has(check.id)) continue
      if ('review' in check) this.#attempt(check, (fail) => check.review({ log, fail }))
      else this.#judge(check)
    }
    return this.#checks.map(({ id }) => this.#results.get(id)!)
  }

  #judge(check: SceneCheck): void {
    const need = check.needs?.find((id) => this.#results.get(id)?.status !== 'pass')
    if (need !== undefined) {
      const title = this.#checks.find(({ id }) => id === need)?.title
      if (title === undefined) throw new Error(`Check "${check.id}" needs "${need}", which is not in the exercise.`)
      return this.#record(skipped(check, `Needs “${title}”, which does not pass yet.`))
    }
    if (!check.scenes.every((id) => this.#played.has(id)))
      return this.#record(skipped(check, 'Not tried: the client had to be stopped. Mend the failed check first.'))
    this.#attempt(check, (fail) => check.judge({ scene: (id) => this.#scene(check, id), fail }))
  }

  #scene(check: SceneCheck, id: string): Played {
    const played = check.scenes.includes(id) ? this.#played.get(id) : undefined
    if (!played) throw new Error(`Check "${check.id}" reads the scene "${id}", which is not among its own.`)
    return played
  }

  #attempt(check: ClientCheck, run: (fail: Parameters<SceneCheck['judge']>[0]['fail']) => void): void {
    const startedAt = performance.now()
    try {
      run((finding, ...about) => {
        throw new CheckFailure(finding, about)
      })
      this.#record(passed(check, startedAt))
    } catch (error) {
      if (!(error instanceof CheckFailure)) throw error
      this.#record(failed(check, error, startedAt))
    }
  }

  #record(result: CheckResult): void {
    this.#results.set(result.id, result)
    this.#emit({ type: 'check', result })
  }
}
