/** Workers for a container: the frame that they live in, and those that wait with everything evaluated. */
import { ContainerError } from '../types.ts'
import type { FileTree } from '../types.ts'
import { openFrame } from './frame.ts'
import { textLoader } from './texts.ts'
import { linkWorker } from './worker-link.ts'
import type { Frame } from './frame.ts'
import type { ExpectRequest } from './messages.ts'
import type { WorkerLink } from './worker-link.ts'

interface Spare {
  readonly link: WorkerLink
  /** Resolves when it is ready, or given away before. */
  readonly warm: Promise<void>
  readonly give: () => void
}

/** A worker that a process may have, and the frame that it lives in. */
export interface Place {
  readonly link: WorkerLink
  readonly frame: Frame
}

/**
 * Most workers that wait at a time: as many as the exercise with the most processes takes, and fewer where there is
 * little memory. Each holds the SDK, some 20 MB.
 */
const MOST_SPARES = 8
const MOST_SPARES_IN_LITTLE = 4

/** Chromium alone says how much memory there is, in GB. */
function mostSpares(): number {
  const { deviceMemory = 8 } = navigator as { deviceMemory?: number }
  return deviceMemory <= 4 ? MOST_SPARES_IN_LITTLE : MOST_SPARES
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
  #spares: Spare[] = []
  readonly #inUse = new Set<WorkerLink>()
  /** Workers taken since none was in use, and how many the run before took: so many will probably be needed again. */
  #taken = 0
  #needed = 1
  /** Workers taken in all. */
  #takes = 0
  #expected: ExpectRequest | undefined
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
      this.#spares = []
    }
    return this.#liveFrame()
  }

  #spawn(frame: Frame): WorkerLink {
    this.#count++
    const link = linkWorker(frame, () => {
      this.#count--
      if (!this.#inUse.delete(link) || this.#inUse.size > 0) return
      this.#needed = this.#taken
      this.#taken = 0
    })
    return link
  }

  /** How many workers should wait now: those that a run like the last one has still to take. */
  #wanted(least: number): number {
    const toCome = this.#inUse.size === 0 ? this.#needed : this.#needed - this.#taken
    return Math.min(Math.max(toCome, least), mostSpares())
  }

  /** Lets workers wait, as many as the last run took; resolves when all are ready, or a run has begun to take them. */
  async makeSpares(least = 1): Promise<void> {
    const frame = await this.#liveFrame()
    const taken = this.#taken
    while (this.#taken === taken && !this.#closed && this.#spares.length < this.#wanted(least)) {
      const spare = this.#makeSpare(frame)
      this.#spares.push(spare)
      // One after the other: the first is ready sooner, and the last no later.
      await spare.warm
    }
    await Promise.all(this.#spares.map(({ warm }) => warm))
    if (this.#inUse.size > 0) return
    // Asked for now, so that it is there when the network is not.
    textLoader(this.#baseUrl)
      .rest()
      .catch(() => undefined)
  }

  #makeSpare(frame: Frame): Spare {
    const link = this.#spawn(frame)
    let give = () => {}
    const warm = new Promise<void>((resolve, reject) => {
      give = resolve
      link.listen(
        ({ type }) => {
          if (type === 'warm') resolve()
        },
        (message) => {
          link.end()
          this.#spares = this.#spares.filter((spare) => spare.link !== link)
          reject(workerError(message))
        },
      )
    })
    if (this.#expected) link.post(this.#expected)
    return { link, warm, give }
  }

  /**
   * The same when the page has nothing else to do, unless a worker is taken before: a run is not to be disturbed. What
   * keeps them from being made is reported by the next start.
   */
  makeSparesLater(least = 0): void {
    const takes = this.#takes
    whenIdle(() => {
      if (!this.#closed && this.#takes === takes) this.makeSpares(least).catch(() => undefined)
    })
  }

  /** What will probably be started next, for the waiting workers to read. */
  expect(files: FileTree, entry: string): void {
    if (this.#expected?.files === files && this.#expected.entry === entry) return
    this.#expected = { type: 'expect', files, entry }
    for (const { link } of this.#spares) link.post(this.#expected)
  }

  /** A waiting worker, or a new one. */
  async take(): Promise<Place> {
    const frame = await this.#liveFrame()
    const spare = this.#spares.shift()
    spare?.give()
    const link = spare?.link ?? this.#spawn(frame)
    this.#inUse.add(link)
    this.#taken++
    this.#takes++
    return { link, frame }
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const { link } of this.#spares) link.end()
    this.#spares = []
    const frame = await this.#frame?.catch(() => undefined)
    frame?.close()
  }
}
