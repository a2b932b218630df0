/** Serves one page, rendered by the server and hydrated, with the product's headers and styles, and nothing else. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/postcss'
import { build } from 'esbuild'
import postcss, { type Plugin } from 'postcss'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { FRAME_HEADERS, FRAME_PATH, pageHeaders } from '@/lib/security/headers.ts'

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.ttf': 'font/ttf',
}

export interface ReactPage<Data> {
  readonly title: string
  /** The module that hydrates `#root` with what `#data` holds. */
  readonly client: string
  /** Folders of `public/` that are served, each with a slash on both sides. */
  readonly folders: readonly string[]
  readonly data: Data
  render(data: Data): ReactElement
}

export interface PageServer<Data> {
  readonly url: string
  /** The data of pages opened from now on. */
  show(data: Data): void
  close(): Promise<void>
}

/** Scripts by address, `/client.js` first; what is imported on demand is a file of its own. */
async function bundle(entry: string): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: { client: entry },
    outdir: '/',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"', 'process.env.BASE_PATH': '""' },
    logLevel: 'warning',
  })
  return new Map(outputFiles.map(({ path, text }) => [`/${basename(path)}`, text]))
}

async function styles(): Promise<string> {
  const from = join(ROOT, 'app/globals.css')
  const { css } = await postcss()
    .use(tailwind({ base: ROOT }) as Plugin)
    .process(await readFile(from, 'utf8'), { from })
  return css
}

export async function servePage<Data>(page: ReactPage<Data>): Promise<PageServer<Data>> {
  const [scripts, css] = await Promise.all([bundle(page.client), styles()])
  let { data } = page

  function document(): string {
    // Rendered as the browser renders it, whitespace and all, or hydration would complain.
    const json = JSON.stringify(data).replaceAll('<', '\\u003c')
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${page.title}</title><link rel="stylesheet" href="/style.css"></head><body><div id="root">${renderToString(page.render(data))}</div><script type="application/json" id="data">${json}</script><script type="module" src="/client.js"></script></body></html>`
  }

  async function answer(pathname: string): Promise<[type: string, body: string | Buffer] | undefined> {
    if (pathname === '/') return ['.html', document()]
    if (pathname === '/style.css') return ['.css', css]
    const script = scripts.get(pathname)
    if (script !== undefined) return ['.js', script]
    if (!page.folders.some((folder) => pathname.startsWith(folder))) return undefined
    const body = await readFile(join(ROOT, 'public', normalize(pathname))).catch(() => undefined)
    return body && [extname(pathname), body]
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    for (const { key, value } of pathname === FRAME_PATH ? FRAME_HEADERS : pageHeaders()) response.setHeader(key, value)
    answer(pathname).then(
      (found) => {
        response.setHeader('Content-Type', types[found?.[0] ?? ''] ?? 'text/plain')
        response.writeHead(found ? 200 : 404)
        response.end(found?.[1] ?? 'Not found')
      },
      (error: unknown) => {
        response.writeHead(500)
        response.end(String(error))
      },
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    show: (next) => {
      data = next
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
