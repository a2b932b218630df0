/** Serves the page with the product's headers, styles and built editor, and nothing else. */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { renderToString } from 'react-dom/server'
import { ensureEditor } from '@/lib/build/editor.ts'
import { bundleClient, compileStyles, root, serve, type ComponentServer } from '../harness/component-server.ts'
import { App, type PageData } from './page.tsx'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.ttf': 'font/ttf',
}

function document(data: PageData): string {
  // Rendered as the browser renders it, whitespace and all, or hydration would complain.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Editor</title><link rel="stylesheet" href="/style.css"></head><body><div id="root">${renderToString(<App {...data} />)}</div><script type="application/json" id="data">${json}</script><script type="module" src="/client.js"></script></body></html>`
}

export interface EditorServer extends ComponentServer {
  /** The files of pages opened from now on. */
  show(data: PageData): void
}

export async function startServer(): Promise<EditorServer> {
  const [client, css] = await Promise.all([
    bundleClient(new URL('client.tsx', import.meta.url)),
    compileStyles(),
    ensureEditor(),
  ])
  let data: PageData = { files: { 'server.ts': '' } }

  const find = async (pathname: string): Promise<readonly [type: string, body: string | Buffer] | undefined> => {
    if (pathname === '/') return ['.html', document(data)]
    if (pathname === '/client.js') return ['.js', client]
    if (pathname === '/style.css') return ['.css', css]
    if (!pathname.startsWith('/monaco/')) return undefined
    const body = await readFile(join(root, 'public', normalize(pathname))).catch(() => undefined)
    return body && [extname(pathname), body]
  }

  const server = await serve(async ({ pathname }) => {
    const found = await find(pathname)
    return found && [types[found[0]] ?? 'text/plain', found[1]]
  })
  return {
    ...server,
    show: (next) => {
      data = next
    },
  }
}
