import type { Container, StartOptions } from '@/lib/container/types.ts'
import type { Connection } from '@/lib/grader/check.ts'
import type { GradeEvent } from '@/lib/grader/types.ts'
import { mountWorkspace, type Workspace } from '@/lib/grader/workspace.ts'
import type { TextFiles } from '@/lib/progress/types.ts'
import { describeFailure } from '../session/runner.ts'
import { withEntry, withOutput } from '../run/process-state.ts'
import { createStore, type Readable } from '../store/store.ts'
import { OFF, type InspectorState, type Outcome } from './inspector-state.ts'
import { listOffers } from './offers.ts'

export interface Inspector extends Readable<InspectorState> {
  /** Starts the code as it is now; a server that runs is ended first. */
  start(): Promise<void>
  stop(): void
  /** Sends a request and shows what comes of it. */
  send(method: string, params?: unknown): Promise<void>
}

export interface InspectorOptions {
  readonly files: () => TextFiles
  readonly entry: string
  readonly container: () => Promise<Container>
  readonly start?: StartOptions
  /** Files that are laid beside those of `files`. */
  readonly workspace?: () => Promise<Workspace | undefined>
}

/** A server that is talked to by hand: a learner's, apart from the runs that are graded, or one of a chapter. */
export function createInspector(options: InspectorOptions): Inspector {
  const { files: currentFiles, entry, container, start: how, workspace } = options
  const store = createStore<InspectorState>(OFF)
  let connection: Connection | undefined
  /** Counts starts: what an earlier server still says is no longer of interest. */
  let turn = 0

  const patch = (change: Partial<InspectorState>) => store.set((state) => ({ ...state, ...change }))

  function onEvent(event: GradeEvent): void {
    if (event.type === 'wire') store.set((state) => ({ ...state, wire: withEntry(state.wire, event.entry) }))
    else if (event.type === 'stderr') {
      const chunk = { stream: 'stderr', text: event.text } as const
      store.set((state) => ({ ...state, output: withOutput(state.output, chunk) }))
    }
  }

  async function start(): Promise<void> {
    const mine = ++turn
    void connection?.close()
    connection = undefined
    const files = currentFiles()
    store.set({ ...OFF, phase: 'starting', step: 'load', files })
    try {
      const [{ openConnection }, beside] = await Promise.all([import('@/lib/grader/connection.ts'), workspace?.()])
      if (mine !== turn) return
      patch({ step: 'boot' })
      const host = await container()
      if (mine !== turn) return
      patch({ step: 'start' })
      const opened = await openConnection({
        container: host,
        ...mountWorkspace(files, beside, how),
        entry,
        onEvent: (event) => mine === turn && onEvent(event),
        // Stop must reach a server that never finishes its handshake, too.
        onOpened: (opening) => {
          if (mine !== turn) return void opening.close()
          connection = opening
          patch({ step: 'handshake' })
        },
        onEnded: (exit) => mine === turn && patch({ phase: 'ended', exit }),
      })
      if (mine !== turn) return
      const { serverInfo, protocolVersion } = opened.initializeResult
      patch({ phase: 'ready', server: `${serverInfo.name} ${serverInfo.version}, protocol ${protocolVersion}` })
      const offers = await listOffers(opened)
      if (mine === turn) patch({ offers })
    } catch (error) {
      if (mine === turn) patch({ phase: 'ended', failure: describeFailure(error) })
    }
  }

  async function send(method: string, params?: unknown): Promise<void> {
    const used = connection
    const mine = turn
    if (!used) return
    patch({ busy: true })
    const outcome = await ask(used, method, params)
    if (mine !== turn) return
    patch({ busy: false, ...(outcome ? { outcome } : {}), ...(used.alive ? {} : { phase: 'ended' }) })
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    start,
    send,
    stop: () => {
      turn++
      void connection?.close()
      connection = undefined
      if (store.getState().phase !== 'off') patch({ phase: 'ended', busy: false })
    },
  }
}

/** Sends; a silence is an outcome too, with the request that met it. */
async function ask(connection: Connection, method: string, params: unknown): Promise<Outcome | undefined> {
  const before = connection.log.length
  try {
    const { request, entry } = await connection.request(method, params)
    return { request, answer: entry }
  } catch (error) {
    const request = connection.log.slice(before).find((entry) => entry.direction === 'sent' && entry.method === method)
    return request && { request, silence: error instanceof Error ? error.message : String(error) }
  }
}
