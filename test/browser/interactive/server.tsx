/** Serves each piece at its name. */
import { renderToString } from 'react-dom/server'
import { bundleClient, compileStyles, serve, type ComponentServer } from '../harness/component-server.ts'
import { App, NAMES, type PieceName } from './pieces.tsx'

const page = (piece: PieceName) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${piece}</title><link rel="stylesheet" href="/style.css"></head><body><div id="root">${renderToString(<App piece={piece} />)}</div><script type="module" src="/client.js"></script></body></html>`

export async function startServer(): Promise<ComponentServer> {
  const [client, css] = await Promise.all([bundleClient(new URL('client.tsx', import.meta.url)), compileStyles()])
  return serve(async ({ pathname }) => {
    if (pathname === '/client.js') return ['text/javascript; charset=utf-8', client]
    if (pathname === '/style.css') return ['text/css; charset=utf-8', css]
    const piece = NAMES.find((name) => pathname === `/${name}`)
    return piece && ['text/html; charset=utf-8', page(piece)]
  })
}
