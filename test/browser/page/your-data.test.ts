import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { code, newProfile, openExercise, run, URL_OF_WORKBOOK, useBrowser, write, writeSolution } from './support.ts'

const shared = useBrowser()
const MINE = 'console.error("mine")\n'

async function openSettings(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${URL_OF_WORKBOOK}/settings`)
  await page.getByRole('button', { name: 'Export' }).and(page.locator(':enabled')).waitFor()
  return page
}

const said = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()

/** Exports from the settings. @returns the file's text */
async function exportFrom(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^mcp-workbook-\d{4}-\d\d-\d\d\.json$/)
  return readFile(await download.path(), 'utf8')
}

const pick = (page: Page, text: string) =>
  page
    .getByLabel('Export to import')
    .setInputFiles({ name: 'export.json', mimeType: 'application/json', buffer: Buffer.from(text) })

/** Waits until the editor shows this text. */
const shows = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) => [...document.querySelectorAll('textarea')].some(({ value }) => value === wanted),
    text,
  )

/** A profile with a solved exercise, and the text of its export. */
async function worked(browser: Browser): Promise<{ context: BrowserContext; page: Page; file: string }> {
  const page = await openExercise(browser)
  const context = page.context()
  await writeSolution(page)
  await run(page)
  // Another tab shows the verdict when it has been written.
  const home = await context.newPage()
  await home.goto(URL_OF_WORKBOOK)
  await home.getByText('Solved', { exact: true }).first().waitFor()
  await home.close()
  await page.close()
  const settings = await openSettings(context)
  return { context, page: settings, file: await exportFrom(settings) }
}

test('an export brings code and verdict into another browser, and the import is undone after a reload', async () => {
  const { context, file } = await worked(shared.browser)
  await context.close()
  const there = await newProfile(shared.browser)
  const exercise = await openExercise(shared.browser, { context: there })
  await write(exercise, 'server.ts', MINE)
  const witness = await openExercise(shared.browser, { context: there })
  await shows(witness, MINE)
  await witness.close()
  const page = await openSettings(there)
  await pick(page, file)
  const dialog = page.getByRole('dialog', { name: 'Import' })
  await dialog.getByText('1 exercise: A calculator').waitFor()
  await dialog.getByRole('radio', { name: /^Replace/ }).check()
  await dialog.getByRole('button', { name: 'Replace what is here' }).click()
  await said(page, 'Imported: what was here was replaced.')
  // The tab that was open all the time shows it too.
  await exercise
    .getByText(/^(\d+) of \1 checks pass$/)
    .first()
    .waitFor()
  await exercise.getByText('An import, or the undoing of one, has changed this exercise').waitFor()
  expect(await code(exercise).inputValue()).not.toBe(MINE)
  await page.reload()
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await said(page, 'What was there before is back.')
  await page.getByRole('button', { name: 'Bring the import back' }).waitFor()
  await shows(exercise, MINE)
  await there.close()
})

test('a damaged file and one of another program are refused in the page, and nothing is changed', async () => {
  const { context, page, file } = await worked(shared.browser)
  const violations: string[] = []
  page.on('console', (message) => message.type() === 'error' && violations.push(message.text()))
  for (const [content, sentence] of [
    [file.slice(0, file.length / 2), 'This export is damaged or was cut off'],
    ['{"name":"something else"}', 'This file is no export of the workbook. Nothing was changed.'],
    [file.replace(/"version": \d+/, '"version": 999'), 'This export comes from a newer version of the workbook'],
    [file.replace('"server.ts": "', '"server.ts": 3, "x": "'), 'This export is damaged: contents.'],
  ] as const) {
    await pick(page, content)
    await said(page, sentence)
    expect(await page.getByRole('dialog').count()).toBe(0)
  }
  await pick(page, file)
  await page.getByText('Nothing: all of it is here already.').waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  // zod must not try what the page's policy forbids.
  expect(violations).toEqual([])
  await context.close()
})

test('deleting everything asks, offers an export, and leaves a fresh workbook', async () => {
  const { context, page } = await worked(shared.browser)
  await page.getByRole('button', { name: 'Delete everything…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete everything?' })
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export first' }).click(),
  ])
  const file = await readFile(await saved.path(), 'utf8')
  await dialog.getByRole('button', { name: 'Delete everything now' }).click()
  await said(page, 'Everything is deleted.')
  const home = await context.newPage()
  await home.goto(URL_OF_WORKBOOK)
  await home.getByText('New', { exact: true }).first().waitFor()
  expect(await home.getByText('Solved', { exact: true }).count()).toBe(0)
  await pick(page, file)
  await page.getByRole('button', { name: 'Merge into what is here' }).click()
  await home.getByText('Solved', { exact: true }).first().waitFor()
  await context.close()
})

test('the versions hold every verdict with its code: compared with mine, put back', async () => {
  const page = await openExercise(shared.browser)
  await write(page, 'server.ts', MINE)
  const failed = await run(page)
  await writeSolution(page)
  await run(page)
  await page.getByRole('button', { name: 'Versions' }).click()
  const dialog = page.getByRole('dialog', { name: 'Versions of your code' })
  await dialog.getByText('Your code now').waitFor()
  await dialog
    .getByText(/checks? fails?$/)
    .first()
    .click()
  await dialog.getByRole('button', { name: `Compare with mine: ${failed}` }).click()
  await dialog.getByRole('heading', { name: `Your code beside: ${failed}` }).waitFor()
  await dialog.getByText('console.error("mine")').first().waitFor()
  await dialog.getByRole('button', { name: 'All versions' }).click()
  await dialog.getByRole('button', { name: `Put back: ${failed}` }).click()
  await shows(page, MINE)
  await page.context().close()
})

test('once everything passes, the next chapter or exercise is offered', async () => {
  const page = await openExercise(shared.browser)
  await run(page)
  expect(await page.getByText('Everything passes. Next:').count()).toBe(0)
  await writeSolution(page)
  await run(page)
  await page.getByText('Everything passes. Next:').waitFor()
  const link = page.getByRole('region', { name: 'Results' }).getByRole('link', { name: /^(Chapter|Exercise)/ })
  const target = await link.getAttribute('href')
  await link.click()
  await page.waitForURL(`**${target}`)
  await page.locator('h1').waitFor()
  await page.context().close()
})
