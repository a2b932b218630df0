/** Serves components without the site around them: a page, its script and its styles, with the product's headers. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/postcss'
import { build } from 'esbuild'
import postcss, { type Plugin } from 'postcss'
import { pageHeaders } from '@/lib/security/headers.ts'

export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The page's script as one module. */
export async function bundleClient(entry: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
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

/** The site's style sheet. */
export async function compileStyles(): Promise<string> {
  const from = join(root, 'app/globals.css')
  const { css } = await postcss()
    .use(tailwind({ base: root }) as Plugin)
    .process(await readFile(from, 'utf8'), { from })
  return css
}

export type Answer = readonly [contentType: string, body: string | Buffer]

export interface ComponentServer {
  readonly url: string
  close(): Promise<void>
}

/** @param answer what is at an address; undefined is a 404 */
export async function serve(answer: (url: URL) => Promise<Answer | undefined>): Promise<ComponentServer> {
  const server = createServer((request, response) => {
    for (const { key, value } of pageHeaders()) response.setHeader(key, value)
    answer(new URL(request.url ?? '/', 'http://localhost')).then(
      (found) => {
        response.setHeader('Content-Type', found?.[0] ?? 'text/plain')
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
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
