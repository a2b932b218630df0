/**
 * Seals a build: names the inline scripts of every prerendered page by their hashes in that page's policy, so that no
 * page needs `'unsafe-inline'`. Next.js writes such scripts into its HTML and offers a nonce only to pages rendered at
 * each request. `npm run build` runs this after `next build`; `next start` reads the rules from `routes-manifest.json`.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { basePath } from '../book/base-path.ts'
import { headerRules, pageHeaders, type HeaderRule } from './headers.ts'

/** What Next.js prerenders for addresses that it does not know, and for faults. */
export const FALLBACKS: readonly string[] = ['/_not-found', '/_global-error']

/** `'sha256-…'` of every script inside the HTML, each once, in order. */
export function inlineHashes(html: string): readonly string[] {
  const scripts = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)
  return [...new Set([...scripts].map(([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`))]
}

/** The HTML of every prerendered page by its route. @param folder the build's folder, `.next` */
export async function readPages(folder: string): Promise<ReadonlyMap<string, string>> {
  const app = path.join(folder, 'server/app')
  const names = (await readdir(app, { recursive: true })).filter((name) => name.endsWith('.html')).sort()
  const pages = await Promise.all(
    names.map(async (name) => {
      const route = `/${name.slice(0, -'.html'.length).split(path.sep).join('/')}`
      return [route === '/index' ? '/' : route, await readFile(path.join(app, name), 'utf8')] as const
    }),
  )
  return new Map(pages)
}

/**
 * The rules for the pages of a build. An address that is no page gets the hashes of the page that says so.
 * @param pages HTML by route
 * @param base the path that the workbook is published under: the rules are for addresses below it
 */
export function sealedRules(pages: ReadonlyMap<string, string>, base = ''): readonly HeaderRule[] {
  const fallback = new Set(FALLBACKS.flatMap((route) => inlineHashes(pages.get(route) ?? '')))
  const [everywhere, ...special] = headerRules({ inline: [...fallback] })
  const own = [...pages]
    .filter(([route]) => !FALLBACKS.includes(route))
    .map(([source, html]) => ({ source, headers: pageHeaders({ inline: inlineHashes(html) }) }))
  return [everywhere!, ...own, ...special].map(({ source, headers }) => ({
    source: source === '/' ? base || '/' : base + source,
    headers,
  }))
}

interface RoutesManifest {
  headers: { source: string; regex: string; headers: readonly { key: string; value: string }[] }[]
}

/**
 * @param folder the build's folder, `.next`
 * @returns how many pages were sealed
 */
export async function sealBuild(folder: string): Promise<number> {
  const pages = await readPages(folder)
  const file = path.join(folder, 'routes-manifest.json')
  const manifest = JSON.parse(await readFile(file, 'utf8')) as RoutesManifest
  const known = new Map(manifest.headers.map(({ source, regex }) => [source, regex]))
  manifest.headers = sealedRules(pages, basePath()).map(({ source, headers }) => ({
    source,
    headers,
    regex: known.get(source) ?? `^${source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:/)?$`,
  }))
  await writeFile(file, JSON.stringify(manifest))
  return pages.size
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const count = await sealBuild('.next')
  console.log(`Sealed ${count} pages: their inline scripts are named by hash.`)
}
