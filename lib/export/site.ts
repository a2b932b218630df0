/** Writes the built workbook as a folder of files that any static host can serve. Node only. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { FALLBACKS, readPages } from '../security/seal.ts'
import { headersFile } from './headers-file.ts'
import { nginxHttp, nginxServer } from './nginx.ts'
import { pageWithPolicy } from './page.ts'
import { exportRules, withCleanAddresses } from './rules.ts'
import { vercelFile } from './vercel.ts'

/** The page for addresses that lead nowhere, as all static hosts call it. */
const NOT_FOUND = '404.html'

export interface SiteOptions {
  /** Absolute path of the repository, with a build in it. */
  readonly root: string
  /** The folder to write, made anew. */
  readonly out: string
  /** The path that the build is for: the files lie below it, so that `out` is served as the root in any case. */
  readonly base: string
}

/** @returns how many pages there are */
export async function writeSite({ root, out, base }: SiteOptions): Promise<number> {
  const build = path.join(root, '.next')
  const site = path.join(out, base)
  await assertPrerendered(build)
  await rm(out, { recursive: true, force: true })
  await mkdir(path.join(site, '_next'), { recursive: true })
  await cp(path.join(root, 'public'), site, { recursive: true })
  await cp(path.join(build, 'static'), path.join(site, '_next/static'), { recursive: true })
  await copyRoutes(path.join(build, 'server/app'), site)
  const pages = await readPages(build)
  for (const [route, html] of pages) {
    if (route !== '/_global-error') await write(path.join(site, fileOf(route)), pageWithPolicy(html, route))
  }
  // Hosts look for it at the root.
  if (base) await cp(path.join(site, NOT_FOUND), path.join(out, NOT_FOUND))
  const rules = exportRules(pages, base)
  await write(path.join(out, '_headers'), headersFile(withCleanAddresses(rules), base))
  await write(path.join(out, 'vercel.json'), vercelFile(withCleanAddresses(rules)))
  await write(path.join(out, '_nginx/http.conf'), nginxHttp(rules, base))
  await write(path.join(out, '_nginx/server.conf'), nginxServer(rules, base))
  return [...pages.keys()].filter((route) => !FALLBACKS.includes(route)).length
}

function fileOf(route: string): string {
  if (route === '/_not-found') return NOT_FOUND
  return route === '/' ? 'index.html' : `${route.slice(1)}.html`
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}

/** The files that routes have made: `sitemap.xml`, `preview.png` and their like. */
async function copyRoutes(app: string, site: string): Promise<void> {
  const ENDING = '.body'
  for (const name of await readdir(app, { recursive: true }))
    if (name.endsWith(ENDING)) await cp(path.join(app, name), path.join(site, name.slice(0, -ENDING.length)))
}

/** @throws Error, one sentence, when a route waits for requests: there would be no file for it */
async function assertPrerendered(build: string): Promise<void> {
  const read = async (name: string) => JSON.parse(await readFile(path.join(build, name), 'utf8')) as unknown
  const routes = Object.values((await read('app-path-routes-manifest.json')) as Record<string, string>)
  const made = (await read('prerender-manifest.json')) as Record<'routes' | 'dynamicRoutes', Record<string, unknown>>
  const waiting = routes.filter((route) => !(route in made.routes) && !(route in made.dynamicRoutes))
  if (waiting.length > 0) throw new Error(`Only what is prerendered can be exported, and not ${waiting.join(', ')}.`)
}
