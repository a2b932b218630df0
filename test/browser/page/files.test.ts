/** The tab Files: what the exercise laid beside the learner's code, to look around in. */
import { expect, test } from 'vitest'
import { expectAccessible, withAxe } from './axe.ts'
import { newProfile, openExercise, run, tab, useBrowser } from './support.ts'

const shared = useBrowser()
const SLUG = 'p2-find'

test('shows folders, links with their targets, and what is in a file; by keyboard', async () => {
  const context = await withAxe(await newProfile(shared.browser))
  const page = await openExercise(shared.browser, { slug: SLUG, context })
  await page.locator('body').press('5')
  const files = page.getByRole('region', { name: 'Files of the workspace' })
  await files.getByText('SEARCH_ROOT').waitFor()
  await files.getByText(' is a link to ').first().waitFor({ state: 'attached' })
  const folder = files.getByRole('button', { name: 'node_modules/' }).first()
  expect(await folder.getAttribute('aria-expanded')).toBe('false')
  await folder.focus()
  await page.keyboard.press('Enter')
  expect(await folder.getAttribute('aria-expanded')).toBe('true')
  await files.getByRole('button', { name: 'venv.cfg' }).focus()
  await page.keyboard.press('Enter')
  const preview = page.getByRole('region', { name: 'Preview' })
  await preview.getByText(/^[\d,]+ bytes/).waitFor()
  await preview.getByRole('region', { name: /^Text of workspace\/.*\/venv\.cfg$/ }).waitFor()
  await expectAccessible(page)
  await context.close()
})

test('shows the files of the latest run, and keeps them where the server does not compile', async () => {
  const page = await openExercise(shared.browser, { slug: SLUG })
  await tab(page, 'Files').click()
  await page.getByText(/^The files that Try starts with, seed \d+\./).waitFor()
  await run(page)
  const head = page.getByText(/^The files of the latest run, seed \d+\./)
  const before = await head.textContent()
  await page.locator('section[aria-label="Code"] textarea:visible').fill('const = 1')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByText('Does not compile').first().waitFor()
  expect(await head.textContent()).toBe(before)
  await page.context().close()
})

test('an exercise without such files has no such tab', async () => {
  const page = await openExercise(shared.browser)
  await page.locator('body').press('5')
  expect(await tab(page, 'Files').count()).toBe(0)
  expect(await tab(page, 'Checks').getAttribute('aria-selected')).toBe('true')
  await page.context().close()
})

test('fits a phone', async () => {
  const page = await openExercise(shared.browser, { slug: SLUG, viewport: { width: 360, height: 740 } })
  await page.getByRole('button', { name: 'Results' }).click()
  await tab(page, 'Files').click()
  const files = page.getByRole('region', { name: 'Files of the workspace' })
  await files.getByRole('button', { name: 'readme.md' }).first().click()
  await page.getByRole('region', { name: 'Preview' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.context().close()
})
