/** Grades one exercise: starts the learner's server in a container, runs the checks, reports. */
import type { Container, FileTree, StartOptions } from '../container/types.ts'
import type { ExerciseChecks } from './check.ts'
import { REQUEST_TIMEOUT_MS, START_TIMEOUT_MS, WireConnection } from './connection.ts'
import { CheckFailure } from './failure.ts'
import { drawSeed } from './random.ts'
import { failed, skipped } from './results.ts'
import { runChecks } from './run-checks.ts'
import type { CheckResult, ExerciseMeta, GradeEvent, Report } from './types.ts'
import { HANDSHAKE } from './universal.ts'
import { WireLog } from './wire-log.ts'
import { drawWorkspace, mountWorkspace } from './workspace.ts'

export interface GradeOptions {
  readonly container: Container
  readonly exercise: Pick<ExerciseMeta, 'slug' | 'entry'>
  readonly checks: ExerciseChecks
  readonly files: FileTree
  readonly start?: StartOptions
  /** Repeats the inputs of an earlier run; drawn when absent. */
  readonly seed?: number
  /** What the report calls the host, where the container cannot know it. */
  readonly host?: Report['host']
  /** Milliseconds a program has to start and answer `initialize` (5,000). */
  readonly startTimeoutMs?: number
  /** Milliseconds the server has for each answer (2,000). */
  readonly timeoutMs?: number
  /** Stops the run and ends every process; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onEvent?: (event: GradeEvent) => void
}

/**
 * @returns the report: a server that fails its checks, hangs or crashes is a verdict, not an exception
 * @throws ContainerError when the files do not compile or the host cannot start; the signal's reason when aborted
 */
export async function grade(options: GradeOptions): Promise<Report> {
  const { container, exercise, checks, signal } = options
  const emit = options.onEvent ?? (() => undefined)
  const startedAt = performance.now()
  const seed = options.seed ?? drawSeed()
  const log = new WireLog((entry) => emit({ type: 'wire', entry }))
  const workspace = drawWorkspace(checks, seed)
  const mounted = mountWorkspace(options.files, workspace, options.start)
  const connections: WireConnection[] = []
  let processes = 0

  const open = async (handshake: boolean) => {
    signal?.throwIfAborted()
    const process = ++processes
    const connection = await WireConnection.open(
      {
        container,
        ...mounted,
        entry: exercise.entry,
        log,
        process,
        timeoutMs: options.timeoutMs ?? REQUEST_TIMEOUT_MS,
        startTimeoutMs: options.startTimeoutMs ?? START_TIMEOUT_MS,
        onStderr: (text) => emit({ type: 'stderr', text, process }),
        onOpened: (opened) => {
          connections.push(opened)
          if (process === 1) emit({ type: 'step', step: 'handshake' })
        },
      },
      handshake,
    )
    return connection
  }

  const finish = (results: readonly CheckResult[], revision: string | null): Report => ({
    exercise: exercise.slug,
    host: options.host ?? container.host,
    seed,
    revision,
    verdict: results.some(({ status }) => status === 'fail' || status === 'skipped') ? 'fail' : 'pass',
    durationMs: performance.now() - startedAt,
    checks: results,
  })

  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => {
      for (const connection of connections) void connection.close()
      reject(signal.reason as Error)
    })
  })
  aborted.catch(() => undefined)

  const work = async (): Promise<Report> => {
    signal?.throwIfAborted()
    emit({ type: 'step', step: 'start' })
    let server: WireConnection
    try {
      server = await open(true)
    } catch (error) {
      if (!(error instanceof CheckFailure)) throw error
      return finish(withoutHandshake(checks, error, log, startedAt, emit), null)
    }
    emit({ type: 'step', step: 'checks' })
    const results = await runChecks({
      checks: checks.checks,
      seed,
      workspace,
      log,
      server,
      open,
      onResult: (result) => emit({ type: 'check', result }),
    })
    return finish(results, server.initializeResult.protocolVersion)
  }

  try {
    return await Promise.race([work(), aborted])
  } finally {
    for (const connection of connections) void connection.close()
  }
}

/** No handshake, no session: the one check says why, the rest is skipped, but what was on stdout is still reviewed. */
function withoutHandshake(
  { checks }: ExerciseChecks,
  failure: CheckFailure,
  log: WireLog,
  startedAt: number,
  emit: (event: GradeEvent) => void,
): CheckResult[] {
  return checks.map((check) => {
    const result = resultWithoutHandshake(check, failure, log, startedAt)
    emit({ type: 'check', result })
    return result
  })
}

function resultWithoutHandshake(
  check: ExerciseChecks['checks'][number],
  failure: CheckFailure,
  log: WireLog,
  startedAt: number,
): CheckResult {
  if (check.id === HANDSHAKE) return failed(check, failure, startedAt)
  if ('review' in check) {
    try {
      check.review({
        log: log.reviewed(),
        fail: (finding, ...about) => {
          throw new CheckFailure(finding, about)
        },
      })
    } catch (error) {
      if (error instanceof CheckFailure) return failed(check, error, startedAt)
      throw error
    }
  }
  return skipped(check, 'Needs the handshake: the server has to answer initialize first.')
}
