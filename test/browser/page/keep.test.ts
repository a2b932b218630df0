import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { code, newProfile, openExercise, run, runButton, source, useBrowser, write, writeSolution } from './support.ts'

const shared = useBrowser()
const MINE = 'console.error("mine")\n'

/** Waits until a file with this text is in the editor. */
const shows = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) => [...document.querySelectorAll('textarea')].some(({ value }) => value === wanted),
    text,
  )

test('code, open file, hints and verdict survive a reload', async () => {
  const page = await openExercise(shared.browser)
  await writeSolution(page)
  await page.getByRole('tab', { name: 'calculator.ts' }).click()
  await page.getByRole('button', { name: 'Show the first hint' }).click()
  await page.getByRole('heading', { name: 'Hint 1 of 3' }).waitFor()
  const verdict = await run(page)
  await page.reload()
  await page.getByText(verdict, { exact: true }).waitFor()
  expect(await page.getByRole('status').textContent()).toBe(verdict)
  await page.getByText('Verdict of an earlier run').waitFor()
  expect(await code(page).inputValue()).toBe(await source('solution/calculator.ts'))
  await page.getByRole('heading', { name: 'Hint 1 of 3' }).waitFor()
  expect(await page.getByRole('heading', { name: 'Hint 2 of 3' }).count()).toBe(0)
  await page.context().close()
})

test('code survives a crash of the tab', async () => {
  const page = await openExercise(shared.browser)
  const context = page.context()
  // Another tab shows an edit when it has been written.
  const witness = await openExercise(shared.browser, { context })
  await write(page, 'server.ts', MINE)
  await shows(witness, MINE)
  await witness.close()
  const session = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void session.send('Page.crash').catch(() => undefined)
  await crashed
  await shows(await openExercise(shared.browser, { context }), MINE)
  await context.close()
})

test('a second tab shows the same code and the same verdict', async () => {
  const context = await newProfile(shared.browser)
  const first = await openExercise(shared.browser, { context })
  const second = await openExercise(shared.browser, { context })
  await writeSolution(first)
  const verdict = await run(first)
  await second.waitForFunction((text) => document.querySelector('[role=status]')?.textContent === text, verdict)
  await expect.poll(() => code(second).inputValue()).toBe(await source('solution/server.ts'))
  await context.close()
})

test('hints come one by one', async () => {
  const page = await openExercise(shared.browser)
  await page.getByText('0 of 3 shown').waitFor()
  await page.getByRole('button', { name: 'Show the first hint' }).click()
  await page.getByRole('button', { name: 'Show the next hint' }).click()
  await page.getByText('2 of 3 shown').waitFor()
  await page.getByRole('button', { name: 'Show the next hint' }).click()
  await page.getByRole('heading', { name: 'Hint 3 of 3' }).waitFor()
  expect(await page.getByRole('button', { name: /hint$/ }).count()).toBe(0)
  await page.context().close()
})

test('Reset brings the start files, and mine back with one click', async () => {
  const page = await openExercise(shared.browser)
  await write(page, 'server.ts', MINE)
  await page.getByRole('button', { name: 'Reset' }).click()
  await page.getByText('The start files are back. Your code was kept.').waitFor()
  expect(await code(page).inputValue()).toBe(await source('start/server.ts'))
  await page.getByRole('button', { name: 'Put mine back' }).click()
  await shows(page, MINE)
  await page.context().close()
})

test('the solution: beside mine, taken whole, and mine back from the versions, also after a reload', async () => {
  const page = await openExercise(shared.browser)
  await write(page, 'server.ts', MINE)
  await page.getByRole('button', { name: 'Show solution' }).click()
  const dialog = page.getByRole('dialog', { name: 'One way to solve it' })
  await dialog.getByText('registerTool').first().waitFor()
  await dialog.getByRole('button', { name: 'Take all of it' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await shows(page, await source('solution/server.ts'))
  expect(await run(page)).toMatch(/^(\d+) of \1 checks pass$/)
  await page.reload()
  await runButton(page).and(page.locator(':enabled')).waitFor()
  await page.getByRole('button', { name: 'Versions' }).click()
  const versions = page.getByRole('dialog', { name: 'Versions of your code' })
  await versions.getByText('Before taking the solution').waitFor()
  await versions.getByRole('button', { name: 'Put back' }).first().click()
  await shows(page, MINE)
  await page.context().close()
})
