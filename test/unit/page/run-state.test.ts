import { describe, expect, test } from 'vitest'
import { MAX_STDERR, MAX_WIRE, NO_RUN, reduceRun, type RunState } from '@/components/run/run-state.ts'
import { createRunStore } from '@/components/run/run-store.ts'
import type { CheckResult, GradeEvent, Report } from '@/lib/grader/types.ts'
import { entry } from './entries.ts'

const result = (id: string, status: CheckResult['status'] = 'pass'): CheckResult => ({
  id,
  title: id,
  level: 'must',
  status,
  spec: { title: 'Spec' },
  wire: [],
  durationMs: 1,
})

const report = (checks: CheckResult[]): Report => ({
  exercise: 'p1-calculator',
  host: 'bundled',
  seed: 7,
  revision: '2025-11-25',
  verdict: 'pass',
  durationMs: 90,
  checks,
})

const begin = (state: RunState, live = false) => reduceRun(state, { type: 'begin', live, at: 5 })
const events = (state: RunState, ...list: GradeEvent[]) => reduceRun(state, { type: 'events', events: list })

describe('a run', () => {
  test('collects what comes, and ends with the report', () => {
    let state = begin(NO_RUN)
    expect(state).toMatchObject({ phase: 'running', run: 1, startedAt: 5, step: 'load' })
    state = events(
      state,
      { type: 'step', step: 'checks' },
      { type: 'wire', entry: entry(1) },
      { type: 'stderr', text: 'ready\n', process: 1 },
      { type: 'check', result: result('a') },
    )
    expect(state.step).toBe('checks')
    expect(state.wire).toHaveLength(1)
    expect(state.stderr).toEqual([{ process: 1, text: 'ready\n' }])
    expect([...state.results.keys()]).toEqual(['a'])
    state = reduceRun(state, { type: 'done', report: report([result('a'), result('b', 'fail')]) })
    expect(state.phase).toBe('done')
    expect(state.results.get('b')?.status).toBe('fail')
  })

  test('replaces an entry that comes again: pieces of one line are one entry', () => {
    const state = events(
      begin(NO_RUN),
      { type: 'wire', entry: entry(1, { text: '{"a"' }) },
      { type: 'wire', entry: entry(1, { text: '{"a":1}' }) },
    )
    expect(state.wire.map(({ text }) => text)).toEqual(['{"a":1}'])
  })

  test('leaves slices alone that an event does not touch, so that nobody renders for nothing', () => {
    const before = events(begin(NO_RUN), { type: 'check', result: result('a') })
    const after = events(before, { type: 'stderr', text: 'x', process: 1 })
    expect(after.results).toBe(before.results)
    expect(after.wire).toBe(before.wire)
    expect(after.stderr).not.toBe(before.stderr)
  })

  test('forgets the run before, but a live one shows its results until its own are there', () => {
    const first = reduceRun(begin(NO_RUN), { type: 'done', report: report([result('a')]) })
    expect(begin(first)).toMatchObject({ run: 2, results: new Map(), previous: new Map() })
    const live = begin(first, true)
    expect(live.results.size).toBe(0)
    expect(live.previous.get('a')?.status).toBe('pass')
    expect(reduceRun(live, { type: 'stopped' }).previous.size).toBe(0)
  })

  test('does not grow without end', () => {
    let state = begin(NO_RUN)
    state = events(state, { type: 'wire', entry: entry(MAX_WIRE) }, { type: 'wire', entry: entry(MAX_WIRE + 1) })
    expect(state.wireDropped).toBe(1)
    state = events(
      state,
      { type: 'stderr', text: 'x'.repeat(MAX_STDERR), process: 1 },
      { type: 'stderr', text: 'more', process: 1 },
    )
    expect(state.stderrDropped).toBe(4)
    expect(state.stderr).toHaveLength(1)
  })
})

describe('the store', () => {
  function withFrames() {
    const frames: (() => void)[] = []
    const store = createRunStore((callback) => frames.push(callback))
    let heard = 0
    store.subscribe(() => heard++)
    return { store, frame: () => frames.splice(0).forEach((callback) => callback()), heard: () => heard }
  }

  test('hands events on together, once a frame', () => {
    const { store, frame, heard } = withFrames()
    store.dispatch({ type: 'begin', live: false, at: 0 })
    for (let seq = 1; seq <= 100; seq++) store.push({ type: 'wire', entry: entry(seq) })
    expect(store.getState().wire).toHaveLength(0)
    expect(heard()).toBe(1)
    frame()
    expect(store.getState().wire).toHaveLength(100)
    expect(heard()).toBe(2)
  })

  test('draws the run before until there is something to look at, and a run that is over by then only once', () => {
    const { store, frame } = withFrames()
    const drawn: RunState['phase'][] = []
    store.drawn.subscribe(() => drawn.push(store.drawn.getState().phase))
    store.dispatch({ type: 'begin', live: false, at: 0 })
    store.dispatch({ type: 'done', report: report([result('a')]) })
    frame()
    expect(drawn).toEqual(['done'])
    store.dispatch({ type: 'begin', live: false, at: 1 })
    store.dispatch({ type: 'step', step: 'boot' })
    store.push({ type: 'step', step: 'checks' })
    expect(store.getState()).toMatchObject({ phase: 'running', results: new Map() })
    expect(store.drawn.getState().results.get('a')?.status).toBe('pass')
    expect(drawn).toEqual(['done'])
    frame()
    expect(store.drawn.getState()).toMatchObject({ phase: 'running', step: 'checks', results: new Map() })
    store.dispatch({ type: 'begin', live: false, at: 2 })
    frame()
    expect(store.drawn.getState()).toMatchObject({ phase: 'running', startedAt: 2 })
    store.dispatch({ type: 'stopped' })
    expect(drawn).toEqual(['done', 'running', 'running', 'stopped'])
  })

  test('loses nothing when the end comes before the frame, and takes nothing over into the next run', () => {
    const { store, frame } = withFrames()
    store.dispatch({ type: 'begin', live: false, at: 0 })
    store.push({ type: 'wire', entry: entry(1) })
    store.dispatch({ type: 'done', report: report([]) })
    expect(store.getState().wire).toHaveLength(1)
    store.push({ type: 'wire', entry: entry(2) })
    store.dispatch({ type: 'begin', live: false, at: 1 })
    frame()
    expect(store.getState().wire).toHaveLength(0)
  })
})
