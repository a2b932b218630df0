/** The bundled host: programs in workers of a sandboxed frame, with all they need shipped beside the page. */
import { ContainerError } from '../types.ts'
import { PROJECT_ROOT } from './messages.ts'
import { startProcess } from './server-process.ts'
import { needsRest, textLoader } from './texts.ts'
import { WorkerPool } from './worker-pool.ts'
import type { Container, FileTree, ServerProcess } from '../types.ts'
import type { StartRequest } from './messages.ts'

export interface BundledOptions {
  /** Where `public/runtime` is served, with a slash at its end. */
  readonly baseUrl?: string
  /** Milliseconds for which a worker may fail to answer before it is ended. */
  readonly unresponsiveMs?: number
}

export interface BundledContainer extends Container {
  readonly host: 'bundled'
  /** Resolves when workers wait with everything evaluated, or a run has begun to take them; rejects with a ContainerError when none can be had. */
  ready(): Promise<void>
  /** What will probably be started next: waiting workers read it, and what has not changed by then is not read again. */
  expect(files: FileTree, entry: string): void
  /** Workers alive at the moment, those that wait included. */
  readonly workers: number
}

/** A run that lasts longer than this gets a spare worker beside it; a shorter one is not disturbed by its making. */
const SPARE_AFTER_MS = 1000

export function createBundledContainer(options: BundledOptions = {}): BundledContainer {
  const { baseUrl = '/runtime/', unresponsiveMs = 10_000 } = options
  const pool = new WorkerPool(baseUrl)
  const processes = new Set<ServerProcess>()
  let disposed = false

  const launch = async (request: StartRequest): Promise<ServerProcess> => {
    const rest = needsRest(request.files) ? await textLoader(baseUrl).rest() : undefined
    const { link, frame } = await pool.take()
    pool.expect(request.files, request.entry)
    if (rest) link.post({ type: 'packages', packages: rest })
    const unwatch = frame.watch()
    try {
      const process = await startProcess(link, request, unresponsiveMs)
      void process.exited.then(unwatch)
      return process
    } catch (error) {
      unwatch()
      // The browser may have ended the frame since the last run: then another one serves.
      if (frame.dead && !disposed) return launch(request)
      throw error
    }
  }

  const keep = (process: ServerProcess): ServerProcess => {
    if (disposed) process.kill()
    processes.add(process)
    const spareTimer = setTimeout(() => pool.makeSparesLater(1), SPARE_AFTER_MS)
    void process.exited.then(() => {
      processes.delete(process)
      clearTimeout(spareTimer)
      pool.makeSparesLater()
    })
    return process
  }

  pool.makeSparesLater()

  return {
    host: 'bundled',
    ready: () => pool.makeSpares(),
    expect: (files, entry) => pool.expect(files, entry),
    get workers() {
      return pool.count
    },

    async start(files, entry, { env = {}, args = [] } = {}) {
      if (disposed) throw new ContainerError('host', 'This container has been disposed of; make a new one.')
      const values = typeof env === 'function' ? env(PROJECT_ROOT) : env
      try {
        return keep(await launch({ type: 'start', files, entry, env: { ...values }, args: [...args] }))
      } catch (error) {
        // A program was refused, and its worker is gone; where no worker can be had, nobody tries again unasked.
        if (error instanceof ContainerError && error.kind !== 'host') pool.makeSparesLater()
        throw error
      }
    },

    async dispose() {
      disposed = true
      for (const process of processes) process.kill()
      await pool.close()
    },
  }
}
