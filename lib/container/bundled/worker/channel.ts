/** The worker's line to the page. The port itself stays in this module's closures. */
import { eventData, portPostMessage } from './primordials.ts'
import type { HostMessage, WorkerMessage } from '../messages.ts'

export interface Channel {
  post(message: WorkerMessage): void
  listen(receive: (message: HostMessage) => void): void
}

export function openChannel(port: MessagePort): Channel {
  return {
    post(message) {
      portPostMessage(port, message)
    },
    listen(receive) {
      port.onmessage = (event) => {
        receive(eventData(event) as HostMessage)
      }
    },
  }
}
