import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  cardOf,
  dueCard,
  expectAccessible,
  heading,
  newProfile,
  openSession,
  revealButton,
  seed,
  URL_OF_WORKBOOK,
  useBrowser,
  withAxe,
} from './support.ts'

const shared = useBrowser()

const PHONE = { viewport: { width: 360, height: 740 } }
const SCREENS = [
  { name: 'desktop', viewport: { width: 1440, height: 900 } },
  { name: 'phone', ...PHONE },
] as const

/** Accessible, and nothing wider than the screen. */
async function expectFine(page: Page): Promise<void> {
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

describe.each(SCREENS)('$name', ({ name: _, ...screen }) => {
  test('every kind of card, before and after', async () => {
    const kinds = await Promise.all((['open', 'flaw', 'scenario', 'estimate', 'check'] as const).map(cardOf))
    const context = await withAxe(await newProfile(shared.browser, screen))
    const page = await seed(
      await context.newPage(),
      kinds.map(({ id }, index) => dueCard(id, { due: new Date(Date.now() - (20 - index) * 864e5).toISOString() })),
    )
    await openSession(page)
    for (let left = kinds.length; left > 0; left--) {
      await page.getByText(`${left} left`, { exact: true }).waitFor()
      await expectFine(page)
      await revealButton(page).click()
      await page.getByRole('heading', { name: 'The answer' }).waitFor()
      await expectFine(page)
      await page.keyboard.press('3')
    }
    await page.getByRole('heading', { name: 'Done' }).waitFor()
    await expectFine(page)
    await page.getByRole('button', { name: 'Keys' }).click()
    await page.getByRole('dialog').waitFor()
    await expectFine(page)
    for (const path of ['/drill', '/drill/progress']) {
      await page.goto(`${URL_OF_WORKBOOK}${path}`, { waitUntil: 'networkidle' })
      await expectFine(page)
    }
    await context.close()
  })

  test('the mock interview, its follow-ups and its report', async () => {
    const context = await withAxe(await newProfile(shared.browser, screen))
    const page = await context.newPage()
    await page.goto(`${URL_OF_WORKBOOK}/drill/interview`)
    await page.getByLabel('Questions').fill('1')
    await page.getByText('Topics: all').click()
    await expectFine(page)
    await page.getByRole('button', { name: 'Start the interview' }).click()
    await heading(page).waitFor()
    await expectFine(page)
    await page.locator('.drill-bar button').click()
    await page.getByRole('heading', { name: 'The answer' }).waitFor()
    await expectFine(page)
    await page.locator('.drill-bar button').click()
    await page.getByRole('heading', { name: 'What they ask next' }).waitFor()
    await page.getByRole('button', { name: 'Show the answer' }).first().click()
    await expectFine(page)
    await page.getByRole('button', { name: 'End it' }).click()
    await page.getByRole('heading', { name: 'Question by question' }).waitFor()
    await expectFine(page)
    await context.close()
  })
})

test('on a phone everything in a session is at least 44 px high, and the grades are within the thumb’s reach', async () => {
  const open = await cardOf('open')
  const context = await newProfile(shared.browser, { ...PHONE, hasTouch: true, isMobile: true })
  const page = await seed(await context.newPage(), [dueCard(open.id)])
  await openSession(page)
  const small = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main :is(button, input, textarea, summary, [role=tab])')]
        .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
        .filter(({ element, box }) => element.checkVisibility() && box.width > 0 && box.height < 44)
        .map(({ element, box }) => `${element.outerHTML.slice(0, 100)} ${box.height}`),
    )
  expect(await small()).toEqual([])
  await revealButton(page).tap()
  await page.getByRole('heading', { name: 'The answer' }).waitFor()
  expect(await small()).toEqual([])
  for (const button of await page.locator('.drill-bar button').all()) {
    const box = (await button.boundingBox())!
    expect(box.y + box.height).toBeLessThanOrEqual(740)
    expect(box.y).toBeGreaterThan(740 / 2)
    expect(box.width).toBeGreaterThanOrEqual(44)
  }
  await context.close()
})
