import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { SAMPLED, sample } from '../../sample.ts'
import { inBothThemes } from '../harness/axe.ts'
import { newProfile, sitemap, URL_OF_WORKBOOK, useBrowser, violations, withAxe } from './support.ts'

const shared = useBrowser()

const SCREENS = [
  { name: 'desktop', viewport: { width: 1440, height: 900 } },
  { name: 'phone', viewport: { width: 360, height: 740 } },
] as const

const pages = (await sitemap()).filter((path) => !path.startsWith('/exercises/'))

const isChapter = (path: string) => path.startsWith('/lessons/')
const tried = [...pages.filter((path) => !isChapter(path)), ...sample(pages.filter(isChapter), 12)]

/** Opens a page, and waits for what its script adds: a session, its first card, which takes the focus. */
async function open(page: Page, path: string) {
  await page.goto(`${URL_OF_WORKBOOK}${path}`, { waitUntil: 'load' })
  if (path === '/drill/session') await page.locator('.drill-card h2:focus').waitFor({ state: 'attached' })
}

test.each(SCREENS)(
  `every page is accessible, light and dark, and fits: $name; of the chapters ${SAMPLED}`,
  async ({ viewport }) => {
    const context = await withAxe(await newProfile(shared.browser, { viewport }))
    const page = await context.newPage()
    const found: string[] = []
    expect(tried.length).toBeGreaterThan(8)
    for (const path of tried) {
      await open(page, path)
      found.push(...(await inBothThemes(page, violations)).map((violation) => `${path}: ${violation}`))
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (overflow > 0) found.push(`${path} is ${overflow} px wider than the window`)
    }
    expect(found).toEqual([])
    await context.close()
  },
  600_000,
)

test(`every page has one h1, headings in steps, a main part, a description and a skip link; of the chapters ${SAMPLED}`, async () => {
  const context = await newProfile(shared.browser)
  const page = await context.newPage()
  for (const path of tried) {
    await open(page, path)
    expect(await page.locator('h1').count(), path).toBe(1)
    const levels = await page
      .locator('h1, h2, h3, h4, h5')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])))
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0), path).toBeLessThanOrEqual(1))
    expect(await page.locator('meta[name=description]').getAttribute('content'), path).toBeTruthy()
    await page.locator('a[href], button, input, select, textarea, [tabindex="0"]').first().focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id), path).toBe('main')
  }
  await context.close()
})

test('every link within the site leads somewhere, anchors included', async () => {
  const texts = new Map<string, Promise<string | undefined>>()
  const load = (path: string) => {
    const known = texts.get(path)
    if (known) return known
    const text = fetch(`${URL_OF_WORKBOOK}${path}`).then((response) => (response.ok ? response.text() : undefined))
    texts.set(path, text)
    return text
  }
  const broken: string[] = []
  for (const path of pages) {
    const text = (await load(path)) ?? ''
    const links = [...text.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
    for (const href of new Set(links)) {
      const url = new URL(href, `${URL_OF_WORKBOOK}${path}`)
      if (url.origin !== new URL(URL_OF_WORKBOOK).origin) continue
      const target = await load(url.pathname)
      const id = decodeURIComponent(url.hash.slice(1))
      if (target === undefined || (id && !target.includes(`id="${id}"`))) broken.push(`${path} → ${href}`)
    }
  }
  expect(broken).toEqual([])
})
