/** The page's end of the sandboxed frame: orders workers and ends them. */
import { ContainerError } from '../types.ts'
import type { FrameInit, FrameReply, FrameRequest, RuntimeTexts } from './messages.ts'

/** Milliseconds that the frame may take to load. */
const LOAD_LIMIT_MS = 20_000

export interface Frame {
  addTexts(texts: Partial<RuntimeTexts>): void
  /** Makes a worker; `onError` is told when it could not be made, or died of something its runtime could not catch. */
  spawn(port: MessagePort, onError: (message: string) => void): FrameWorker
  close(): void
}

export interface FrameWorker {
  terminate(): void
}

function createElement(url: string): HTMLIFrameElement {
  const element = document.createElement('iframe')
  element.setAttribute('sandbox', 'allow-scripts')
  element.src = url
  element.title = 'Where the server runs'
  element.hidden = true
  element.tabIndex = -1
  return element
}

/** Loads the frame and waits until its script answers. */
export async function openFrame(url: string): Promise<Frame> {
  const element = createElement(url)
  const { port1: control, port2 } = new MessageChannel()
  const errorHandlers = new Map<number, (message: string) => void>()
  let last = 0

  const close = () => {
    control.onmessage = null
    control.close()
    element.remove()
    errorHandlers.clear()
  }
  const request = (message: FrameRequest, transfer: Transferable[] = []) => control.postMessage(message, transfer)

  await new Promise<void>((resolve, reject) => {
    const fail = (reason: string) => {
      close()
      reject(new ContainerError('host', `The sandboxed frame in which programs run did not start: ${reason}`))
    }
    const limit = setTimeout(
      () => fail(`${url} gave no sign of life within ${LOAD_LIMIT_MS / 1000} seconds; reload the page.`),
      LOAD_LIMIT_MS,
    )
    control.onmessage = ({ data }: MessageEvent<FrameReply>) => {
      if (data.type === 'ready') {
        clearTimeout(limit)
        resolve()
      } else errorHandlers.get(data.id)?.(data.message)
    }
    element.addEventListener(
      'load',
      () => {
        const init: FrameInit = { type: 'mcp-workbook-frame' }
        // An opaque origin has no name to address it by; the window does, and it is ours.
        element.contentWindow?.postMessage(init, '*', [port2])
      },
      { once: true },
    )
    document.body.append(element)
  })

  return {
    close,
    addTexts: (texts) => request({ type: 'texts', texts }),
    spawn(port, onError) {
      const id = ++last
      errorHandlers.set(id, onError)
      request({ type: 'spawn', id }, [port])
      return {
        terminate() {
          errorHandlers.delete(id)
          request({ type: 'terminate', id })
        },
      }
    },
  }
}
