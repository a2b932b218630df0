/** Runs in the sandboxed frame: makes workers and ends them. It never listens to what a worker posts to it. */
import type { FrameReply, FrameRequest, FrameInit, RuntimeTexts, WorkerInit } from '../messages.ts'

/** The text of bootstrap.ts, put before this script by the build. */
declare const BOOTSTRAP: string

const workers = new Map<number, Worker>()
let texts: RuntimeTexts = { runtime: '', packages: {} }

function serve(control: MessagePort): void {
  const reply = (message: FrameReply) => control.postMessage(message)

  const spawn = (id: number, port: MessagePort) => {
    const failed = (message: string) => {
      workers.delete(id)
      reply({ type: 'worker-error', id, message })
    }
    try {
      const worker = new Worker(`data:text/javascript,${encodeURIComponent(BOOTSTRAP)}`)
      worker.onerror = (event) => {
        event.preventDefault()
        worker.terminate()
        failed(event.message ?? '')
      }
      workers.set(id, worker)
      const init: WorkerInit = { ...texts, port }
      worker.postMessage(init, [port])
    } catch (error) {
      failed(String(error))
    }
  }

  control.onmessage = ({ data, ports }: MessageEvent<FrameRequest>) => {
    switch (data.type) {
      case 'texts':
        texts = { ...texts, ...data.texts, packages: { ...texts.packages, ...data.texts.packages } }
        break
      case 'spawn':
        if (ports[0]) spawn(data.id, ports[0])
        break
      case 'terminate':
        workers.get(data.id)?.terminate()
        workers.delete(data.id)
        break
      case 'ping':
        reply({ type: 'pong' })
    }
  }
  reply({ type: 'ready' })
}

function greet(event: MessageEvent<FrameInit>): void {
  const port = event.ports[0]
  if (event.source !== parent || event.data?.type !== 'mcp-workbook-frame' || !port) return
  removeEventListener('message', greet)
  serve(port)
}

addEventListener('message', greet)
