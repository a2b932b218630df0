/** Serves the page with the product's headers, styles and built editor, and nothing else. */
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/postcss'
import { build } from 'esbuild'
import postcss, { type Plugin } from 'postcss'
import { renderToString } from 'react-dom/server'
import { ensureEditor } from '@/lib/build/editor.ts'
import { pageHeaders } from '@/lib/security/headers.ts'
import { App, type PageData } from './page.tsx'

const root = fileURLToPath(new URL('../../../', import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.ttf': 'font/ttf',
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('client.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'warning',
  })
  return (outputFiles[0] as { text: string }).text
}

async function styles(): Promise<string> {
  const from = join(root, 'app/globals.css')
  const { css } = await postcss()
    .use(tailwind({ base: root }) as Plugin)
    .process(await readFile(from, 'utf8'), { from })
  return css
}

function document(data: PageData): string {
  // Rendered as the browser renders it, whitespace and all, or hydration would complain.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Editor</title><link rel="stylesheet" href="/style.css"></head><body><div id="root">${renderToString(<App {...data} />)}</div><script type="application/json" id="data">${json}</script><script type="module" src="/client.js"></script></body></html>`
}

export interface EditorServer {
  readonly url: string
  /** The files of pages opened from now on. */
  show(data: PageData): void
  close(): Promise<void>
}

export async function startServer(): Promise<EditorServer> {
  const [client, css] = await Promise.all([bundle(), styles(), ensureEditor()])
  let data: PageData = { files: { 'server.ts': '' } }

  const answer = async ({ url = '/' }: IncomingMessage): Promise<[type: string, body: string | Buffer] | undefined> => {
    const { pathname } = new URL(url, 'http://localhost')
    if (pathname === '/') return ['.html', document(data)]
    if (pathname === '/client.js') return ['.js', client]
    if (pathname === '/style.css') return ['.css', css]
    if (!pathname.startsWith('/monaco/')) return undefined
    const body = await readFile(join(root, 'public', normalize(pathname))).catch(() => undefined)
    return body && [extname(pathname), body]
  }

  const server = createServer((request, response) => {
    for (const { key, value } of pageHeaders()) response.setHeader(key, value)
    answer(request).then(
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
