/** A bare page and the built runtime, served as the product serves them. */
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { build } from 'esbuild'
import { ensureRuntime, runtimeFolder } from '../../../lib/build/runtime.ts'
import { FRAME_HEADERS, FRAME_PATH, pageHeaders } from '../../../lib/security/headers.ts'
import type { AddressInfo } from 'node:net'

export interface HarnessServer {
  readonly url: string
  /** Every path asked for, in order, but those of the page itself and of the runtime. */
  readonly strays: string[]
  /** Serves one more file. */
  serve(path: string, content: string): void
  close(): Promise<void>
}

export interface HarnessOptions {
  /** The TypeScript module that the page runs. */
  readonly entry: string
  /** Further files by path, `/raw/worker.js` say. */
  readonly files?: Readonly<Record<string, string>>
  /** Origins that the page's policy allows in frames, beside those of the product. */
  readonly frames?: readonly string[]
}

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Harness</title>
<script type="module" src="/harness.js"></script>
</html>
`

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  return outputFiles[0]!.text
}

export async function startHarness({ entry, files = {}, frames = [] }: HarnessOptions): Promise<HarnessServer> {
  await ensureRuntime()
  const own: Record<string, string> = { '/': PAGE, '/harness.js': await bundle(entry), '/favicon.ico': '', ...files }
  const strays: string[] = []

  const contentOf = async (path: string): Promise<string | Buffer | undefined> => {
    if (Object.hasOwn(own, path)) return own[path]
    if (!path.startsWith('/runtime/')) return undefined
    return readFile(join(runtimeFolder, normalize(path.slice('/runtime'.length)))).catch(() => undefined)
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    contentOf(pathname).then(
      (content) => {
        if (content === undefined) strays.push(`${request.method} ${request.url}`)
        const isFrame = pathname === FRAME_PATH || pathname.endsWith('/frame.html')
        for (const { key, value } of isFrame ? FRAME_HEADERS : pageHeaders({ frames })) response.setHeader(key, value)
        response.setHeader('Content-Type', types[extname(pathname)] ?? types['.html']!)
        response.writeHead(content === undefined ? 404 : 200)
        response.end(content ?? 'Not found')
      },
      () => response.destroy(),
    )
  })
  server.on('upgrade', (request, socket) => {
    strays.push(`UPGRADE ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}/`,
    strays,
    serve(path, content) {
      own[path] = content
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
