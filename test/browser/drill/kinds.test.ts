import { expect, test } from 'vitest'
import type { ChapterDeck, DeckCheck, DeckFlaw } from '@/lib/drill/deck-card.ts'
import {
  cardOf,
  dueCard,
  grade,
  heading,
  openSession,
  recordOf,
  revealButton,
  seededPage,
  status,
  URL_OF_WORKBOOK,
  useBrowser,
  type KnownCard,
} from './support.ts'

const shared = useBrowser()

/** The card as the browser fetches it. */
async function fetchCard<Card>({ id, chapter }: KnownCard): Promise<Card> {
  const deck = (await (await fetch(`${URL_OF_WORKBOOK}/drill/deck/${chapter}.json`)).json()) as ChapterDeck
  return deck.cards.find((card) => card.id === id) as Card
}

/** A session in which this card alone is due. */
async function sessionWith(card: KnownCard) {
  const page = await seededPage(shared.browser, [dueCard(card.id)])
  await openSession(page)
  return page
}

test('open: written, revealed at three depths, ticked, graded as the ticks suggest; then the end', async () => {
  const card = await cardOf('open')
  const page = await sessionWith(card)
  expect(await heading(page).textContent()).toContain('Open question')
  await page.getByRole('textbox', { name: 'Your answer' }).fill('In my own words.')
  await revealButton(page).click()
  await page.getByText('In my own words.').waitFor()
  for (const depth of ['2 minutes', 'Whiteboard', '30 seconds']) {
    await page.getByRole('tab', { name: depth }).click()
    expect((await page.getByRole('tabpanel').textContent())?.length).toBeGreaterThan(80)
  }
  expect(await grade(page, 'Again').textContent()).toContain('suggested')
  const ticks = page.getByRole('group', { name: 'What did your answer touch?' }).getByRole('checkbox')
  for (const tick of await ticks.all()) await tick.check()
  expect(await grade(page, 'Easy').textContent()).toContain('suggested')
  await page.getByRole('heading', { name: 'Traps' }).waitFor()
  await page.getByRole('heading', { name: 'What they may ask next' }).waitFor()
  await grade(page, 'Easy').click()
  await page.getByRole('heading', { name: 'Done' }).waitFor()
  expect(await status(page).textContent()).toMatch(/^Easy\. Next in \d+ (days|weeks|months)\.$/)
  // “Done” stands there before it is written.
  await expect.poll(async () => (await recordOf(page, card.id))?.memory?.reps).toBe(5)
  await page.context().close()
})

test('flaw: the place that is chosen is judged, with consequence and mending', async () => {
  const card = await cardOf('flaw')
  const { places } = await fetchCard<DeckFlaw>(card)
  const page = await sessionWith(card)
  const wrong = places.findIndex(({ fault }) => !fault)
  await page.getByRole('group', { name: 'Where is the fault?' }).getByRole('radio').nth(wrong).check()
  await revealButton(page).click()
  await page.getByText('Not right', { exact: true }).waitFor()
  await page.getByText('Not here, your answer').waitFor()
  expect(await page.getByText('Here it is').count()).toBe(1)
  for (const part of ['What comes of it', 'How to mend it']) await page.getByRole('heading', { name: part }).waitFor()
  for (const tick of await page.getByRole('checkbox').all()) await tick.check()
  // The place counts for more than what is known of it.
  expect(await grade(page, 'Again').textContent()).toContain('suggested')
  await page.context().close()
})

test('check: right is good; where several are right, all are asked for', async () => {
  const card = await cardOf('check')
  const { answers } = await fetchCard<DeckCheck>(card)
  const page = await sessionWith(card)
  const role = answers.filter(({ right }) => right).length > 1 ? 'checkbox' : 'radio'
  for (const [index, { right }] of answers.entries())
    if (right) await page.locator('.drill-choices').getByRole(role).nth(index).check()
  await revealButton(page).click()
  await page.getByRole('heading', { name: 'The answer' }).waitFor()
  expect(await page.getByText(/^Right, your answer$/).count()).toBe(answers.filter(({ right }) => right).length)
  expect(await grade(page, 'Good').textContent()).toContain('suggested')
  await page.context().close()
})

test('estimate: what is no number is said; the worked solution gives the answer', async () => {
  const page = await sessionWith(await cardOf('estimate'))
  const field = page.getByRole('textbox', { name: /^Your estimate/ })
  await field.fill('a lot')
  await page
    .getByText(/is no number/)
    .first()
    .waitFor()
  await revealButton(page).click()
  expect(await page.getByRole('heading', { name: 'The answer' }).count()).toBe(0)
  await field.fill('')
  await revealButton(page).click()
  await page.getByText('Not answered').waitFor()
  const answer = (await page.locator('main strong').first().textContent())!.trim()
  const last = page.getByRole('table').getByRole('row').last().getByRole('cell').last()
  expect((await last.textContent())!.trim()).toBe(answer)
  await page.context().close()
})

test('estimate: the answer itself is right, and good', async () => {
  const page = await sessionWith(await cardOf('estimate'))
  // The same numbers after a reload, so the solution can be looked up first.
  await revealButton(page).click()
  const answer = (await page.locator('main strong').first().textContent())!.trim()
  await page.evaluate(() => {
    const key = 'workbook:drill:card'
    const sitting = JSON.parse(sessionStorage.getItem(key)!) as object
    sessionStorage.setItem(key, JSON.stringify({ ...sitting, revealed: false }))
  })
  await page.reload()
  await page.getByRole('textbox', { name: /^Your estimate/ }).fill(answer)
  await revealButton(page).click()
  await page.getByText('Right', { exact: true }).waitFor()
  expect(await grade(page, 'Good').textContent()).toContain('suggested')
  await page.context().close()
})

test('scenario: every aspect is judged, with reasons and what would change it; the model says its limits', async () => {
  const page = await sessionWith(await cardOf('scenario'))
  const aspects = page.locator('.drill-aspects').getByRole('group')
  const count = await aspects.count()
  expect(count).toBeGreaterThan(4)
  for (const aspect of await aspects.all()) await aspect.getByRole('radio').first().check()
  await revealButton(page).click()
  await page.getByRole('heading', { name: 'The answer' }).waitFor()
  expect(await page.getByText(/^(Right|Not right)$/).count()).toBe(count)
  expect(await page.getByText('What would change the answer').count()).toBe(count)
  await page.getByText('What would change the answer').first().click()
  await page.getByRole('heading', { name: 'What this model does not know' }).waitFor()
  await page
    .getByText(new RegExp(`of ${count} as the`))
    .first()
    .waitFor()
  await page.context().close()
})
