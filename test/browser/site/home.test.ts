import { expect, test } from 'vitest'
import { openExercise, write } from '../page/support.ts'
import { lessons, newProfile, openPage, URL_OF_WORKBOOK, useBrowser } from './support.ts'

const shared = useBrowser()

test('a newcomer starts with the first chapter', async () => {
  const page = await openPage(shared.browser, '/')
  const start = page.getByRole('link', { name: /^Start/ })
  expect(await start.getAttribute('href')).toBe((await lessons())[0])
  await page.context().close()
})

test('an exercise that was begun is marked, and is where to go on', async () => {
  const context = await newProfile(shared.browser)
  const exercise = await openExercise(shared.browser, { context, slug: 'p1-wire' })
  await write(exercise, 'server.ts', '// begun')
  const page = await context.newPage()
  await page.goto(`${URL_OF_WORKBOOK}/`)
  const row = page
    .getByRole('listitem')
    .filter({ has: page.locator('a[href="/exercises/p1-wire"]') })
    .last()
  await row.getByText('Begun').waitFor()
  expect(await page.getByRole('link', { name: /^Continue/ }).getAttribute('href')).toBe('/exercises/p1-wire')
  await context.close()
})
