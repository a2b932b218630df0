import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openExercise } from '../page/support.ts'
import {
  awake,
  expectAccessible,
  lessons,
  newProfile,
  openPage,
  URL_OF_WORKBOOK,
  useBrowser,
  withAxe,
} from './support.ts'

const shared = useBrowser()

const field = (page: Page) => page.getByRole('combobox', { name: 'Search chapters, exercises and glossary' })
const options = (page: Page) => page.getByRole('option')
const active = (page: Page) => page.getByRole('option', { selected: true })

test('with the keyboard alone: open, type, choose, go', async () => {
  const page = await openPage(shared.browser, '/')
  await page.keyboard.press('/')
  await field(page).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('handshak')
  await options(page).first().waitFor()
  await page.getByRole('listbox', { name: 'Results' }).and(page.locator('[aria-busy=false]')).waitFor()
  const first = await active(page).textContent()
  expect(await options(page).first().textContent()).toBe(first)
  expect(await field(page).getAttribute('aria-activedescendant')).toBe(await active(page).getAttribute('id'))
  await page.keyboard.press('ArrowDown')
  const second = await active(page).getAttribute('href')
  expect(await options(page).nth(1).getAttribute('href')).toBe(second)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await options(page).last().textContent()).toBe(await active(page).textContent())
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await active(page).locator('mark').count()).toBeGreaterThan(0)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${URL_OF_WORKBOOK}${second}`)
  await page.context().close()
})

test('Escape closes, and the focus goes back; Ctrl-K opens again', async () => {
  const page = await openPage(shared.browser, '/glossary')
  const button = page.getByRole('button', { name: 'Search' })
  await button.focus()
  await page.keyboard.press('Enter')
  await field(page).waitFor()
  await page.keyboard.press('Escape')
  await field(page).waitFor({ state: 'detached' })
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+k')
  await field(page).waitFor()
  await page.context().close()
})

test('a key in the moment after it closes opens it again, before the page has said that it is closed', async () => {
  const page = await openPage(shared.browser, '/glossary')
  await page.keyboard.press('/')
  await field(page).fill('handshake')
  // The dialog's event comes in a task of its own, the key in this one.
  const closed = page.evaluate(() => {
    const dialog = document.querySelector('dialog')!
    const told = new Promise<void>((resolve) => dialog.addEventListener('close', () => resolve()))
    dialog.close()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }))
    return told
  })
  await closed
  await field(page).and(page.locator(':focus')).waitFor()
  expect(await field(page).inputValue()).toBe('')
  await page.context().close()
})

test('a result on the same page closes the search and goes to its heading', async () => {
  const page = await openPage(shared.browser, '/glossary')
  await page.keyboard.press('/')
  await field(page).fill('confused deputy')
  await page.getByRole('group', { name: 'Glossary' }).getByRole('option').first().click()
  await field(page).waitFor({ state: 'detached' })
  expect(new URL(page.url()).hash).toBe('#confused-deputy')
  await page.context().close()
})

test('chapters, exercises and terms are found, and what is not there is said to be', async () => {
  const page = await openPage(shared.browser, '/')
  await page.keyboard.press('/')
  await field(page).fill('calculator')
  await page
    .getByRole('group', { name: 'Exercises' })
    .getByRole('option', { name: /A calculator/ })
    .waitFor()
  await field(page).fill('xyzzyplugh')
  await page.getByRole('status').filter({ hasText: 'Nothing found for “xyzzyplugh”.' }).waitFor()
  expect(await options(page).count()).toBe(0)
  await page.context().close()
})

test('where text is written the keys are letters', async () => {
  const page = await openExercise(shared.browser)
  const code = page.locator('section[aria-label="Code"] textarea:visible')
  await code.press('/')
  await code.press('Control+k')
  expect(await field(page).count()).toBe(0)
  expect(await code.inputValue()).toContain('/')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('/')
  await field(page).waitFor()
  await field(page).press('/')
  expect(await field(page).inputValue()).toBe('/')
  await page.context().close()
})

test('the key without Ctrl is off for those who turned such keys off', async () => {
  const context = await newProfile(shared.browser)
  await context.addInitScript(() => localStorage.setItem('workbook:single-keys', 'off'))
  const page = await context.newPage()
  await page.goto(`${URL_OF_WORKBOOK}/`)
  await awake(page)
  await page.keyboard.press('/')
  expect(await field(page).count()).toBe(0)
  await page.keyboard.press('Control+k')
  await field(page).waitFor()
  await context.close()
})

test('nothing is fetched before it is wanted; without a connection it says so, and tries again', async () => {
  const context = await newProfile(shared.browser)
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${URL_OF_WORKBOOK}/`, { waitUntil: 'networkidle' })
  await awake(page)
  expect(asked).not.toContain('/search-index.json')
  await context.setOffline(true)
  await page.keyboard.press('/')
  await page.getByText('The search index could not be fetched: check the connection.').waitFor()
  await field(page).fill('stdio')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('The search index could not be fetched: check the connection.').waitFor()
  await context.setOffline(false)
  await options(page).first().waitFor()
  expect(await field(page).inputValue()).toBe('stdio')
  await context.setOffline(true)
  await field(page).fill('elicitation')
  await page
    .getByRole('option', { name: /Elicitation/ })
    .first()
    .waitFor()
  await context.close()
})

test('the search with results is accessible', async () => {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ]) {
    const context = await withAxe(await newProfile(shared.browser, { viewport }))
    const page = await context.newPage()
    await page.goto(`${URL_OF_WORKBOOK}${(await lessons())[0]}`)
    await page.getByRole('button', { name: 'Search' }).click()
    await field(page).fill('request')
    await options(page).first().waitFor()
    await expectAccessible(page)
    await context.close()
  }
})
