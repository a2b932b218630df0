import type { Container, FileTree, ServerProcess, StartOptions } from '@/lib/container/types.ts'
import type { WireEntry } from '@/lib/grader/types.ts'
import type { TextFiles } from '@/lib/progress/types.ts'
import { NO_PROCESS, withEntry, withOutput, type OutputChunk, type ProcessState } from './process-state.ts'
import { describeFailure } from '../session/runner.ts'
import { createStore, type Readable } from '../store/store.ts'

export interface ProcessOptions {
  readonly files: () => TextFiles
  readonly entry: string
  readonly container: () => Promise<Container>
  readonly start?: StartOptions
  /** What is started instead of `files` and `start` by themselves: with more files beside them, with other variables. */
  readonly prepare?: (files: TextFiles) => Promise<{ files: FileTree; start: StartOptions }>
}

export interface ProcessRun extends Readable<ProcessState> {
  /** Starts the files as they are now; what runs is ended first. Resolves when the program has ended. */
  start(): Promise<void>
  stop(): void
  /** The program that runs; undefined when none does. */
  process(): ServerProcess | undefined
  /** Adds a message to the log. */
  log(entry: WireEntry): void
}

/** A program without a conversation over its pipes: both of its streams are for people to read. */
export function createProcessRun(options: ProcessOptions): ProcessRun {
  const { files: current, entry, container, start: how, prepare } = options
  const store = createStore<ProcessState>(NO_PROCESS)
  let process: ServerProcess | undefined
  /** Counts starts: what an earlier program still says is no longer of interest. */
  let turn = 0

  const patch = (change: Partial<ProcessState>) => store.set((state) => ({ ...state, ...change }))

  async function read(from: ReadableStream<string>, stream: OutputChunk['stream'], mine: number): Promise<void> {
    const reader = from.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      if (mine === turn) store.set((state) => ({ ...state, output: withOutput(state.output, { stream, text: value }) }))
    }
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    process: () => process,
    log: (entry) => store.set((state) => ({ ...state, wire: withEntry(state.wire, entry) })),
    async start() {
      const mine = ++turn
      process?.kill()
      process = undefined
      const files = current()
      store.set({ ...NO_PROCESS, phase: 'starting', step: 'boot', files })
      try {
        const [host, prepared] = await Promise.all([container(), prepare?.(files)])
        if (mine !== turn) return
        patch({ step: 'start' })
        const started = await host.start(prepared?.files ?? files, entry, prepared?.start ?? how)
        if (mine !== turn) return started.kill()
        process = started
        patch({ phase: 'ready' })
        const reading = [read(started.stdout, 'stdout', mine), read(started.stderr, 'stderr', mine)]
        const [exit] = await Promise.all([started.exited, ...reading])
        if (mine !== turn) return
        process = undefined
        patch({ phase: 'ended', exit })
      } catch (error) {
        if (mine === turn) patch({ phase: 'ended', failure: describeFailure(error) })
      }
    },
    stop() {
      turn++
      process?.kill()
      process = undefined
      if (store.getState().phase !== 'off') patch({ phase: 'ended' })
    },
  }
}
