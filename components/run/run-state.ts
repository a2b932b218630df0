import type { HostName, SourceLocation } from '@/lib/container/types.ts'
import type { CheckResult, GradeEvent, Report, Step, WireEntry } from '@/lib/grader/types.ts'

/** What a run does now: `load` fetches the grader, `boot` waits for a host; the rest are the grader's own steps. */
export type RunStep = 'load' | 'boot' | Step

export interface StderrChunk {
  readonly process: number
  readonly text: string
}

export interface RunFailure {
  /** One sentence for the learner. */
  readonly message: string
  /** Where in the learner's files, when the files do not compile. */
  readonly location?: SourceLocation
  /** The host could not start: another may. */
  readonly host?: boolean
}

export interface RunState {
  /** `restored`: shows the verdict of an earlier visit, or of another tab. */
  readonly phase: 'idle' | 'running' | 'done' | 'stopped' | 'failed' | 'restored'
  /** Counts runs of this visit. */
  readonly run: number
  /** Started by a pause in typing, not by the learner. */
  readonly live: boolean
  readonly step: RunStep
  /** `performance.now()` at the start. */
  readonly startedAt: number
  readonly host?: HostName
  /** By check id. */
  readonly results: ReadonlyMap<string, CheckResult>
  /** Of the run before, for a live run to show until its own are there: the list does not blink at every pause. */
  readonly previous: ReadonlyMap<string, CheckResult>
  /** The entry with sequence number n is at n - 1. */
  readonly wire: readonly WireEntry[]
  /** Entries that came after the log was full. */
  readonly wireDropped: number
  readonly stderr: readonly StderrChunk[]
  /** What each start of the program is for, where they differ. */
  readonly processes: ReadonlyMap<number, string>
  readonly stderrDropped: number
  readonly report?: Report
  readonly failure?: RunFailure
}

export type RunAction =
  | { readonly type: 'begin'; readonly live: boolean; readonly at: number }
  | { readonly type: 'step'; readonly step: RunStep; readonly host?: HostName }
  | { readonly type: 'events'; readonly events: readonly GradeEvent[] }
  | { readonly type: 'done'; readonly report: Report }
  | { readonly type: 'failed'; readonly failure: RunFailure }
  | { readonly type: 'stopped' }
  | { readonly type: 'restored'; readonly report: Report }
  | { readonly type: 'clearConsole' }

/** A server that writes without end must not fill the page's memory. */
export const MAX_WIRE = 10_000
export const MAX_STDERR = 500_000

export const NO_RUN: RunState = {
  phase: 'idle',
  run: 0,
  live: false,
  step: 'load',
  startedAt: 0,
  results: new Map(),
  previous: new Map(),
  wire: [],
  wireDropped: 0,
  stderr: [],
  stderrDropped: 0,
  processes: new Map(),
}

const byId = (results: readonly CheckResult[]) => new Map(results.map((result) => [result.id, result]))

export function reduceRun(state: RunState, action: RunAction): RunState {
  switch (action.type) {
    case 'begin':
      return {
        ...NO_RUN,
        phase: 'running',
        run: state.run + 1,
        live: action.live,
        startedAt: action.at,
        previous: action.live ? new Map([...state.previous, ...state.results]) : NO_RUN.previous,
      }
    case 'step':
      return { ...state, step: action.step, ...(action.host ? { host: action.host } : {}) }
    case 'events':
      return withEvents(state, action.events)
    case 'done':
      return {
        ...state,
        phase: 'done',
        report: action.report,
        results: byId(action.report.checks),
        previous: NO_RUN.previous,
      }
    case 'failed':
      return { ...state, phase: 'failed', failure: action.failure, previous: NO_RUN.previous }
    case 'stopped':
      return { ...state, phase: 'stopped', previous: NO_RUN.previous }
    case 'restored':
      return {
        ...NO_RUN,
        run: state.run,
        phase: 'restored',
        report: action.report,
        results: byId(action.report.checks),
      }
    case 'clearConsole':
      return { ...state, stderr: [], stderrDropped: 0 }
  }
}

function withEvents(state: RunState, events: readonly GradeEvent[]): RunState {
  const results = new Map(state.results)
  const wire = [...state.wire]
  const stderr = [...state.stderr]
  const processes = new Map(state.processes)
  let { step, wireDropped, stderrDropped } = state
  let kept = stderr.reduce((sum, chunk) => sum + chunk.text.length, 0)
  for (const event of events) {
    if (event.type === 'step') step = event.step
    else if (event.type === 'check') results.set(event.result.id, event.result)
    else if (event.type === 'wire') {
      if (event.entry.seq > MAX_WIRE) wireDropped++
      else wire[event.entry.seq - 1] = event.entry
    } else if (event.type === 'process') processes.set(event.process, event.title)
    else if (kept + event.text.length > MAX_STDERR) stderrDropped += event.text.length
    else {
      stderr.push({ process: event.process, text: event.text })
      kept += event.text.length
    }
  }
  return {
    ...state,
    step,
    wireDropped,
    stderrDropped,
    results:
      results.size === state.results.size && !events.some(({ type }) => type === 'check') ? state.results : results,
    wire: events.some(({ type }) => type === 'wire') ? wire : state.wire,
    stderr: events.some(({ type }) => type === 'stderr') ? stderr : state.stderr,
    processes: processes.size === state.processes.size ? state.processes : processes,
  }
}
