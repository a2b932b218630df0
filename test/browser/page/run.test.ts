import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import {
  code,
  openExercise,
  run,
  runButton,
  source,
  tab,
  useBrowser,
  verdictAfter,
  write,
  writeSolution,
} from './support.ts'

const shared = useBrowser()

test('start and solution, with the bundled host: from Run to the verdict', async () => {
  const page = await openExercise(shared.browser)
  expect(await page.getByRole('status').textContent()).toBe('')
  const first = await run(page)
  expect(first).toMatch(/^\d+ of \d+ checks pass$/)
  expect(first).not.toMatch(/^(\d+) of \1 /)
  expect(await page.title()).toContain(first)
  // The first failure is open, with what was sent and what came back.
  const finding = page.locator('[data-status="fail"]').first()
  for (const word of ['Sent', 'Received', 'Expected', 'Why']) await finding.getByText(word, { exact: true }).waitFor()

  await writeSolution(page)
  expect(await run(page)).toMatch(/^(\d+) of \1 checks pass$/)
  expect(await page.locator('li[data-check]').count()).toBe(await page.locator('[data-status="pass"]').count())
  await page.context().close()
})

test('the first failure is brought into view, however far down it stands', async () => {
  const page = await openExercise(shared.browser, { viewport: { width: 1280, height: 700 } })
  await writeSolution(page)
  await write(page, 'server.ts', `console.log('ready')\n${await source('solution/server.ts')}`)
  await run(page)
  const row = page.locator('li[data-first]')
  await row
    .getByText(/stdout/)
    .first()
    .waitFor()
  expect(await row.evaluate((element) => element.parentElement?.firstElementChild !== element)).toBe(true)
  await page.waitForFunction(() => {
    const box = document.querySelector('li[data-first]')?.getBoundingClientRect()
    return box !== undefined && box.top >= 0 && box.top < innerHeight - 24
  })
  expect(await page.getByText('The code has changed since').count()).toBe(0)
  await page.context().close()
})

test('a run can be repeated with its seed', async () => {
  const page = await openExercise(shared.browser)
  await writeSolution(page)
  await run(page)
  const seed = page.locator('text=/^Seed/').locator('code')
  const before = await seed.textContent()
  await verdictAfter(page, () => page.getByRole('button', { name: 'Run again with this seed' }).click())
  expect(await seed.textContent()).toBe(before)
  await run(page)
  expect(await seed.textContent()).not.toBe(before)
  await page.context().close()
})

test('code that does not compile is said where it is, and the place leads to the editor', async () => {
  const page = await openExercise(shared.browser)
  await write(page, 'calculator.ts', 'export const two = 2\nexport function evaluate( {')
  await write(page, 'server.ts', "import './calculator.ts'\n")
  await runButton(page).click()
  await page.getByText('Does not compile').waitFor()
  const place = page.getByRole('button', { name: /^calculator\.ts:2:\d+$/ })
  await place.click()
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  expect(await page.getByRole('tab', { name: 'calculator.ts' }).getAttribute('aria-selected')).toBe('true')
  const line = await code(page).evaluate(
    (area: HTMLTextAreaElement) => area.value.slice(0, area.selectionStart).split('\n').length,
  )
  expect(line).toBe(2)
  await page.context().close()
})

/** Waits until it stands within the visible part of the results. */
const inSight = async (page: Page, what: Locator) =>
  page.waitForFunction(
    (element) => {
      const pane = element!.closest('[role=tabpanel]')!.getBoundingClientRect()
      const { top, bottom } = element!.getBoundingClientRect()
      return top >= pane.top && bottom <= pane.bottom
    },
    await what.elementHandle(),
  )

test('why nothing ran is in sight, however far down the list had been scrolled', async () => {
  const page = await openExercise(shared.browser, { settings: { live: false } })
  await run(page)
  await page.locator('li[data-check]').last().scrollIntoViewIfNeeded()
  await write(page, 'server.ts', 'const = 1')
  await runButton(page).click()
  const place = page.getByRole('button', { name: 'server.ts:1:7' })
  await place.waitFor()
  await inSight(page, place)
  await page.context().close()
})

test('what comes next is in sight, however far down the list had been scrolled', async () => {
  const page = await openExercise(shared.browser, { settings: { live: false } })
  await run(page)
  await page.locator('li[data-check]').last().scrollIntoViewIfNeeded()
  await writeSolution(page)
  await run(page)
  const next = page.getByText('Everything passes. Next:')
  await next.waitFor()
  await inSight(page, next)
  await page.context().close()
})

test('a pause in typing grades, once, and never the same text again', async () => {
  const page = await openExercise(shared.browser, { settings: { live: true } })
  await verdictAfter(page, async () => write(page, 'calculator.ts', await source('solution/calculator.ts')))
  const verdict = await verdictAfter(page, async () => write(page, 'server.ts', await source('solution/server.ts')))
  expect(verdict).toMatch(/^(\d+) of \1 checks pass$/)
  const runs = () => page.evaluate(() => performance.getEntriesByName('workbook:run').length)
  const before = await runs()
  // Typed and taken back within the pause: when the next run comes, it is the one for the second text.
  await code(page).press('End')
  await code(page).evaluate(() => {
    document.execCommand('insertText', false, ' ')
    document.execCommand('delete')
  })
  await verdictAfter(page, () => page.keyboard.type('\n'))
  expect(await runs()).toBe(before + 1)
  await page.context().close()
})

test('live grading can be turned off on the page, and stays off', async () => {
  const page = await openExercise(shared.browser, { settings: { live: true } })
  await page.getByLabel('Live').uncheck()
  await write(page, 'server.ts', 'process.exit(3)')
  await page.reload()
  await runButton(page).and(page.locator(':enabled')).waitFor()
  expect(await page.getByLabel('Live').isChecked()).toBe(false)
  expect(await page.evaluate(() => performance.getEntriesByName('workbook:run').length)).toBe(0)
  // What is kept comes after the page can be used.
  await expect.poll(() => code(page).inputValue()).toBe('process.exit(3)')
  await page.context().close()
})

test('an endless loop: the page answers meanwhile, Stop ends it, and the next run is unharmed', async () => {
  const page = await openExercise(shared.browser)
  await write(page, 'server.ts', 'for (;;) {}')
  await runButton(page).click()
  await page.getByText(/Starting your server|Shaking hands/).waitFor()
  await tab(page, 'Console').click()
  await page.getByText('Nothing on stderr.').waitFor()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByText('Stopped').waitFor()
  expect(await page.getByRole('button', { name: 'Stop', exact: true }).isDisabled()).toBe(true)
  await writeSolution(page)
  expect(await run(page)).toMatch(/^(\d+) of \1 checks pass$/)
  await page.context().close()
})

test('a new run ends the one before: one verdict comes, for the newer text', async () => {
  const page = await openExercise(shared.browser)
  await write(page, 'calculator.ts', await source('solution/calculator.ts'))
  await write(page, 'server.ts', 'for (;;) {}')
  const solution = await source('solution/server.ts')
  await runButton(page).click()
  await page.getByText(/Starting your server|Shaking hands/).waitFor()
  await write(page, 'server.ts', solution)
  expect(await run(page)).toMatch(/^(\d+) of \1 checks pass$/)
  expect(await page.evaluate(() => performance.getEntriesByName('workbook:verdict').length)).toBe(1)
  await page.context().close()
})
