/** What an exported site must do, at the root of an address or below a path: `WORKBOOK_URL` says which. */
import { expect, test } from 'vitest'
import { FRAME_POLICY, serializePolicy } from '@/lib/security/policy.ts'
import {
  newProfile,
  openExercise,
  run,
  runButton,
  URL_OF_WORKBOOK,
  useBrowser,
  writeSolution,
} from '../browser/page/support.ts'
import { awake } from '../browser/site/support.ts'

const shared = useBrowser()
const { origin, pathname: base } = new URL(`${URL_OF_WORKBOOK}/`)
const get = (path: string) => fetch(`${URL_OF_WORKBOOK}${path}`)
const LESSON = '/lessons/on-the-wire'

/** The addresses of all pages. */
async function pages(): Promise<readonly string[]> {
  const text = await (await get('/sitemap.xml')).text()
  return [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => new URL(address!, origin).href)
}

test.each(['/', LESSON, '/exercises/p1-calculator', '/settings', '/no/such/page'])(
  '%s: isolated, and no inline script but its own, in the header and in the page',
  async (path) => {
    const response = await get(path)
    expect(response.status).toBe(path === '/no/such/page' ? 404 : 200)
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(response.headers.get('cross-origin-embedder-policy')).toBe('require-corp')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const sent = response.headers.get('content-security-policy') ?? ''
    const inside = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await response.text())?.[1] ?? ''
    for (const policy of [sent, inside]) {
      expect(policy).toMatch(/script-src 'self' 'sha256-/)
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    }
    expect(sent).toContain("frame-ancestors 'none'")
  },
)

test('the frame has its own headers, wherever the host sends the request on to', async () => {
  const response = await get('/runtime/frame.html')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-security-policy')).toBe(serializePolicy(FRAME_POLICY))
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
})

test.each([
  ['/robots.txt', 'text/plain', `Disallow: ${base}bench/`],
  ['/sitemap.xml', 'xml', `${base}glossary</loc>`],
  ['/manifest.webmanifest', 'application/manifest+json', `"start_url":"${base}"`],
  ['/icon.svg', 'image/svg+xml', '<svg'],
  ['/preview.png', 'image/png', 'PNG'],
  ['/llms.txt', 'text/plain', `(${base}lessons/on-the-wire.md)`],
  [`${LESSON}.md`, 'text/markdown', '# '],
  ['/search-index.json', 'application/json', '/lessons/on-the-wire'],
  ['/runtime/node.json', 'application/json', '{'],
  ['/monaco/index.js', 'application/javascript', 'import'],
])('%s is there: %s', async (path, type, part) => {
  const response = await get(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain(type)
  expect((await response.text()).replace(/": "/g, '":"')).toContain(part)
})

test.each(['/_headers', '/vercel.json', '/_nginx/http.conf'])('%s is for the host alone', async (path) => {
  expect((await fetch(origin + path)).status).toBe(404)
})

test('every address in every page leads somewhere below the base path', async () => {
  const all = await pages()
  expect(all.length).toBeGreaterThan(30)
  const known = new Map<string, Promise<number>>()
  const statusOf = (address: string) => {
    const asked =
      known.get(address) ?? fetch(address).then(({ status, body }) => body?.cancel().then(() => status) ?? status)
    known.set(address, asked)
    return asked
  }
  const faults: string[] = []
  for (const page of [...all, `${URL_OF_WORKBOOK}/no/such/page`]) {
    const text = await (await fetch(page)).text()
    const written = [...text.matchAll(/<\w+\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(([, value]) => value!)
    for (const address of new Set(written)) {
      const url = new URL(address.replaceAll('&amp;', '&'), page)
      if (url.origin !== origin) continue
      if (!url.pathname.startsWith(base)) faults.push(`${page}: ${address} is not below ${base}`)
      else if ((await statusOf(url.origin + url.pathname)) !== 200) faults.push(`${page}: ${address} leads nowhere`)
    }
  }
  expect(faults).toEqual([])
})

test('a lesson opens without a complaint, is isolated, and the search leads on', async () => {
  const context = await newProfile(shared.browser)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(`${URL_OF_WORKBOOK}${LESSON}`, { waitUntil: 'networkidle' })
  await awake(page)
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Search chapters, exercises and glossary' }).fill('confused deputy')
  await page.getByRole('group', { name: 'Glossary' }).getByRole('option').first().click()
  await page.waitForURL(`${URL_OF_WORKBOOK}/glossary#confused-deputy`)
  expect(complaints).toEqual([])
  await context.close()
})

test('an exercise runs and is graded, with Monaco, from this site alone', async () => {
  const context = await newProfile(shared.browser, { settings: { editor: 'auto' } })
  const elsewhere: string[] = []
  context.on('request', (request) => {
    const address = request.url()
    if (/^https?:/.test(address) && !address.startsWith(`${URL_OF_WORKBOOK}/`)) elsewhere.push(address)
  })
  const first = await openExercise(shared.browser, { context })
  await first.locator('[data-editor="monaco"]').waitFor()
  expect(await first.evaluate(() => crossOriginIsolated)).toBe(true)
  await run(first)
  await first.close()
  const plain = await openExercise(shared.browser)
  await writeSolution(plain)
  expect(await run(plain)).toMatch(/^(\d+) of \1 checks pass$/)
  await runButton(plain).waitFor()
  await plain.context().close()
  expect(elsewhere).toEqual([])
  await context.close()
})
