import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, withAxe } from './axe.ts'
import { newProfile, openExercise, run, tab, URL_OF_WORKBOOK, useBrowser, writeSolution } from './support.ts'

const shared = useBrowser()
const SCREENS = [
  { name: 'desktop', viewport: { width: 1440, height: 900 } },
  { name: 'phone', viewport: { width: 390, height: 844 } },
] as const

describe.each(SCREENS)('$name', ({ name: _, ...screen }) => {
  // The pages of the sitemap: test/browser/site.
  test.each(['/no/such/page'])('%s', async (path) => {
    const context = await withAxe(await newProfile(shared.browser, screen))
    const page = await context.newPage()
    await page.goto(`${URL_OF_WORKBOOK}${path}`, { waitUntil: 'networkidle' })
    await expectAccessible(page)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await context.close()
  })

  test('the exercise, in its states', async () => {
    const context = await withAxe(await newProfile(shared.browser, screen))
    const page = await openExercise(shared.browser, { context })
    await expectAccessible(page)
    await run(page)
    await show(page, 'Results')
    await expectAccessible(page)
    await tab(page, 'Wire').click()
    await page.locator('li[data-seq="1"]').getByRole('button', { expanded: false }).click()
    await page.getByRole('button', { name: 'Sequence diagram' }).click()
    await page.getByRole('img', { name: /^Messages between/ }).waitFor()
    await expectAccessible(page)
    await tab(page, 'Console').click()
    await expectAccessible(page)
    await show(page, 'Code')
    await writeSolution(page)
    await expectAccessible(page)
    await show(page, 'Results')
    await tab(page, 'Try').click()
    await page.getByRole('button', { name: 'Start the server' }).click()
    await page.getByRole('textbox', { name: /^expression/ }).fill('1/0')
    await page.getByRole('button', { name: 'Call' }).click()
    await page.getByRole('region', { name: 'Answer' }).waitFor()
    await expectAccessible(page)
    await show(page, 'Code')
    await page.getByRole('button', { name: 'Show solution' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Take all of it' }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Versions' }).click()
    await page
      .getByRole('dialog')
      .getByText(/Keep the code/)
      .waitFor()
    await expectAccessible(page)
    await context.close()
  })
})

/** On a phone, one part of the page is seen at a time. */
async function show(page: Page, part: string): Promise<void> {
  const button = page.getByRole('navigation', { name: 'Parts of the exercise' }).getByRole('button', { name: part })
  if (await button.isVisible()) await button.click()
}
