import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { code, openExercise, runButton, useBrowser, verdictAfter, writeSolution } from './support.ts'

const shared = useBrowser()

/** What the focus is on: the accessible name as a person would say it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    return element.getAttribute('aria-label') ?? element.textContent?.trim() ?? element.tagName
  })

test('Ctrl-Enter runs from the editor and from anywhere else', async () => {
  const page = await openExercise(shared.browser)
  await writeSolution(page)
  await code(page).focus()
  expect(await verdictAfter(page, () => page.keyboard.press('Control+Enter'))).toMatch(/^(\d+) of \1 checks pass$/)
  expect(await code(page).inputValue()).not.toMatch(/\n\n$/)
  await page.getByRole('heading', { level: 1 }).click()
  await verdictAfter(page, () => page.keyboard.press('Meta+Enter'))
  await page.context().close()
})

test('Tab goes through the page in reading order and out of the editor', async () => {
  const page = await openExercise(shared.browser)
  const seen: string[] = []
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab')
    seen.push(await focused(page))
  }
  const order = ['Skip to the exercise', 'MCP Workbook', 'Brief', 'Show the first hint', 'Run', 'Code of', 'Checks']
  const positions = order.map((name) => seen.findIndex((text) => text.startsWith(name)))
  expect(positions, seen.join(' | ')).not.toContain(-1)
  expect(positions).toEqual([...positions].sort((a, b) => a - b))
  await page.context().close()
})

test('the skip link leads past the header', async () => {
  const page = await openExercise(shared.browser)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.context().close()
})

test('F6 goes from part to part, and back', async () => {
  const page = await openExercise(shared.browser)
  const part = () => page.evaluate(() => document.activeElement?.closest('#brief, #code, #results')?.id)
  for (const id of ['brief', 'code', 'results', 'brief']) {
    await page.keyboard.press('F6')
    await page.waitForFunction((wanted) => document.activeElement?.closest(`#${wanted}`), id)
    expect(await part()).toBe(id)
  }
  await page.keyboard.press('Shift+F6')
  await page.waitForFunction(() => document.activeElement?.closest('#results'))
  await page.context().close()
})

test('? lists the keys; single keys can be turned off', async () => {
  const page = await openExercise(shared.browser)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await dialog.getByText('Ctrl or ⌘ Enter', { exact: true }).waitFor()
  await dialog.getByLabel('Use these single keys').uncheck()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.keyboard.press('2')
  expect(await page.getByRole('tab', { name: /^Checks/ }).getAttribute('aria-selected')).toBe('true')
  await page.context().close()
})

test('under an open dialog the keys of the page do nothing', async () => {
  const page = await openExercise(shared.browser)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await dialog.waitFor()
  await page.keyboard.press('2')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await page.getByRole('tab', { name: /^Checks/ }).getAttribute('aria-selected')).toBe('true')
  expect(await runButton(page).isEnabled()).toBe(true)
  expect(await page.locator('#results').textContent()).not.toMatch(/checks pass|Running/)
  await page.context().close()
})

test('a question mark typed into the editor is a question mark', async () => {
  const page = await openExercise(shared.browser)
  await code(page).focus()
  await page.keyboard.type('?')
  expect(await code(page).inputValue()).toContain('?')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.context().close()
})

test('the tabs of the results go by arrow keys', async () => {
  const page = await openExercise(shared.browser)
  await page.getByRole('tab', { name: /^Checks/ }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByText('No messages yet.').waitFor()
  await runButton(page).focus()
  expect(await focused(page)).toBe('Run')
  await page.context().close()
})

test('the border between brief and editor moves by arrow keys, and is remembered', async () => {
  const page = await openExercise(shared.browser, { viewport: { width: 1440, height: 900 } })
  const width = () => page.locator('#brief').evaluate((element) => Math.round(element.getBoundingClientRect().width))
  const before = await width()
  await page.getByRole('separator', { name: 'Width of the brief' }).focus()
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight')
  const after = await width()
  expect(after).toBeGreaterThan(before)
  await page.reload()
  await page.waitForFunction(
    (wanted) => Math.abs((document.querySelector('#brief')?.getBoundingClientRect().width ?? 0) - wanted) < 3,
    after,
  )
  await page.context().close()
})
