import type { Container, ContainerErrorKind, SourceLocation } from '@/lib/container/types.ts'
import type { ExerciseProgress, TextFiles } from '@/lib/progress/types.ts'
import type { RunFailure } from '../run/run-state.ts'
import type { RunStore } from '../run/run-store.ts'
import type { Engine } from './engine.ts'

export interface RunnerOptions {
  readonly draft: ExerciseProgress
  readonly run: RunStore
  readonly engine: () => Promise<Engine>
  readonly container: () => Promise<Container>
}

export interface StartRun {
  /** Repeats the inputs of an earlier run. */
  readonly seed?: number
  /** Started by a pause in typing. */
  readonly live?: boolean
}

export interface Runner {
  /**
   * Grades the files as they are now, or, before what is kept has been read, as they are once it has: nobody wants a
   * verdict on the starter that their own code is about to replace. A run that is under way is aborted first.
   */
  start(options?: StartRun): Promise<void>
  stop(): void
  /** The files of the latest run. */
  graded(): TextFiles | undefined
}

export function createRunner({ draft, run, engine, container }: RunnerOptions): Runner {
  let current: AbortController | undefined
  let graded: TextFiles | undefined

  async function grade(signal: AbortSignal, seed: number | undefined): Promise<void> {
    const fetched = engine()
    if (!draft.getState().loaded) await Promise.all([draft.ready, fetched])
    if (signal.aborted) return
    const { files } = draft.getState()
    graded = files
    const { grade } = await fetched
    if (signal.aborted) return
    const boot = async () => {
      run.dispatch({ type: 'step', step: 'boot' })
      const host = await container()
      signal.throwIfAborted()
      run.dispatch({ type: 'step', step: 'compile', host: host.host })
      return host
    }
    const onEvent = (event: Parameters<RunStore['push']>[0]) => {
      if (!signal.aborted) run.push(event)
    }
    const report = await grade({ files, signal, onEvent, ...(seed === undefined ? {} : { seed }) }, boot)
    if (signal.aborted) return
    // First kept, then shown: what is shown says whether the code has changed since.
    const kept = draft.record(report, files)
    run.dispatch({ type: 'done', report })
    await kept
  }

  return {
    graded: () => graded,
    stop: () => current?.abort(),
    start: async ({ seed, live = false } = {}) => {
      const previous = current
      const controller = new AbortController()
      current = controller
      previous?.abort()
      // Marks for whoever measures: the other one is set when the verdict has been drawn.
      performance.mark('workbook:run')
      run.dispatch({ type: 'begin', live, at: performance.now() })
      controller.signal.addEventListener('abort', () => {
        if (current === controller) run.dispatch({ type: 'stopped' })
      })
      try {
        await grade(controller.signal, seed)
      } catch (error) {
        if (!controller.signal.aborted) run.dispatch({ type: 'failed', failure: describeFailure(error) })
      } finally {
        if (current === controller) current = undefined
      }
    },
  }
}

/** By name, not by class: the classes live in modules that are fetched later. */
export function describeFailure(error: unknown): RunFailure {
  if (!(error instanceof Error)) return { message: String(error) }
  const { location, kind } = error as Error & { location?: SourceLocation; kind?: ContainerErrorKind }
  if (error.name === 'CheckFailure') return { message: error.message }
  if (error.name === 'ContainerError')
    return { message: error.message, ...(location ? { location } : {}), ...(kind === 'host' ? { host: true } : {}) }
  return { message: `The run could not finish: ${error.message}` }
}
