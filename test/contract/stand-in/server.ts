/** The stand-in for StackBlitz's runtime: an origin of its own whose `/headless` frame runs programs on this machine. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { WebSocketServer } from 'ws'
import { createBackend, type Backend, type Counts } from './backend.ts'

/**
 * `works`; `silent`: the frame loads and never says `init` until `speak()`; `hangs`: the request for the frame is
 * never answered, as behind some proxies; `refuses`: the frame is answered with 403 and a page of a filter's own.
 */
export type StandInMode = 'works' | 'silent' | 'hangs' | 'refuses'

export interface StandIn {
  /** What goes into `WEBCONTAINER_API_IFRAME_URL`. */
  readonly origin: string
  /** What all containers hold at the moment, and how many they are. */
  counts(): Counts & { readonly containers: number }
  /** How many containers there have ever been. */
  readonly built: number
  /** Lets silent frames announce themselves after all. */
  speak(): void
  /** Ends every program, as when the runtime runs out of memory. */
  killPrograms(): void
  /** Raises `error` in every container. */
  raise(message: string): void
  close(): Promise<void>
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    write: false,
  })
  return outputFiles[0]!.text
}

/** A frame in a page with COEP `require-corp` must itself be isolated and allow being embedded. */
const HEADERS = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'no-store',
}

/** @param port 0 for any that is free */
export async function startStandIn({ mode = 'works' as StandInMode, port = 0 } = {}): Promise<StandIn> {
  const script = await bundle()
  const frame = `<!doctype html><html data-mode="${mode}"><script type="module" src="/page.js"></script>`
  const silenced = new Set<ServerResponse>()
  const backends = new Set<Backend>()
  let built = 0
  let spoken = false

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const send = (status: number, type: string, body: string) =>
      response.writeHead(status, { ...HEADERS, 'Content-Type': type }).end(body)
    if (pathname === '/speak' && spoken) response.writeHead(200, HEADERS).end()
    else if (pathname === '/speak') silenced.add(response.on('close', () => silenced.delete(response)))
    else if (pathname === '/page.js') send(200, 'text/javascript', script)
    else if (pathname !== '/headless') send(404, 'text/plain', 'Not found')
    else if (mode === 'refuses') send(403, 'text/html', '<!doctype html><p>Blocked by your administrator.')
    else if (mode !== 'hangs') send(200, 'text/html', frame)
  })
  new WebSocketServer({ server, maxPayload: 2 ** 28 }).on('connection', (socket) => {
    const backend = createBackend(socket)
    backends.add(backend)
    built++
    socket.once('close', () => backends.delete(backend))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts() {
      const each = [...backends].map((backend) => backend.counts())
      const sum = (name: keyof Counts) => each.reduce((total, counts) => total + counts[name], 0)
      return {
        containers: each.length,
        terminals: sum('terminals'),
        processes: sum('processes'),
        folders: sum('folders'),
      }
    },
    get built() {
      return built
    },
    speak() {
      spoken = true
      silenced.forEach((response) => response.writeHead(200, HEADERS).end())
    },
    killPrograms: () => backends.forEach((backend) => backend.killAll()),
    raise: (message) => backends.forEach((backend) => backend.notify({ event: 'error', message })),
    async close() {
      backends.forEach((backend) => backend.close())
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}
