/** A container that is given up while runs that began with it may go on. */
import type { Container } from './types.ts'

export interface Retiring {
  /** Serves as the one that it stands for. */
  readonly container: Container
  /** Disposes of the container once nothing has run in it for a while: a run in progress may start servers again. */
  retire(): void
  /** Takes `retire` back. */
  keep(): void
}

/** Milliseconds without a server after which no run is in progress any more. */
const QUIET_MS = 10_000

/** @param onEnd called when it is disposed of because it was retired */
export function createRetiring(container: Container, onEnd: () => void, quietMs = QUIET_MS): Retiring {
  let busy = 0
  let retired = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const check = () => {
    clearTimeout(timer)
    if (!retired || busy > 0) return
    timer = setTimeout(() => {
      onEnd()
      void container.dispose()
    }, quietMs)
  }
  const leave = () => {
    busy--
    check()
  }

  return {
    container: {
      host: container.host,
      async start(...args) {
        busy++
        check()
        try {
          const process = await container.start(...args)
          void process.exited.finally(leave)
          return process
        } catch (error) {
          leave()
          throw error
        }
      },
      dispose() {
        clearTimeout(timer)
        return container.dispose()
      },
    },
    retire() {
      retired = true
      check()
    },
    keep() {
      retired = false
      check()
    },
  }
}
