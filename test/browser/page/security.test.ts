import { expect, test } from 'vitest'
import { FRAME_PATH } from '@/lib/security/headers.ts'
import { newProfile, openExercise, run, URL_OF_WORKBOOK, useBrowser } from './support.ts'

const shared = useBrowser()
const get = (path: string) => fetch(new URL(path, URL_OF_WORKBOOK))

const PAGES = [
  '/',
  '/exercises/p1-calculator',
  '/exercises/p1-wire',
  '/lessons/on-the-wire',
  '/settings',
  '/no/such/page',
]

test.each([...PAGES, FRAME_PATH, '/runtime/worker.js', '/icon.svg'])('%s is isolated', async (path) => {
  const { headers } = await get(path)
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp')
  // Firefox loads the sandboxed frame, an origin of its own, only so: lib/security/headers.ts.
  expect(headers.get('cross-origin-resource-policy')).toBe(path === FRAME_PATH ? 'cross-origin' : 'same-origin')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
  expect(headers.get('permissions-policy')).toContain('camera=()')
  expect(headers.get('x-powered-by')).toBeNull()
})

test('so is every static file that a page loads', async () => {
  const html = await (await get('/exercises/p1-calculator')).text()
  const files = [...html.matchAll(/"(\/_next\/static\/[^"\\]+)"/g)].map(([, path]) => path as string)
  expect(files.length).toBeGreaterThan(3)
  for (const path of new Set(files)) {
    const response = await get(path)
    expect(response.status, path).toBe(200)
    expect(response.headers.get('cross-origin-resource-policy'), path).toBe('same-origin')
    expect(response.headers.get('cross-origin-embedder-policy'), path).toBe('require-corp')
  }
})

test.each(PAGES)('%s runs no inline script but its own, by hash, and nothing from a string', async (path) => {
  const policy = (await get(path)).headers.get('content-security-policy') ?? ''
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
  expect(scripts).toMatch(/^'self' 'sha256-/)
  expect(scripts).not.toContain('unsafe')
  expect(policy).toContain("object-src 'none'")
  expect(policy).toContain("base-uri 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
})

test('the frame of the bundled host has a policy of its own', async () => {
  expect((await get(FRAME_PATH)).headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; worker-src data:; connect-src 'none'; frame-ancestors 'self'; sandbox allow-scripts",
  )
})

test('no page meets its own policy, and all are isolated', async () => {
  const context = await newProfile(shared.browser, { settings: { editor: 'auto' } })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  for (const path of PAGES.slice(0, -1)) {
    await page.goto(`${URL_OF_WORKBOOK}${path}`, { waitUntil: 'networkidle' })
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  }
  expect(complaints).toEqual([])
  await context.close()
})

test('an inline script that the page did not come with is refused', async () => {
  const page = await openExercise(shared.browser)
  const outcome = await page.evaluate(() => {
    const blocked = new Promise<string>((resolve) =>
      document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
        // zod tries at its first schema whether it may make functions from strings; it is told so here.
        if (blockedURI === 'inline') resolve(effectiveDirective)
      }),
    )
    const script = document.createElement('script')
    script.textContent = 'globalThis.ran = true'
    document.body.append(script)
    return blocked
  })
  expect(outcome).toBe('script-src-elem')
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
  await run(page)
  await page.context().close()
})
