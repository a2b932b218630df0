/**
 * The host that runs a learner's server in StackBlitz's WebContainer, a full Node.js in the browser, where it can be
 * reached. `@webcontainer/api` is loaded when a boot begins, and only its public API is used.
 */
import { ContainerError } from '../types.ts'
import type { Container } from '../types.ts'
import { explainBoot } from './boot-progress.ts'
import { openContainer } from './container.ts'
import { leaseMachine } from './machine.ts'
import { browserTraits, unsupported } from './support.ts'

export interface WebContainerOptions {
  /** Address of `node.json`, which `npm run build:runtime` makes. */
  readonly runtimeUrl?: string
  /** Milliseconds for the boot as a whole, and for each later start of the launcher. */
  readonly timeoutMs?: number
  /** Gives the boot up: the promise rejects with the signal's reason, and what comes up later is shut down. */
  readonly signal?: AbortSignal
  /** Given the container when the boot succeeds after its limit; without it, what comes late is shut down. */
  readonly onLate?: (container: Container) => void
  /** Told, with one sentence, when the container has failed for good after its boot (memory, an error of the runtime). */
  readonly onLost?: (why: string) => void
}

export const DEFAULT_RUNTIME_URL = '/runtime/node.json'

/** A cold boot takes about ten seconds on a usual connection. */
const DEFAULT_TIMEOUT_MS = 30_000

/** Somebody has waited in vain for this page's boot. */
let gaveUp = false

function asContainerError(error: unknown): ContainerError {
  if (error instanceof ContainerError) return error
  const message = error instanceof Error ? error.message : String(error)
  return new ContainerError('host', `WebContainer could not start: ${message}`)
}

/**
 * Boots a WebContainer, or joins the one that this page has or is booting.
 * Rejects with a ContainerError of kind `host`, whose message names the cause, at the latest after `timeoutMs`.
 */
export async function createWebContainer(options: WebContainerOptions = {}): Promise<Container> {
  const { runtimeUrl = DEFAULT_RUNTIME_URL, timeoutMs = DEFAULT_TIMEOUT_MS, signal, onLate } = options
  signal?.throwIfAborted()
  const obstacle = unsupported(browserTraits())
  if (obstacle !== undefined) throw new ContainerError('host', obstacle)

  const lease = leaseMachine(runtimeUrl)
  const { progress } = lease
  if (gaveUp) progress.retry()
  const opening = openContainer(lease, timeoutMs, (why) => options.onLost?.(why))
  opening.catch(lease.release)
  let timer: ReturnType<typeof setTimeout> | undefined
  let onAbort = () => {}
  const givenUp = new Promise<never>((_, reject) => {
    const fail = () => {
      gaveUp = true
      reject(new ContainerError('host', explainBoot(progress, timeoutMs)))
    }
    timer = setTimeout(fail, timeoutMs)
    void progress.refused.then(fail)
    onAbort = () => reject(signal?.reason)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
  try {
    return await Promise.race([opening, givenUp])
  } catch (error) {
    opening.then((late) => (onLate && !signal?.aborted ? onLate(late) : late.dispose())).catch(() => undefined)
    if (signal?.aborted) throw error
    throw asContainerError(error)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
}
