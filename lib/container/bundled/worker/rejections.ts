/** Promises that are rejected and that nobody asks about. */
import { unhandledRejection } from './lifecycle.ts'
import { afterTurn, enter, hasTicks } from './loop.ts'
import { native } from './primordials.ts'

export function watchRejections(): void {
  const waiting = new Set<unknown>()
  native.addEventListener('rejectionhandled', ({ promise }) => waiting.delete(promise))
  native.addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    const { promise, reason } = event
    const report = () => unhandledRejection(reason, promise)
    if (!hasTicks()) return enter(report)
    // Node judges after the ticks: one of them may still ask. They run in the next turn, and only when this event is
    // over does the browser tell of such a promise, in a turn of its own (HTML, "notify about rejected promises").
    waiting.add(promise)
    const judge = () => void (waiting.delete(promise) && report())
    afterTurn(() => afterTurn(() => afterTurn(judge)))
  })
}
