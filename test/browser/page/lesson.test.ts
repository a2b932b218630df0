/** A chapter in the browser: its diagrams, its code, its recorded traffic. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { newProfile, URL_OF_WORKBOOK, useBrowser, type OpenOptions } from './support.ts'

const shared = useBrowser()

async function openLesson(options: OpenOptions = {}): Promise<Page> {
  const page = await (await newProfile(shared.browser, options)).newPage()
  await page.goto(`${URL_OF_WORKBOOK}/lessons/${options.slug ?? 'on-the-wire'}`)
  return page
}

const diagrams = (page: Page) => page.locator('figure.diagram')

/** The scheme of each picture that is shown and has come. */
async function shownSchemes(page: Page): Promise<string[]> {
  const first = diagrams(page).first().locator('img:visible')
  await first.scrollIntoViewIfNeeded()
  await first.evaluate((image: HTMLImageElement) => image.decode())
  const sources = await diagrams(page)
    .locator('img:visible')
    .evaluateAll((all) => all.map((one) => one.getAttribute('src')))
  return [...new Set(sources.map((source) => /-(light|dark)\.svg$/.exec(source ?? '')?.[1] ?? 'none'))]
}

test.each([
  ['light', undefined, 'light'],
  ['dark', undefined, 'dark'],
  ['dark', 'light', 'light'],
  ['light', 'dark', 'dark'],
] as const)('diagrams in a %s system with the setting %s are %s', async (colorScheme, theme, expected) => {
  const page = await openLesson({ colorScheme, settings: theme ? { theme } : {} })
  expect(await shownSchemes(page)).toEqual([expected])
  await page.context().close()
})

test('a diagram has its room before it comes, its caption and its words', async () => {
  const page = await openLesson()
  for (const diagram of await diagrams(page).all()) {
    const image = diagram.locator('img:visible')
    expect(await image.getAttribute('width')).toMatch(/^\d+$/)
    expect(await image.getAttribute('height')).toMatch(/^\d+$/)
    const caption = await diagram.locator('figcaption').innerText()
    expect(await image.getAttribute('alt')).toContain(caption)
    await diagram.getByText('In words').click()
    expect((await diagram.locator('details p').innerText()).length).toBeGreaterThan(40)
  }
  await page.context().close()
})

test('a diagram opens larger, and the keyboard comes back to where it was', async () => {
  const page = await openLesson()
  // Before the page's scripts run the link is a link, and says so.
  const link = diagrams(page).first().locator('a[aria-haspopup=dialog]:visible')
  await link.waitFor()
  await link.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('img').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.waitForFunction((element) => element === document.activeElement, await link.elementHandle())
  await page.context().close()
})

test('what draws diagrams never reaches the page', async () => {
  const page = await openLesson()
  const scripts = await page.evaluate(async () => {
    const names = performance.getEntriesByType('resource').map(({ name }) => name)
    const own = names.filter((name) => name.endsWith('.js'))
    return Promise.all(own.map(async (name) => (await fetch(name)).text()))
  })
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter((text) => /sequenceDiagram|flowchart-v2/.test(text))).toEqual([])
  await page.context().close()
})

test('without JavaScript the chapter reads, and a diagram is a link to its picture', async () => {
  const page = await openLesson({ javaScriptEnabled: false })
  const href = await diagrams(page).first().locator('a:visible').getAttribute('href')
  expect((await fetch(new URL(href!, URL_OF_WORKBOOK))).headers.get('content-type')).toContain('image/svg+xml')
  expect(await page.locator('.recorded li').count()).toBeGreaterThan(1)
  await page.context().close()
})

test('a message that was sent is copied as the line that it was', async () => {
  const page = await openLesson({ permissions: ['clipboard-read', 'clipboard-write'] })
  await page.locator('.recorded li[data-direction="sent"]').first().getByRole('button', { name: 'Copy' }).click()
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).not.toContain('\n')
  expect(JSON.parse(copied)).toMatchObject({ jsonrpc: '2.0' })
  await page.context().close()
})

test('code is copied as it stands', async () => {
  const page = await openLesson({ permissions: ['clipboard-read', 'clipboard-write'] })
  const figure = page.locator('figure.code-figure:not(:has(.recorded))').first()
  await figure.getByRole('button', { name: 'Copy' }).click()
  await figure.getByRole('button', { name: 'Copied' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await figure.locator('pre').textContent())
  await page.context().close()
})

test('a heading links to itself', async () => {
  const page = await openLesson()
  const heading = page.locator('.heading').first()
  await heading.hover()
  await heading.getByRole('link', { name: 'Link to this section' }).click()
  expect(await page.evaluate(() => location.hash)).toBe(`#${await heading.locator('h2').getAttribute('id')}`)
  await page.context().close()
})

test('nothing is wider than a phone', async () => {
  const page = await openLesson({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.context().close()
})
