import { expect, test } from 'vitest'
import {
  deckCards,
  dueCard,
  focusOn,
  focused,
  grade,
  heading,
  newProfile,
  openSession,
  recordOf,
  revealButton,
  seed,
  seededPage,
  status,
  URL_OF_WORKBOOK,
  useBrowser,
} from './support.ts'

const shared = useBrowser()
const cards = await deckCards()
/** Open questions of one chapter: all answered alike. */
const open = cards.filter(({ kind, chapter }) => kind === 'open' && chapter === 'scaling').map(({ id }) => id)
const three = open
  .slice(0, 3)
  .map((id, index) => dueCard(id, { due: new Date(Date.now() - (9 - index) * 864e5).toISOString() }))

const question = async (page: import('playwright-core').Page) =>
  (await page.locator('.drill-ask').first().textContent())!

test('by keys from start to end: reveal, grade, undo at the end, grade again', async () => {
  const page = await seededPage(shared.browser, three)
  await page.getByRole('link', { name: /^(Start|Go on)/ }).focus()
  await page.keyboard.press('Enter')
  await heading(page).waitFor()
  const asked: string[] = []
  for (const key of ['3', '4', '2']) {
    await focusOn(page, '.drill-card h2')
    asked.push(await question(page))
    await page.keyboard.press('Space')
    await focusOn(page, '.drill-card h3')
    expect(await focused(page)).toBe('The answer')
    // Ticks are reached by Tab, and digits are grades there as well.
    await page.getByRole('checkbox').first().focus()
    await page.keyboard.press('Space')
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)
    await page.keyboard.press(key)
  }
  expect(new Set(asked).size).toBe(3)
  await focusOn(page, '.drill-end h2')
  expect(await status(page).textContent()).toMatch(/^Hard\. Next in /)
  await page.keyboard.press('u')
  await page.getByRole('heading', { name: 'The answer' }).waitFor()
  expect(await question(page)).toBe(asked[2])
  expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)
  expect((await recordOf(page, three[2]!.card))?.memory).toEqual(three[2]!.memory)
  await page.keyboard.press('3')
  await page.getByRole('heading', { name: 'Done' }).waitFor()
  await page.waitForFunction(() => document.querySelector('main [role=status]')?.textContent?.startsWith('Good.'))
  expect((await recordOf(page, three[2]!.card))?.memory?.reps).toBe(5)
  await page.getByRole('link', { name: 'Mock interview' }).waitFor()
  await page.context().close()
})

test('the page is never without its heading, from the first moment to the first card', async () => {
  const context = await newProfile(shared.browser)
  await context.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { headings: seen })
    new MutationObserver(() => {
      const title = document.querySelector('h1')?.textContent ?? 'none'
      if (document.querySelector('main') && seen.at(-1) !== title) seen.push(title)
    }).observe(document, { childList: true, subtree: true })
  })
  const page = await context.newPage()
  await page.goto(`${URL_OF_WORKBOOK}/drill/session`)
  await page.locator('.drill-card h2').waitFor()
  const seen = await page.evaluate(() => (globalThis as unknown as { headings: string[] }).headings)
  expect(seen.length).toBeGreaterThan(0)
  // Before `main` is parsed whole there is none yet; after the first there is always one.
  expect(seen.slice(seen[0] === 'none' ? 1 : 0)).not.toContain('none')
  await context.close()
})

test('where text is written keys are letters; Ctrl Enter reveals, Escape leaves', async () => {
  const page = await seededPage(shared.browser, three)
  await openSession(page)
  const field = page.getByRole('textbox', { name: 'Your answer' })
  await field.pressSequentially('use 1 bus ?')
  expect(await field.inputValue()).toBe('use 1 bus ?')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.keyboard.press('Escape')
  await focusOn(page, '.drill-card h2')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await field.focus()
  await page.keyboard.press('Control+Enter')
  await focusOn(page, '.drill-card h3')
  await page.context().close()
})

