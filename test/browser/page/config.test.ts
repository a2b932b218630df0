/** The page of an exercise whose solution is a file: read, not run. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, withAxe } from './axe.ts'
import { code, newProfile, openExercise, run, source, tab, useBrowser, verdictAfter, write } from './support.ts'

const shared = useBrowser()
const FILE = 'claude_desktop_config.json'
const slug = 'p1-config'

const open = (options = {}) => openExercise(shared.browser, { slug, ...options })

const lineOfCaret = (page: Page) =>
  code(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(0, area.selectionStart).split('\n').length)

test('findings lead to their lines, the solution passes, and nothing is started', async () => {
  const page = await open()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  expect(await run(page)).toBe('9 of 16 checks pass')
  const row = page.locator('li[data-check="absolute-paths"]')
  await row.getByRole('button', { name: /absolute paths/ }).click()
  for (const word of ['Found', 'Expected', 'Why', 'Fix']) await row.getByText(word, { exact: true }).waitFor()
  await row.getByRole('button', { name: 'Show line 5' }).click()
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  expect(await lineOfCaret(page)).toBe(5)

  await write(page, FILE, await source(`solution/${FILE}`, slug))
  expect(await run(page)).toBe('16 of 16 checks pass')
  expect(asked.filter((url) => url.includes('/runtime/'))).toEqual([])
  expect(await page.locator('iframe').count()).toBe(0)
  await page.context().close()
})

test('a mistake in the JSON is one finding with its line; the rest waits', async () => {
  const page = await open({ settings: { live: true } })
  const broken = (await source(`solution/${FILE}`, slug)).replace('"node",', '"node"')
  expect(await verdictAfter(page, () => write(page, FILE, broken))).toBe('0 of 16 checks pass')
  const row = page.locator('li[data-check="json"]')
  await row.getByText('A comma is missing after this entry.').waitFor()
  await row.getByRole('button', { name: 'Show line 4' }).waitFor()
  expect(await page.locator('li[data-status="skipped"]').count()).toBe(15)
  await page.context().close()
})

test('there are no tabs, keys and facts of a server, and the verdict is kept', async () => {
  const page = await open()
  await run(page)
  for (const name of ['Wire', 'Console', 'Try']) expect(await tab(page, name).count()).toBe(0)
  const results = page.locator('#results')
  await results.getByText('Your file is read. Nothing runs.').waitFor()
  expect(await results.getByText(/Seed|handshake|Bundled|WebContainer/).count()).toBe(0)
  await page.locator('h1').click()
  await page.keyboard.press('2')
  await results.getByRole('list', { name: 'Checks' }).waitFor()
  await page.keyboard.press('?')
  expect(await page.getByRole('dialog').getByText('Wire').count()).toBe(0)
  await page.reload()
  await page.getByText('Verdict of an earlier run').waitFor()
  await page.locator('li[data-check="filesystem-version"]').getByRole('button', { name: 'Show line 9' }).waitFor()
  await page.context().close()
})

test('Monaco marks the findings, and knows how the file should look', async () => {
  const page = await open({ settings: { editor: 'monaco' }, viewport: { width: 1280, height: 1000 } })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const ofJson = (worker: { url(): string }) => worker.url().includes('json.worker')
  if (!page.workers().some(ofJson)) await page.waitForEvent('worker', { predicate: ofJson })
  await page.locator('[data-editor="monaco"]').waitFor()
  await run(page)
  // Seven findings in five lines; markers on the same stretch are drawn once.
  await page.waitForFunction(() => document.querySelectorAll('.squiggly-error').length >= 5)
  await page.locator('.monaco-editor .view-line').first().click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('{ "mcpServers": { "notes": { "command": 5')
  await page.locator('.squiggly-warning').waitFor()
  await page.keyboard.type(', ')
  await page.keyboard.press('Control+Space')
  await page.locator('.suggest-widget.visible').getByText('env', { exact: true }).waitFor()
  expect(asked.filter((path) => path.includes('typescript.worker'))).toEqual([])
  await page.context().close()
})

test('is accessible at the width of a phone', async () => {
  const context = await withAxe(await newProfile(shared.browser, { viewport: { width: 360, height: 740 } }))
  const page = await open({ context })
  await run(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Results', exact: true }).click()
  await expectAccessible(page)
  await page
    .locator('li[data-first]')
    .getByRole('button', { name: /Show line/ })
    .click()
  await code(page).waitFor()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await context.close()
})
