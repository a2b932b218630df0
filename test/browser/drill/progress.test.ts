import { expect, test } from 'vitest'
import type { ReviewRecord } from '@/lib/drill/types.ts'
import { deckCards, dueCard, dueMemory, newProfile, seededPage, URL_OF_WORKBOOK, useBrowser } from './support.ts'

const shared = useBrowser()
const DAY = 86_400_000

test('nothing done yet: it says so, and no chart is missing its table', async () => {
  const context = await newProfile(shared.browser)
  const page = await context.newPage()
  await page.goto(`${URL_OF_WORKBOOK}/drill/progress`)
  await page.getByText('No reviews yet').waitFor()
  expect(await page.getByText('As a table').count()).toBe(4)
  await context.close()
})

test('charts have a name, a description and a table with the same numbers, reached by keyboard', async () => {
  const cards = (await deckCards()).filter(({ chapter }) => chapter === 'scaling').slice(0, 4)
  const reviews: ReviewRecord[] = cards.map(({ id }, index) => ({
    ...{ id: `seed-${index}`, card: id, at: new Date(Date.now() - 2 * DAY).toISOString(), offset: 0 },
    ...{ grade: index === 0 ? ('again' as const) : ('good' as const), durationMs: 60_000, mode: 'today' as const },
    before: dueMemory(),
  }))
  const page = await seededPage(
    shared.browser,
    cards.map(({ id }) => dueCard(id, { due: new Date(Date.now() + 3 * DAY).toISOString() })),
    { reviews },
  )
  await page.goto(`${URL_OF_WORKBOOK}/drill/progress`)
  const figures = page.locator('dl').first()
  await figures.getByText('75 %').waitFor()
  for (const name of ['Reviews a day', 'Retention', 'Forecast', 'Topics']) {
    const chart = page.getByRole('img', { name, exact: true })
    const description = await chart.getAttribute('aria-describedby')
    expect((await page.locator(`[id="${description}"]`).textContent())?.length, name).toBeGreaterThan(20)
  }
  await page.getByText('4 in the last four weeks, on 1 of 28 days.').waitFor()
  const retention = page.getByRole('region', { name: 'Retention', exact: true })
  await retention.getByText('As a table').focus()
  await page.keyboard.press('Enter')
  const row = retention.getByRole('row').nth(1)
  expect(await row.getByRole('cell').allTextContents()).toEqual(['3', '4', '75 %'])
  const forecast = page.getByRole('region', { name: 'Forecast', exact: true })
  await forecast.getByText('As a table').click()
  expect(await forecast.getByRole('row').nth(1).getByRole('cell').allTextContents()).toEqual(['4'])
  await page.emulateMedia({ media: 'print' })
  expect(await forecast.getByRole('table').isVisible()).toBe(true)
  await page.context().close()
})