test('under the list of keys a letter does nothing to the card', async () => {
  const page = await seededPage(shared.browser, three)
  await openSession(page)
  const asked = await question(page)
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await page.keyboard.press('b')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await question(page)).toBe(asked)
  expect(await status(page).textContent()).not.toMatch(/^Buried/)
  await page.context().close()
})

test('a double click on what reveals the answer reveals it, and is no grade', async () => {
  const page = await seededPage(shared.browser, three)
  await openSession(page)
  const asked = await question(page)
  // So low that the bar stands at its lower edge before and after.
  await page.setViewportSize({ width: 360, height: 320 })
  // In the first eighth of its width, where the first of four grades will stand.
  const box = (await revealButton(page).boundingBox())!
  await revealButton(page).dblclick({ position: { x: box.width / 8, y: box.height / 2 } })
  await page.getByRole('heading', { name: 'The answer' }).waitFor()
  expect(await question(page)).toBe(asked)
  await grade(page, 'Good').click()
  await page.waitForFunction(() => document.querySelector('main [role=status]')?.textContent?.includes('2 left'))
  await page.context().close()
})

test('each grade says when the card comes back, and what happened is announced', async () => {
  const page = await seededPage(shared.browser, three)
  await openSession(page)
  await revealButton(page).click()
  const label = await grade(page, 'Good').textContent()
  const interval = /next in (.+?)(, suggested)?$/.exec(label!)![1]
  await grade(page, 'Good').click()
  await page.waitForFunction(() => document.querySelector('main [role=status]')?.textContent?.includes('2 left'))
  expect(await status(page).textContent()).toBe(`Good. Next in ${interval}. 2 left.`)
  await page.context().close()
})

test('bury and suspend, and both taken back', async () => {
  const page = await seededPage(shared.browser, three)
  await openSession(page)
  const first = await question(page)
  await page.keyboard.press('b')
  await page.getByText('Buried until tomorrow. 2 left.').waitFor()
  expect(await question(page)).not.toBe(first)
  await page.keyboard.press('u')
  await page.getByText('Taken back. 3 left.').waitFor()
  expect(await question(page)).toBe(first)
  await page.getByRole('button', { name: 'Suspend' }).click()
  await page.getByText(/^Suspended\..* 2 left\.$/).waitFor()
  await page.goto(`${URL_OF_WORKBOOK}/drill`)
  const aside = page.getByRole('region', { name: 'Set aside' })
  await aside.getByText('Suspended', { exact: true }).waitFor()
  await aside.getByRole('button', { name: 'Ask it again' }).click()
  await aside.waitFor({ state: 'detached' })
  await page.context().close()
})

test('a reload in the middle goes on where it was, with what was written', async () => {
  const page = await seededPage(shared.browser, three)
  await openSession(page)
  await revealButton(page).click()
  await grade(page, 'Good').click()
  await page.getByText('2 left.').waitFor()
  const second = await question(page)
  await page.getByRole('textbox', { name: 'Your answer' }).fill('half an answer')
  await page.reload()
  await heading(page).waitFor()
  expect(await question(page)).toBe(second)
  expect(await page.getByRole('textbox', { name: 'Your answer' }).inputValue()).toBe('half an answer')
  await page.getByText('2 left', { exact: true }).waitFor()
  await page.context().close()
})

test('a topic is gone through once; what was failed comes again at its end', async () => {
  const page = await seededPage(shared.browser, three)
  const others = cards.filter(({ chapter, id }) => chapter === 'scaling' && !open.slice(0, 3).includes(id))
  await seed(
    page,
    others.map(({ id }) => ({ card: id, suspended: true, changedAt: new Date().toISOString() })),
  )
  await openSession(page, '?mode=topic&topic=scaling')
  const first = await question(page)
  for (const key of ['1', '3', '3']) {
    await focusOn(page, '.drill-card h2')
    await page.keyboard.press('Space')
    await focusOn(page, '.drill-card h3')
    await page.keyboard.press(key)
  }
  await focusOn(page, '.drill-card h2')
  expect(await question(page)).toBe(first)
  await page.keyboard.press('Enter')
  await focusOn(page, '.drill-card h3')
  await page.keyboard.press('3')
  await page.getByRole('heading', { name: 'Done' }).waitFor()
  await page.context().close()
})

