import { expect, test } from 'vitest'
import { newProfile, openExercise, run, runButton, URL_OF_WORKBOOK, useBrowser } from './support.ts'

const shared = useBrowser()

test('the host is chosen in the settings, and the badge says which one serves and why', async () => {
  const context = await newProfile(shared.browser, { settings: { host: 'auto' } })
  const settings = await context.newPage()
  await settings.goto(`${URL_OF_WORKBOOK}/settings`)
  await settings.getByRole('radio', { name: /^Bundled/ }).check()
  const page = await openExercise(shared.browser, { context })
  await page.getByRole('button', { name: /^Bundled host$/ }).click()
  await page.getByText('Your settings ask for the host that comes with the workbook').waitFor()
  await page.keyboard.press('Escape')
  await run(page)
  await page.getByRole('button', { name: /^Bundled host$/ }).click()
  await page.getByText('reached on: Bundled host').waitFor()
  await context.close()
})

test('?host= in the address overrides the settings for the visit', async () => {
  const page = await openExercise(shared.browser, { settings: { host: 'auto' }, search: '?host=bundled' })
  await page.getByRole('button', { name: /^Bundled host$/ }).click()
  await page.getByText('This visit asks for the host that comes with the workbook').waitFor()
  await page.context().close()
})

test('where the chosen WebContainer cannot start, the run says why, and the bundled host is one click away', async () => {
  const context = await newProfile(shared.browser)
  let ask = () => {}
  const asked = new Promise<void>((resolve) => (ask = resolve))
  await context.route(/stackblitz\.com/, (route) => {
    ask()
    return route.abort('blockedbyclient')
  })
  await context.clock.install()
  const page = await openExercise(shared.browser, { context, search: '?host=webcontainer' })
  await page.getByRole('button', { name: 'WebContainer booting' }).waitFor()
  await runButton(page).click()
  await page.getByText('Waiting for the host').waitFor()
  // Only now does the watchdog's time run.
  await asked
  await context.clock.fastForward('01:00')
  await page.getByText(/^WebContainer did not start/).waitFor()
  expect(await page.getByRole('status').textContent()).toBe('No verdict')
  await page.getByRole('button', { name: 'Run on the bundled host' }).click()
  // The clock that was put forward has taken the page's marks with it.
  await page
    .getByRole('status')
    .filter({ hasText: /^\d+ of \d+ checks pass$/ })
    .waitFor()
  await page.getByRole('button', { name: /^Bundled host$/ }).waitFor()
  await context.close()
})

test('settings say what WebContainer is licensed for', async () => {
  const context = await newProfile(shared.browser)
  const page = await context.newPage()
  await page.goto(`${URL_OF_WORKBOOK}/settings`)
  await page.getByText(/StackBlitz asks for a licence where it is used in production by a for-profit/).waitFor()
  await context.close()
})

test('the theme holds at once, in the next page before its first paint, and in other tabs’ next pages', async () => {
  const context = await newProfile(shared.browser, { colorScheme: 'light' })
  const page = await context.newPage()
  await page.goto(`${URL_OF_WORKBOOK}/settings`)
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await paper()
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.waitForFunction((before) => getComputedStyle(document.documentElement).backgroundColor !== before, light)
  const dark = await paper()
  await page.goto(`${URL_OF_WORKBOOK}/`, { waitUntil: 'commit' })
  await page.waitForSelector('h1')
  expect(await paper()).toBe(dark)
  await context.close()
})
