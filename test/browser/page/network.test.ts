import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { newProfile, openExercise, run, URL_OF_WORKBOOK, useBrowser, writeSolution } from './support.ts'

const shared = useBrowser()

/** Blocks everything but the workbook itself. @returns what was asked of others */
async function blockOthers(page: Page): Promise<string[]> {
  const asked: string[] = []
  await page.context().route(
    (url) => /^https?:|^wss?:/.test(url.protocol) && url.origin !== new URL(URL_OF_WORKBOOK).origin,
    (route) => {
      asked.push(route.request().url())
      return route.abort('blockedbyclient')
    },
  )
  return asked
}

test('nothing leaves the machine: home, chapter, settings, and an exercise run with the bundled host', async () => {
  const context = await newProfile(shared.browser, { settings: { editor: 'auto' } })
  const page = await context.newPage()
  const asked = await blockOthers(page)
  for (const path of ['/', '/lessons/on-the-wire', '/settings'])
    await page.goto(`${URL_OF_WORKBOOK}${path}`, { waitUntil: 'networkidle' })
  const exercise = await openExercise(shared.browser, { context })
  await exercise.locator('[data-editor="monaco"]').waitFor()
  await run(exercise)
  await exercise.waitForLoadState('networkidle')
  expect(asked).toEqual([])
  await context.close()
})

test('with the preference “auto” only StackBlitz is asked, and its being blocked breaks nothing', async () => {
  const context = await newProfile(shared.browser, { settings: { host: 'auto' } })
  const page = await context.newPage()
  const asked = await blockOthers(page)
  const exercise = await openExercise(shared.browser, { context })
  await writeSolution(exercise)
  expect(await run(exercise)).toMatch(/^(\d+) of \1 checks pass$/)
  await exercise.getByRole('button', { name: /^Bundled host/ }).waitFor()
  expect(asked.filter((url) => !new URL(url).hostname.endsWith('stackblitz.com'))).toEqual([])
  await context.close()
})
