/** All that the worker's `data:` address holds: takes the runtime's text from the frame and evaluates it. */
import type { WorkerInit } from '../messages.ts'

self.onmessage = (event: MessageEvent<WorkerInit>) => {
  self.onmessage = null
  const evaluate = eval
  const { runtime, ...init } = event.data
  evaluate(runtime)(init)
}
