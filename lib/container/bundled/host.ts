/** The bundled host: programs in workers of a sandboxed frame, with all they need shipped beside the page. */
import { ContainerError } from '../types.ts'
import { openFrame } from './frame.ts'
import { PROJECT_ROOT } from './messages.ts'
import { startProcess } from './server-process.ts'
import { needsRest, textLoader } from './texts.ts'
import { linkWorker } from './worker-link.ts'
import type { Container, ServerProcess } from '../types.ts'
import type { Frame } from './frame.ts'
import type { StartRequest } from './messages.ts'
import type { WorkerLink } from './worker-link.ts'

export interface BundledOptions {
  /** Where `public/runtime` is served, with a slash at its end. */
  readonly baseUrl?: string
  /** Milliseconds for which a worker may fail to answer before it is ended. */
  readonly unresponsiveMs?: number
}

export interface BundledContainer extends Container {
  readonly host: 'bundled'
  /** Resolves when a worker waits with everything evaluated; rejects with a ContainerError when none can be had. */
  ready(): Promise<void>
  /** Workers alive at the moment, the spare one included. */
  readonly workers: number
}

/** A run that lasts longer than this gets a spare worker beside it; a shorter one is not disturbed by its making. */
const SPARE_AFTER_MS = 1000

function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: 500 })
  else setTimeout(task, 0)
}

export function createBundledContainer(options: BundledOptions = {}): BundledContainer {
  const { baseUrl = '/runtime/', unresponsiveMs = 10_000 } = options
  const texts = textLoader(baseUrl)
  const processes = new Set<ServerProcess>()
  let frame: Promise<Frame> | undefined
  let spare: { link: WorkerLink; warm: Promise<void> } | undefined
  let workers = 0
  let disposed = false

  const refuseDisposed = () => {
    if (disposed) throw new ContainerError('host', 'This container has been disposed of; make a new one.')
  }

  const openedFrame = (): Promise<Frame> => {
    frame ??= Promise.all([openFrame(`${baseUrl}frame.html`), texts.first()]).then(
      ([opened, first]) => {
        if (disposed) opened.close()
        refuseDisposed()
        opened.addTexts(first)
        return opened
      },
      (error: unknown) => {
        frame = undefined
        throw error
      },
    )
    return frame
  }

  const spawn = (opened: Frame): WorkerLink => {
    workers++
    return linkWorker(opened, () => {
      workers--
    })
  }

  const makeSpare = async (): Promise<void> => {
    const opened = await openedFrame()
    refuseDisposed()
    if (spare) return spare.warm
    const link = spawn(opened)
    const warm = new Promise<void>((resolve, reject) => {
      link.listen(
        ({ type }) => {
          if (type === 'warm') resolve()
        },
        (message) => {
          link.end()
          if (spare?.link === link) spare = undefined
          reject(new ContainerError('host', `The browser could not run a worker: ${message || 'it gave no reason'}.`))
        },
      )
    })
    spare = { link, warm }
    await warm
    // Asked for now, so that it is there when the network is not.
    texts.rest().catch(() => undefined)
  }

  /** Nobody waits for a spare: what keeps it from being made is reported by the next start. */
  const makeSpareLater = () => {
    whenIdle(() => {
      if (!disposed) makeSpare().catch(() => undefined)
    })
  }

  const takeWorker = async (): Promise<WorkerLink> => {
    const opened = await openedFrame()
    refuseDisposed()
    const link = spare?.link ?? spawn(opened)
    spare = undefined
    return link
  }

  makeSpareLater()

  return {
    host: 'bundled',
    ready: makeSpare,
    get workers() {
      return workers
    },

    async start(files, entry, { env = {}, args = [] } = {}) {
      refuseDisposed()
      const values = typeof env === 'function' ? env(PROJECT_ROOT) : env
      const request: StartRequest = { type: 'start', files, entry, env: { ...values }, args: [...args] }
      const rest = needsRest(files) ? await texts.rest() : undefined
      const link = await takeWorker()
      if (rest) link.post({ type: 'packages', packages: rest })
      try {
        const process = await startProcess(link, request, unresponsiveMs)
        if (disposed) process.kill()
        processes.add(process)
        const spareTimer = setTimeout(makeSpareLater, SPARE_AFTER_MS)
        void process.exited.then(() => {
          processes.delete(process)
          clearTimeout(spareTimer)
          makeSpareLater()
        })
        return process
      } catch (error) {
        makeSpareLater()
        throw error
      }
    },

    async dispose() {
      disposed = true
      for (const process of processes) process.kill()
      spare?.link.end()
      spare = undefined
      const opened = await frame?.catch(() => undefined)
      opened?.close()
      frame = undefined
    },
  }
}
