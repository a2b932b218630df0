/** One worker as the page sees it: a port, and a way to end it. */
import type { Frame } from './frame.ts'
import type { HostMessage, WorkerMessage } from './messages.ts'

export interface WorkerLink {
  post(message: HostMessage): void
  /** Replaces the receiver; what came before it was set is kept for it. */
  listen(receive: (message: WorkerMessage) => void, onError: (message: string) => void): void
  end(): void
}

export function linkWorker(frame: Frame, onEnd: () => void): WorkerLink {
  const { port1: port, port2 } = new MessageChannel()
  let receive: ((message: WorkerMessage) => void) | undefined
  let fail: ((message: string) => void) | undefined
  let early: WorkerMessage[] = []
  let failure: string | undefined
  let ended = false

  port.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
    if (receive) receive(data)
    else early.push(data)
  }
  const worker = frame.spawn(port2, (message) => {
    if (fail) fail(message)
    else failure = message
  })

  return {
    post: (message) => port.postMessage(message),
    listen(onMessage, onError) {
      receive = onMessage
      fail = onError
      for (const message of early) receive(message)
      early = []
      if (failure !== undefined) fail(failure)
    },
    end() {
      if (ended) return
      ended = true
      port.onmessage = null
      port.close()
      worker.terminate()
      onEnd()
    },
  }
}
