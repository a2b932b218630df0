import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { html, lessons, openPage, URL_OF_WORKBOOK, useBrowser } from './support.ts'

const shared = useBrowser()
const paths = await lessons()
const path = paths.includes('/lessons/on-the-wire') ? '/lessons/on-the-wire' : paths[0]!

const beside = (page: Page) => page.locator('.toc').filter({ has: page.locator('.sticky') })
const current = (page: Page) => beside(page).locator('[aria-current=location]')

test('the table of contents marks the reader’s place', async () => {
  const page = await openPage(shared.browser, path, { viewport: { width: 1400, height: 800 } })
  const links = beside(page).getByRole('link')
  expect(await links.count()).toBeGreaterThan(2)
  expect(await current(page).count()).toBe(0)
  for (const index of [1, 2, 0]) {
    const id = await links.nth(index).getAttribute('data-toc')
    await links.nth(index).click()
    await beside(page).locator(`[data-toc="${id}"][aria-current=location]`).waitFor()
    expect(await current(page).count()).toBe(1)
    expect(new URL(page.url()).hash).toBe(`#${id}`)
  }
  await page.context().close()
})

test('on a phone the table of contents is folded, and leads to its place', async () => {
  const page = await openPage(shared.browser, path, { viewport: { width: 360, height: 740 } })
  expect(await beside(page).isVisible()).toBe(false)
  const folded = page.locator('details.toc')
  expect(await folded.getByRole('link').first().isVisible()).toBe(false)
  await folded.getByText('On this page').click()
  const link = folded.getByRole('link').nth(1)
  const id = await link.getAttribute('data-toc')
  await link.click()
  await page.locator(`details.toc [data-toc="${id}"][aria-current=location]`).waitFor()
  await page.context().close()
})

test('from a phone’s menu to the contents', async () => {
  const page = await openPage(shared.browser, path, { viewport: { width: 360, height: 740 } })
  await page.getByText('Menu', { exact: true }).click()
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Contents' }).click()
  await page.waitForURL(`${URL_OF_WORKBOOK}/#contents`)
  await page.context().close()
})

test('without JavaScript: text, code and contents are there, the folded part opens', async () => {
  const page = await openPage(shared.browser, path, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  expect(await page.locator('.prose p').first().isVisible()).toBe(true)
  expect(await page.locator('.prose pre').first().isVisible()).toBe(true)
  await page.locator('details.toc summary').click()
  expect(await page.locator('details.toc a').first().isVisible()).toBe(true)
  await page.goto(`${URL_OF_WORKBOOK}/`)
  const contents = page.getByRole('region', { name: 'Contents' })
  for (const lesson of paths) expect(await contents.locator(`a[href="${lesson}"]`).isVisible(), lesson).toBe(true)
  expect(await page.getByRole('link', { name: /^Start/ }).isVisible()).toBe(true)
  await page.goto(`${URL_OF_WORKBOOK}/glossary`)
  expect(await page.locator('#host').isVisible()).toBe(true)
  await page.context().close()
})

test('on paper: no navigation, folded parts open, sources with their addresses', async () => {
  const page = await openPage(shared.browser, path, { viewport: { width: 800, height: 1000 } })
  await page.emulateMedia({ media: 'print' })
  for (const name of ['header', 'footer', 'nav', 'details.toc'])
    for (const element of await page.locator(`:is(${name}):not(article header)`).all())
      expect(await element.isVisible(), name).toBe(false)
  for (const details of await page.locator('.prose details').all())
    expect(await details.locator(':scope > :not(summary)').first().isVisible()).toBe(true)
  const source = page.locator('.sources a').first()
  const shown = await source.evaluate((element) => getComputedStyle(element, '::after').content)
  expect(shown).toContain(await source.getAttribute('href'))
  await page.context().close()
})

test('every chapter: facts, neighbours and sources; what it practises exists', async () => {
  for (const [index, lesson] of paths.entries()) {
    const text = await html(lesson)
    expect(text, lesson).toMatch(/revision (<!-- -->)?\d{4}-\d{2}-\d{2}/)
    expect(text.includes('rel="prev"'), lesson).toBe(index > 0)
    expect(text.includes('rel="next"'), lesson).toBe(index < paths.length - 1)
    expect(text, lesson).toContain('id="sources"')
  }
})

test('every chapter as plain Markdown, and the list of them', async () => {
  const list = await fetch(`${URL_OF_WORKBOOK}/llms.txt`)
  const listed = await list.text()
  expect(listed).toMatch(/^# MCP Workbook\n/)
  for (const lesson of paths) {
    const twin = await fetch(`${URL_OF_WORKBOOK}${lesson}.md`)
    expect(twin.headers.get('content-type')).toMatch(/^text\/markdown; charset=utf-8$/i)
    expect(await twin.text()).toMatch(/^# \d+\. /)
    expect(listed).toContain(`${lesson}.md`)
    expect(await html(lesson)).toContain(`type="text/markdown" href="${lesson}.md"`)
  }
})
