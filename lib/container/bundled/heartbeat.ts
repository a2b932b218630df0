/** Tells whether a worker still answers. */

/** The limit is counted in steps of the page's own clock, so a page that slept for an hour does not blame the worker. */
const STEPS = 5

export interface Heartbeat {
  answered(): void
  stop(): void
}

/** @param onSilence called once when no answer has come for `limitMs` */
export function startHeartbeat(limitMs: number, ask: () => void, onSilence: () => void): Heartbeat {
  let silent = 0
  const timer = setInterval(() => {
    silent++
    if (silent > STEPS) {
      clearInterval(timer)
      onSilence()
    } else if (silent === 1) ask()
  }, limitMs / STEPS)
  return {
    answered() {
      silent = 0
    },
    stop: () => clearInterval(timer),
  }
}
