import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lessonWith, openPage, URL_OF_WORKBOOK, useBrowser } from './support.ts'

const shared = useBrowser()
const path = await lessonWith(/class="term"/)

const word = (page: Page) => page.locator('a.term').first()
const box = (page: Page) => page.locator('.term-box:popover-open')

test('on hover: shown, the pointer may go into it, leaving ends it', async () => {
  const page = await openPage(shared.browser, path)
  await word(page).scrollIntoViewIfNeeded()
  await word(page).hover()
  await box(page).waitFor()
  await box(page).hover()
  expect(await box(page).isVisible()).toBe(true)
  const inside = await box(page).boundingBox()
  expect(inside!.x).toBeGreaterThanOrEqual(0)
  await page.mouse.move(2, 2)
  await box(page).waitFor({ state: 'detached' })
  await page.context().close()
})

test('by keyboard: shown on focus, described by it, Escape sends it away and keeps the focus', async () => {
  const page = await openPage(shared.browser, path)
  await word(page).focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await box(page).waitFor()
  expect(await word(page).getAttribute('aria-describedby')).toBe(await box(page).getAttribute('id'))
  await page.keyboard.press('Escape')
  await box(page).waitFor({ state: 'detached' })
  expect(await word(page).evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${URL_OF_WORKBOOK}/glossary#*`)
  expect(await page.locator(':target').count()).toBe(1)
  await page.context().close()
})

test('by touch: the first tap shows, a tap elsewhere ends it, the second tap follows the link', async () => {
  const page = await openPage(shared.browser, path, { hasTouch: true, viewport: { width: 360, height: 740 } })
  await word(page).tap()
  await box(page).waitFor()
  const { x, width } = (await box(page).boundingBox())!
  expect(x).toBeGreaterThanOrEqual(0)
  expect(x + width).toBeLessThanOrEqual(360)
  await page.locator('h1').tap()
  await box(page).waitFor({ state: 'detached' })
  await word(page).tap()
  await box(page).waitFor()
  await word(page).tap()
  await page.waitForURL(`${URL_OF_WORKBOOK}/glossary#*`)
  await page.context().close()
})
