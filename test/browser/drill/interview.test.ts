import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { focusOn, heading, newProfile, URL_OF_WORKBOOK, useBrowser } from './support.ts'

const shared = useBrowser()

/** Sets an interview up, with the page's clock under control. */
async function start(questions: number, minutes: number): Promise<Page> {
  const context = await newProfile(shared.browser)
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(`${URL_OF_WORKBOOK}/drill/interview`)
  await page.getByLabel('Questions').fill(String(questions))
  await page.getByLabel('Minutes').fill(String(minutes))
  await page.getByText('Topics: all').click()
  await page.getByRole('checkbox', { name: /Scaling/ }).check()
  await page.getByRole('checkbox', { name: /Security/ }).check()
  await page.getByRole('button', { name: 'Start the interview' }).click()
  await heading(page).waitFor()
  return page
}

/** So low that the bar stands at its lower edge before and after. */
const LOW = { width: 360, height: 320 }

const next = (page: Page) => page.locator('.drill-bar button')

/** Answers a question, with `ticks` points touched, and its follow-ups, none of which was known. */
async function answer(page: Page, ticks: number): Promise<void> {
  await focusOn(page, '.drill-card h2')
  await next(page).click()
  await focusOn(page, '.drill-card h3')
  for (const tick of (await page.locator('.drill-card input[type=checkbox]').all()).slice(0, ticks)) await tick.check()
  const asksMore = (await next(page).textContent()) === 'Go on'
  await next(page).click()
  if (!asksMore) return
  await page.getByRole('heading', { name: 'What they ask next' }).waitFor()
  expect(await next(page).isDisabled()).toBe(true)
  const shows = page.getByRole('button', { name: 'Show the answer' })
  while ((await shows.count()) > 0) await shows.first().click()
  for (const not of await page.getByRole('radio', { name: 'I had not' }).all()) await not.check()
  await next(page).click()
}

test('from setting up to the report, which a reload keeps, and which says what was missed', async () => {
  const page = await start(3, 20)
  await answer(page, 1)
  await page.getByRole('heading', { name: 'Question 2 of 3' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Question 2 of 3' }).waitFor()
  await answer(page, 99)
  await answer(page, 0)
  await page.getByRole('heading', { name: 'Report of the interview' }).waitFor()
  for (const part of ['Strong', 'Weak', 'What to read', 'Question by question'])
    await page.getByRole('heading', { name: part }).waitFor()
  await page.getByText('3 of 3 questions').waitFor()
  await page.getByText('Not touched:').first().waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Question by question' }).waitFor()
  // What was asked counts as reviewed.
  await page.goto(`${URL_OF_WORKBOOK}/drill`)
  await page.getByText('3 reviews today.').waitFor()
  await page.goto(`${URL_OF_WORKBOOK}/drill/interview`)
  await page.getByRole('button', { name: 'Another interview' }).click()
  await page.getByRole('button', { name: 'Start the interview' }).waitFor()
  await page.context().close()
})

test('a double click on what reveals the answer reveals it, and does not go on', async () => {
  const page = await start(2, 20)
  await page.setViewportSize(LOW)
  await next(page).dblclick()
  await page.getByRole('heading', { name: 'The answer' }).waitFor()
  expect(await page.getByRole('heading', { name: 'What they ask next' }).count()).toBe(0)
  expect(await page.getByRole('heading', { name: 'Question 1 of 2' }).count()).toBe(1)
  await page.context().close()
})

test('the clock is hidden and shown, says half time and two minutes, and ends it', async () => {
  const page = await start(4, 10)
  await page.getByText(/^10:00$|^9:5\d$/).waitFor()
  await page.getByRole('button', { name: 'Hide the clock' }).click()
  expect(await page.getByText(/^\d+:\d\d$/).count()).toBe(0)
  await page.clock.fastForward('05:10')
  await page.getByText('Half of the time is over.').waitFor()
  await page.clock.fastForward('03:00')
  await page.getByText('Two minutes left.').waitFor()
  await page.getByRole('button', { name: 'Show the clock' }).click()
  await page.clock.fastForward('02:00')
  await page.getByText('The time is up. You may finish this question.').waitFor()
  await page.getByText(/^0:00$/).waitFor()
  await heading(page).focus()
  await answer(page, 1)
  await page.getByRole('heading', { name: 'Report of the interview' }).waitFor()
  expect(await page.getByText('Not reached').count()).toBe(3)
  await page.context().close()
})

test('the report on paper: no buttons, no navigation, the whole text', async () => {
  const page = await start(1, 5)
  await answer(page, 0)
  await page.getByRole('heading', { name: 'Question by question' }).waitFor()
  await page.emulateMedia({ media: 'print' })
  for (const name of ['header', 'footer', 'nav', 'button'])
    for (const element of await page.locator(name).all()) expect(await element.isVisible(), name).toBe(false)
  expect(await page.getByText('Not touched:').isVisible()).toBe(true)
  await page.context().close()
})
