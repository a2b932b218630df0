/**
 * `npm run test:export`: the exported site, served as a static host serves it. At the root of an address with tests of
 * the product's own, and below a path. It ends with `N passed, N failed`.
 */
import { join } from 'node:path'
import { ended, startNode } from '../../lib/cli/child.ts'
import { ensureChromium } from './browser.ts'
import { ROOT } from './paths.ts'
import { outcome, Sections } from './sections.ts'
import { serveStatic } from './static-server.ts'
import { vitest } from './vitest.ts'

/** Of the product's tests those that a host can break: headers, addresses, files fetched by the page. */
const PRODUCT = [
  ...['security', 'network', 'run'].map((name) => `test/browser/page/${name}.test.ts`),
  ...['chapter', 'every-page', 'home', 'search'].map((name) => `test/browser/site/${name}.test.ts`),
]
const SMOKE = ['test/export/']

/** Exports for a base path into a folder of its own. @throws Error when that fails */
async function exportSite(base: string): Promise<string> {
  const out = join(ROOT, 'test/.artifacts', `export${base.replaceAll('/', '-')}`)
  const args = [join(ROOT, 'lib/cli/export.mjs'), '--out', out]
  const code = await ended(startNode(args, { cwd: ROOT, env: { BASE_PATH: base }, output: 'inherit' }))
  if (code !== 0) throw new Error(`The export for "${base || '/'}" failed (exit code ${code}).`)
  return out
}

const sections = new Sections()
let chromium = ''
await sections.run('Browser to test with', async () => {
  chromium = await ensureChromium()
  return outcome(true)
})
for (const [base, tests] of [
  ['', [...SMOKE, ...PRODUCT]],
  ['/workbook', SMOKE],
] as const) {
  let out: string | undefined
  await sections.run(`Export at ${base || '/'}`, async () => {
    out = await exportSite(base)
    return outcome(true)
  })
  await sections.run(`Tests at ${base || '/'}`, async () => {
    if (!out) return outcome(false)
    const server = await serveStatic(out)
    try {
      const env = { EVERYTHING: '1', CHROME_PATH: chromium, WORKBOOK_URL: server.url + base }
      return await vitest(`export${base.replaceAll('/', '-')}`, tests, env)
    } finally {
      await server.stop()
    }
  })
}
sections.finish()
