/** Grades one exercise: a server is started in a container and spoken to, a client meets played servers, a file is read. */
import type { Container, FileTree, StartOptions } from '../container/types.ts'
import type { ActiveCheck, ExerciseChecks, HttpSetup, Messenger, ReviewCheck } from './check.ts'
import { REQUEST_TIMEOUT_MS, START_TIMEOUT_MS, WireConnection, type ConnectionOptions } from './connection.ts'
import { CheckFailure } from './failure.ts'
import { gradeFile } from './file/grade-file.ts'
import { FetchConnection } from './http/connection.ts'
import { withSetup } from './http/setup.ts'
import { gradeClient } from './played-server/grade-client.ts'
import { drawSeed } from './random.ts'
import { failed, skipped } from './results.ts'
import { runChecks, type Graded } from './run-checks.ts'
import type { CheckResult, ExerciseMeta, GradeEvent, Report } from './types.ts'
import { HANDSHAKE } from './universal.ts'
import { verdictOf } from './verdict.ts'
import { WireLog } from './wire-log.ts'
import { drawWorkspace, mountWorkspace } from './workspace.ts'

export interface GradeOptions {
  readonly container: Container
  readonly exercise: Pick<ExerciseMeta, 'slug' | 'entry' | 'kind'>
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
  const { container, exercise, checks, start } = options
  if (exercise.kind === 'config') return gradeFile({ host: container.host, ...options })
  if (exercise.kind === 'client') return gradeClient({ host: container.host, ...options })
  const seed = options.seed ?? drawSeed()
  if (exercise.kind !== 'http') return gradeServer({ ...options, seed }, WireConnection.open)
  const { setup, ...given } = withSetup(checks, seed, start)
  return gradeServer({ ...options, seed, start: given.start }, openFetch(setup))
}

/** Every process after the first is asked in the revision that was agreed on with the first. */
function openFetch({ headers }: HttpSetup): Open<FetchConnection> {
  let first: FetchConnection | undefined
  return async (options, handshake) => {
    const revision = first?.revision ?? undefined
    const connection = await FetchConnection.open({ ...options, headers, revision }, handshake)
    first ??= connection
    return connection
  }
}

interface Opened extends Graded {
  /** The revision that was negotiated. */
  readonly revision: string | null
}

type Open<Server> = (
  options: Omit<ConnectionOptions, 'onOpened'> & { readonly onOpened?: (opened: Server) => void },
  handshake: boolean,
) => Promise<Server>

async function gradeServer<Server extends Opened>(
  options: GradeOptions & { readonly seed: number },
  openServer: Open<Server>,
): Promise<Report> {
  const { container, exercise, signal, seed } = options
  const checks = serverChecks<Server>(options.checks)
  const emit = options.onEvent ?? (() => undefined)
  const startedAt = performance.now()
  const log = new WireLog((entry) => emit({ type: 'wire', entry }))
  const workspace = drawWorkspace(options.checks, seed)
  const mounted = mountWorkspace(options.files, workspace, options.start)
  const connections: Server[] = []
  let processes = 0

  const open = async (handshake: boolean) => {
    signal?.throwIfAborted()
    const process = ++processes
    const connection = await openServer(
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
    verdict: verdictOf(results),
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
    let server: Server
    try {
      server = await open(true)
    } catch (error) {
      if (!(error instanceof CheckFailure)) throw error
      return finish(withoutHandshake(checks, error, log, startedAt, emit), null)
    }
    emit({ type: 'step', step: 'checks' })
    const results = await runChecks({
      checks,
      seed,
      workspace,
      log,
      server,
      open,
      onResult: (result) => emit({ type: 'check', result }),
    })
    return finish(results, server.revision)
  }

  try {
    return await Promise.race([work(), aborted])
  } finally {
    for (const connection of connections) void connection.close()
  }
}

type ServerCheck<Server extends Messenger> = ActiveCheck<Server> | ReviewCheck

/** That checks fit the kind of their exercise is for its content to see to. */
function serverChecks<Server extends Messenger>({ slug, checks }: ExerciseChecks): readonly ServerCheck<Server>[] {
  const own = checks.filter((check) => 'run' in check || 'review' in check)
  if (own.length < checks.length)
    throw new Error(`${slug} has checks of a file or of a client, and is no exercise of that kind.`)
  return own as readonly ServerCheck<Server>[]
}

/** No handshake, no session: the one check says why, the rest is skipped, but what was on stdout is still reviewed. */
function withoutHandshake(
  checks: readonly ServerCheck<never>[],
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
  check: ServerCheck<never>,
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
