/**
 * Serves an exported folder as Cloudflare Pages does: addresses without `.html`, the headers of `_headers`, `404.html`
 * for the rest. Plain and local, for tests.
 */
import { readFile, stat } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { headersFor, parseHeadersFile } from './headers-file.ts'

export interface StaticServer {
  /** Origin, without a slash at its end. */
  readonly url: string
  stop(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'application/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
}

/** What is for the host, and not for readers. */
const PRIVATE = /^\/(_headers|vercel\.json|_nginx\/.*)$/

const isFile = (file: string) =>
  stat(file).then(
    (entry) => entry.isFile(),
    () => false,
  )

/** @param root the exported folder */
export async function serveStatic(root: string): Promise<StaticServer> {
  const rules = parseHeadersFile(await readFile(join(root, '_headers'), 'utf8'))

  const send = async (response: ServerResponse, status: number, file: string) => {
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
    response.writeHead(status).end(await readFile(file))
  }

  const answer = async (path: string, response: ServerResponse) => {
    for (const [key, value] of headersFor(rules, path)) response.setHeader(key, value)
    const redirect = (to: string) => response.writeHead(308, { Location: to }).end()
    const plain = normalize(decodeURIComponent(path))
    if (PRIVATE.test(plain)) return send(response, 404, join(root, '404.html'))
    if (plain.endsWith('/index.html')) return redirect(path.slice(0, -'index.html'.length))
    if (plain.endsWith('.html') && (await isFile(join(root, plain)))) return redirect(path.slice(0, -'.html'.length))
    const candidates = plain.endsWith('/') ? [`${plain}index.html`] : [plain, `${plain}.html`]
    for (const candidate of candidates) {
      const file = join(root, candidate)
      if (await isFile(file)) return send(response, 200, file)
    }
    if (!plain.endsWith('/') && (await isFile(join(root, plain, 'index.html')))) return redirect(`${path}/`)
    return send(response, 404, join(root, '404.html'))
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    answer(pathname, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
