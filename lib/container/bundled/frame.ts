/** The page's end of the sandboxed frame: orders workers and ends them. */
import { ContainerError } from '../types.ts'
import { startHeartbeat } from './heartbeat.ts'
import type { Heartbeat } from './heartbeat.ts'
import type { FrameInit, FrameReply, FrameRequest, RuntimeTexts } from './messages.ts'

/** Milliseconds that the frame may take to load. */
const LOAD_LIMIT_MS = 20_000
/** Milliseconds within which its script must answer; it never does anything that takes long. */
const ANSWER_LIMIT_MS = 5_000

export interface Frame {
  addTexts(texts: Partial<RuntimeTexts>): void
  /** Makes a worker; `onError` is told when it could not be made, or died of something its runtime could not catch. */
  spawn(port: MessagePort, onError: (message: string) => void): FrameWorker
  /**
   * Watches whether the frame is alive until the returned function is called. A browser that runs the frame in a process
   * of its own ends that process when memory runs out, and tells nobody; then every worker's `onError` is called.
   */
  watch(): () => void
  /** The frame has died; a new one is needed. */
  readonly dead: boolean
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
  let watchers = 0
  let heartbeat: Heartbeat | undefined
  let dead = false

  const close = () => {
    heartbeat?.stop()
    control.onmessage = null
    control.close()
    element.remove()
    errorHandlers.clear()
  }
  const die = () => {
    dead = true
    const handlers = [...errorHandlers.values()]
    close()
    for (const handle of handlers) handle('the browser ended its process, most likely because memory ran out')
  }
  const request = (message: FrameRequest, transfer: Transferable[] = []) => control.postMessage(message, transfer)

  await new Promise<void>((resolve, reject) => {
    const fail = (reason: string) => {
      close()
      reject(new ContainerError('host', `The sandboxed frame in which programs run did not start: ${reason}`))
    }
    let limit = setTimeout(
      () => fail(`${url} did not load within ${LOAD_LIMIT_MS / 1000} seconds; reload the page.`),
      LOAD_LIMIT_MS,
    )
    control.onmessage = ({ data }: MessageEvent<FrameReply>) => {
      if (data.type === 'ready') {
        clearTimeout(limit)
        resolve()
      } else if (data.type === 'pong') heartbeat?.answered()
      else errorHandlers.get(data.id)?.(data.message)
    }
    element.addEventListener(
      'load',
      () => {
        const init: FrameInit = { type: 'mcp-workbook-frame' }
        // An opaque origin has no name to address it by; the window does, and it is ours.
        element.contentWindow?.postMessage(init, '*', [port2])
        clearTimeout(limit)
        // A page that says "not found" or "blocked" loads as well, and says nothing.
        limit = setTimeout(
          () => fail(`${url} loaded but does not answer: it is missing, or the browser or an extension blocks it.`),
          ANSWER_LIMIT_MS,
        )
      },
      { once: true },
    )
    document.body.append(element)
  })

  return {
    close,
    get dead() {
      return dead
    },
    watch() {
      if (dead) return () => undefined
      if (++watchers === 1) heartbeat = startHeartbeat(ANSWER_LIMIT_MS, () => request({ type: 'ping' }), die)
      return () => {
        if (--watchers === 0) heartbeat?.stop()
      }
    },
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
