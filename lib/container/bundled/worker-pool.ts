/** Workers for a container: the frame that they live in, and one that waits with everything evaluated. */
import { ContainerError } from '../types.ts'
import { openFrame } from './frame.ts'
import { textLoader } from './texts.ts'
import { linkWorker } from './worker-link.ts'
import type { Frame } from './frame.ts'
import type { WorkerLink } from './worker-link.ts'

interface Spare {
  readonly link: WorkerLink
  readonly warm: Promise<void>
}

/** A worker that a process may have, and the frame that it lives in. */
export interface Place {
  readonly link: WorkerLink
  readonly frame: Frame
}

function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: 500 })
  else setTimeout(task, 0)
}

function workerError(message: string): ContainerError {
  return new ContainerError('host', `The browser could not run a worker: ${message || 'it gave no reason'}.`)
}

export class WorkerPool {
  readonly #baseUrl: string
  #frame: Promise<Frame> | undefined
  #spare: Spare | undefined
  #count = 0
  #closed = false

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl
  }

  /** Workers alive at the moment. */
  get count(): number {
    return this.#count
  }

  async #openFrame(): Promise<Frame> {
    const opening = openFrame(`${this.#baseUrl}frame.html`)
    try {
      return await this.#furnish(opening)
    } catch (error) {
      // What fails may be the texts: then the frame is of no use, now or when it has loaded.
      opening.then((frame) => frame.close()).catch(() => undefined)
      throw error
    }
  }

  /** Gives the frame the texts for its workers. */
  async #furnish(opening: Promise<Frame>): Promise<Frame> {
    const [frame, texts] = await Promise.all([opening, textLoader(this.#baseUrl).first()])
    if (this.#closed) throw new ContainerError('host', 'This container has been disposed of; make a new one.')
    frame.addTexts(texts)
    return frame
  }

  /** The frame of this container; a new one where there is none or the browser has ended it. */
  async #liveFrame(): Promise<Frame> {
    const opening = (this.#frame ??= this.#openFrame())
    try {
      const frame = await opening
      if (!frame.dead) return frame
    } catch (error) {
      if (this.#frame === opening) this.#frame = undefined
      throw error
    }
    if (this.#frame === opening) {
      this.#frame = undefined
      this.#spare = undefined
    }
    return this.#liveFrame()
  }

  #spawn(frame: Frame): WorkerLink {
    this.#count++
    return linkWorker(frame, () => {
      this.#count--
    })
  }

  /** Makes the waiting worker, where there is none; resolves when it is ready for a program. */
  async makeSpare(): Promise<void> {
    const frame = await this.#liveFrame()
    if (this.#spare) return this.#spare.warm
    const link = this.#spawn(frame)
    const warm = new Promise<void>((resolve, reject) => {
      link.listen(
        ({ type }) => {
          if (type === 'warm') resolve()
        },
        (message) => {
          link.end()
          if (this.#spare?.link === link) this.#spare = undefined
          reject(workerError(message))
        },
      )
    })
    this.#spare = { link, warm }
    await warm
    // Asked for now, so that it is there when the network is not.
    textLoader(this.#baseUrl)
      .rest()
      .catch(() => undefined)
  }

  /** The same when the page has nothing else to do. What keeps it from being made is reported by the next start. */
  makeSpareLater(): void {
    whenIdle(() => {
      if (!this.#closed) this.makeSpare().catch(() => undefined)
    })
  }

  /** The waiting worker, or a new one. */
  async take(): Promise<Place> {
    const frame = await this.#liveFrame()
    const link = this.#spare?.link ?? this.#spawn(frame)
    this.#spare = undefined
    return { link, frame }
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#spare?.link.end()
    this.#spare = undefined
    const frame = await this.#frame?.catch(() => undefined)
    frame?.close()
  }
}