test('weak spots: only what is forgotten often; the eighth time, the card is named a leech', async () => {
  const page = await seededPage(shared.browser, [
    dueCard(open[0]!, { lapses: 7, due: new Date(Date.now() + 864e5).toISOString() }),
  ])
  await openSession(page, '?mode=weak')
  await page.getByText('1 left', { exact: true }).waitFor()
  await page.keyboard.press('Space')
  await focusOn(page, '.drill-card h3')
  await page.keyboard.press('1')
  const leech = page.getByRole('alert').filter({ hasText: 'A leech' })
  await leech.getByText(/forgotten 8 times/).waitFor()
  expect(await leech.getByRole('link').getAttribute('href')).toBe('/lessons/scaling')
  await leech.getByRole('button', { name: 'Leave it out' }).click()
  await leech.waitFor({ state: 'detached' })
  await page.goto(`${URL_OF_WORKBOOK}/drill`)
  await page
    .getByRole('region', { name: 'Leeches' })
    .getByText(/Forgotten 8 times/)
    .waitFor()
  await page.context().close()
})

test('two tabs: what one has done, the other does not ask', async () => {
  const context = await newProfile(shared.browser)
  const first = await seed(await context.newPage(), three)
  const second = await context.newPage()
  await openSession(first)
  await openSession(second)
  const asked = await question(first)
  expect(await question(second)).toBe(asked)
  await first.keyboard.press('Space')
  await first.keyboard.press('3')
  await second.getByText('That card was done in another tab. 2 left.').waitFor()
  expect(await question(second)).not.toBe(asked)
  await context.close()
})

test('storage that is cut off in the middle: a sentence, and nothing is lost while the page is open', async () => {
  const page = await seededPage(shared.browser, three)
  await openSession(page)
  await page.evaluate(() => {
    const refuse = () => {
      throw new DOMException('The disk is gone.', 'UnknownError')
    }
    IDBDatabase.prototype.transaction = refuse
    indexedDB.open = refuse
  })
  for (const left of ['2 left', '1 left']) {
    await page.keyboard.press('Space')
    await focusOn(page, '.drill-card h3')
    await page.keyboard.press('3')
    await page.getByText(left, { exact: true }).waitFor()
    await focusOn(page, '.drill-card h2')
  }
  await page.getByText('The browser could not save your latest edits').waitFor()
  await page.keyboard.press('Space')
  await focusOn(page, '.drill-card h3')
  await page.keyboard.press('3')
  await page.getByText('3 reviews in').waitFor()
  // What the database refused is written by the next page that has one.
  await page.goto(`${URL_OF_WORKBOOK}/drill`)
  await page.getByText('3 reviews today.').waitFor()
  await page.context().close()
})

test('where nothing may be kept it says so, and the session works all the same', async () => {
  const context = await newProfile(shared.browser)
  await context.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('Not here.', 'SecurityError')
    }
  })
  const page = await context.newPage()
  await openSession(page)
  await page.getByText('This browser does not let the workbook keep anything').waitFor()
  const first = await question(page)
  await page.keyboard.press('Space')
  await focusOn(page, '.drill-card h3')
  await page.keyboard.press('4')
  await focusOn(page, '.drill-card h2')
  expect(await question(page)).not.toBe(first)
  await context.close()
})

test('without a connection it says what is missing, and goes on when there is one', async () => {
  const page = await seededPage(shared.browser, three)
  await page.route('**/drill/deck/*.json', (route) => route.abort())
  await page.goto(`${URL_OF_WORKBOOK}/drill/session`)
  await page.getByText('The cards could not be fetched: check the connection.').waitFor()
  await page.unroute('**/drill/deck/*.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await heading(page).waitFor()
  await page.context().close()
})
