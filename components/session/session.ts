import { openProgress } from '@/lib/progress/index.ts'
import type { ExerciseProgress, Progress } from '@/lib/progress/types.ts'
import { createRunStore, type RunStore } from '../run/run-store.ts'
import { createStore, type Readable, type Store } from '../store/store.ts'
import { createHttpTry, type HttpTry } from '../try/http-try.ts'
import { createInspector, type Inspector } from '../try/inspector.ts'
import { calm } from './calm.ts'
import { loadEngine } from './engine.ts'
import type { ExerciseData } from './exercise-data.ts'
import { hostFromAddress } from './host-state.ts'
import { createHosts, type Hosts } from './hosts.ts'
import { watchTyping } from './live.ts'
import { watchForReading } from './read-ahead.ts'
import { retrying } from './retrying.ts'
import { createRunner, type Runner, type StartRun } from './runner.ts'
import { createSessionWorkspace, type SessionWorkspace } from './session-workspace.ts'
import { INITIAL_UI, type UiState } from './ui-state.ts'

/** Everything that works behind one open exercise page, outside React. */
export interface Session extends Pick<Runner, 'start' | 'stop'> {
  readonly exercise: ExerciseData
  readonly progress: Progress
  readonly draft: ExerciseProgress
  readonly run: RunStore
  readonly hosts: Hosts
  readonly ui: Store<UiState>
  readonly inspector: Inspector
  /** In its place where the server is spoken to over HTTP. */
  readonly http: HttpTry | undefined
  readonly workspace: SessionWorkspace
  /** Becomes true, and stays so, once what is heavy may be fetched without anybody's waiting for it. */
  readonly calm: Readable<boolean>
  /** Runs on the host that always works, and stays with it for this visit. */
  startBundled(): Promise<void>
  close(): void
}

/**
 * Milliseconds for which events of a run are gathered before they are drawn. The grader shares its thread with the drawing:
 * drawn at every frame, a run of a tenth of a second would spend half of it on that, and once on the way a third.
 */
const LOOK_MS = 120

export function openSession(exercise: ExerciseData): Session {
  const { meta } = exercise
  const progress = openProgress()
  const draft = progress.exercise(meta.slug, exercise.start, meta.entry)
  const run = createRunStore((callback) => setTimeout(() => requestAnimationFrame(callback), LOOK_MS))
  const isCalm = createStore(false)
  const ui = createStore(INITIAL_UI)

  /** Overrides the settings for this visit. */
  let asked = hostFromAddress(location.search)
  const hosts = createHosts(asked ?? progress.getState().settings.host, asked !== undefined)
  const engine = retrying(() => loadEngine(meta))
  const runner = createRunner({ draft, run, engine, container: () => hosts.container() })
  const start = (options?: StartRun) => {
    // What was selected in the wire log belongs to the run before.
    ui.set((state) => (state.selected.length > 0 ? { ...state, selected: [] } : state))
    return runner.start(options)
  }
  const workspace = createSessionWorkspace(run, async () => (await engine()).checks)
  const program = {
    files: () => draft.getState().files,
    entry: meta.entry,
    container: () => hosts.container(),
    workspace: workspace.draw,
  }
  const inspector = createInspector(program)
  const http =
    meta.kind === 'http' ? createHttpTry({ ...program, checks: async () => (await engine()).checks }) : undefined

  const endings = [
    workspace.close,
    watchTyping({
      draft,
      enabled: () => progress.getState().settings.live && document.visibilityState === 'visible',
      graded: runner.graded,
      run: () => void start({ live: true }),
    }),
    draft.subscribe(() => showKeptVerdict(draft, run)),
    progress.subscribe(() => {
      if (!asked) hosts.prefer(progress.getState().settings.host)
    }),
  ]
  if (meta.kind !== 'config') endings.push(watchForReading(draft, (files) => hosts.expect(files, meta.entry)))
  showKeptVerdict(draft, run)
  afterPaint(() => {
    // A failure to fetch is told when the learner runs.
    const warmed = Promise.all([engine(), meta.kind === 'config' ? undefined : hosts.warm()])
    void calm(warmed, run).then(() => isCalm.set(true))
  })

  return {
    exercise,
    progress,
    draft,
    run,
    hosts,
    ui,
    inspector,
    http,
    workspace,
    calm: isCalm,
    start,
    startBundled: () => {
      asked = 'bundled'
      hosts.prefer('bundled', true)
      return start()
    },
    stop: runner.stop,
    close: () => {
      runner.stop()
      inspector.stop()
      http?.stop()
      for (const end of endings) end()
      void draft.close().then(() => progress.close())
      void hosts.close()
    },
  }
}

/** Shows the verdict that the browser has kept, or that another tab has just reached. */
function showKeptVerdict(draft: ExerciseProgress, run: RunStore): void {
  const { phase, report } = run.getState()
  const kept = draft.getState().result?.report
  if (!kept || phase === 'running' || phase === 'failed') return
  if (report && report.seed === kept.seed && report.durationMs === kept.durationMs) return
  run.dispatch({ type: 'restored', report: kept })
}

function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      channel.port1.close()
      callback()
    }
    channel.port2.postMessage(null)
  })
}
