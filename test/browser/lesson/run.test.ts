import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useLessonPage } from './fixture.tsx'
import { greeter, script, web } from './programs.ts'

const lesson = useLessonPage()

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const part = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
const answer = (page: Page) => page.getByRole('region', { name: 'Answer' })
/** Frames of the host: none is left once nothing runs. */
const frames = (page: Page) => page.locator('iframe').count()

describe('a server on its pipes', () => {
  test('run, call a tool, see the wire, stop, start again, close', async () => {
    const page = await lesson.open({ programs: [greeter] })
    expect(await frames(page)).toBe(0)
    await button(page, 'Run greeter').click()
    await status(page, 'greeter runs.').waitFor()

    await page.getByLabel('name').fill('Ada')
    await button(page, 'Call').click()
    await answer(page).getByText('Hello, Ada!', { exact: true }).waitFor()

    await part(page, 'Wire').click()
    const call = page.getByRole('listitem').filter({ hasText: 'tools/call greet' })
    await call.getByText('← result').waitFor()
    await call.getByRole('button', { expanded: false }).click()
    await call.getByText('"name": "Ada"').waitFor()

    await part(page, 'Console').click()
    await page.getByText('greeter is ready').waitFor()

    await button(page, 'Stop').click()
    await status(page, 'greeter was stopped.').waitFor()
    expect(await button(page, 'Stop').isDisabled()).toBe(true)
    await button(page, 'Start again').click()
    await status(page, 'greeter runs.').waitFor()

    await button(page, 'Close').click()
    await expect.poll(() => frames(page)).toBe(0)
    expect(await button(page, 'Run greeter').evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('runs what the reader has made of it; Reset brings the chapter’s own back', async () => {
    const page = await lesson.open({ programs: [greeter] })
    await button(page, 'Edit greeter').click()
    await page.getByLabel('File').selectOption('greet.ts')
    const code = page.getByLabel(/^Code of greet.ts/)
    await code.fill('export const greet = (word: string, name: string) => `Good day, ${name}`\n')
    await button(page, 'Run greeter').click()
    await status(page, 'greeter runs.').waitFor()
    await page.getByLabel('name').fill('Ada')
    await button(page, 'Call').click()
    await answer(page).getByText('Good day, Ada', { exact: true }).waitFor()
    await button(page, 'Reset greeter').click()
    expect(await code.inputValue()).toBe(greeter.files['greet.ts'])
    await page.getByText('The code has changed since it started').waitFor()
    await button(page, 'Restart').click()
    await status(page, 'greeter runs.').waitFor()
    await page.getByLabel('name').fill('Ada')
    await button(page, 'Call').click()
    await answer(page).getByText('Hello, Ada!', { exact: true }).waitFor()
  })

  test('that does not compile says where, and leads there', async () => {
    const broken = { ...greeter, files: { ...greeter.files, 'server.ts': 'const a = 1\nconst b = = 2\n' } }
    const page = await lesson.open({ programs: [broken] })
    await button(page, 'Run greeter').click()
    await status(page, 'greeter could not be started.').waitFor()
    await button(page, 'server.ts:2:11').click()
    const at = await page.getByLabel(/^Code of server.ts/).evaluate((element: HTMLTextAreaElement) => ({
      focused: element === document.activeElement,
      start: element.selectionStart,
    }))
    expect(at).toEqual({ focused: true, start: 'const a = 1\nconst b = = 2\n'.indexOf('= 2') })
  })

  test('that ends by itself is said to have ended', async () => {
    const deadly = greeter.files['server.ts']?.replace('greet(process', 'process.exit(4) ?? greet(process')
    const files = { ...greeter.files, 'server.ts': deadly ?? '' }
    const page = await lesson.open({ programs: [{ ...greeter, files }] })
    await button(page, 'Run greeter').click()
    await status(page, 'greeter runs.').waitFor()
    await button(page, 'Call').click()
    await status(page, 'greeter has ended, exit code 4.').waitFor()
  })

  test('by keyboard alone', async () => {
    const page = await lesson.open({ programs: [greeter] })
    await button(page, 'Run greeter').and(page.locator(':enabled')).waitFor() // takes no focus before
    await button(page, 'Run greeter').focus()
    await page.keyboard.press('Enter')
    await status(page, 'greeter runs.').waitFor()
    await part(page, 'Try').focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('list', { name: /^Messages/ }).waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.getByLabel('name').waitFor() // a field that is not shown yet takes no focus
    await page.getByLabel('name').focus()
    await page.keyboard.type('Ada')
    await page.keyboard.press('Enter')
    await answer(page).getByText('Hello, Ada!', { exact: true }).waitFor()
  })
})

test('a script runs to its end: what it printed, and its exit code', async () => {
  const page = await lesson.open({ programs: [script] })
  await button(page, 'Run counter').click()
  await status(page, 'counter has ended, exit code 3.').waitFor()
  const printed = page.getByRole('tabpanel').locator('pre')
  await expect.poll(() => printed.textContent()).toContain('count 1\ncount 2\ncount 3\n')
  await expect.poll(() => printed.textContent()).toContain('stderr a warning')
  await button(page, 'Run counter').click()
  await status(page, 'counter has ended, exit code 3.').waitFor()
})

describe('a fetch handler', () => {
  test('answers requests by hand; the messages are on the wire', async () => {
    const page = await lesson.open({ programs: [web] })
    await button(page, 'Run web').click()
    await status(page, 'web runs.').waitFor()
    await button(page, 'Send').click()
    await status(page, 'Accepted, 200').waitFor()
    await page.getByRole('region', { name: 'Body of the answer' }).getByText('"name": "add"').waitFor()
    await page.getByLabel('Headers of the answer').getByText('content-type: application/json').waitFor()
    await part(page, 'Wire').click()
    const listed = page.getByRole('listitem').filter({ hasText: 'tools/list' })
    await listed.getByText('← 200 result').waitFor()
    expect(await page.getByText(/\d problems?$/).count()).toBe(0)
  })

  test('sees the headers that a browser would keep to itself, and refuses what is wrong', async () => {
    const page = await lesson.open({ programs: [web] })
    await button(page, 'Run web').click()
    await status(page, 'web runs.').waitFor()
    await page.getByLabel('Path').fill('/origin')
    await page.getByLabel('Headers, one a line').fill('origin: https://evil.example')
    await button(page, 'Send').click()
    await page.getByText('"origin": "https://evil.example"').waitFor()
    await page.getByLabel('Path').fill('/mcp')
    await page.getByLabel('Headers, one a line').fill('content-type: text/plain')
    await button(page, 'Send').click()
    await status(page, /Refused, 4\d\d/).waitFor()
    await page.getByLabel('Headers, one a line').fill('no header')
    await button(page, 'Send').click()
    await page.getByText('Line 1 of the headers is none').waitFor()
  })

  test('streams: events are shown as they come, until the request is given up', async () => {
    const page = await lesson.open({ programs: [web] })
    await button(page, 'Run web').click()
    await status(page, 'web runs.').waitFor()
    await page.getByLabel('Method').selectOption('GET')
    await page.getByLabel('Path').fill('/stream')
    await button(page, 'Send').click()
    await page.getByRole('list', { name: 'Events' }).getByText('notifications/tools/list_changed').waitFor()
    await status(page, 'The answer is still open').waitFor()
    await button(page, 'Give this request up').click()
    await page.getByText('You gave this request up.').waitFor()
    await part(page, 'Console').click()
    await page.getByText('the client has gone').waitFor()
  })
})

test('nothing that runs programs is fetched before Run, and nothing is left when the page goes', async () => {
  const page = await lesson.open({ programs: [greeter] })
  await button(page, 'Run greeter').and(page.locator(':enabled')).waitFor()
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(asked.filter((name) => name.includes('/runtime/'))).toEqual([])
  await button(page, 'Run greeter').click()
  await status(page, 'greeter runs.').waitFor()
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')))
  await status(page, 'greeter was stopped.').waitFor()
})

test('on a phone nothing is wider than the screen', async () => {
  const page = await lesson.open({ programs: [greeter, web] }, { viewport: { width: 360, height: 740 } })
  for (const name of ['greeter', 'web']) {
    await button(page, `Run ${name}`).click()
    await status(page, `${name} runs.`).waitFor()
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})
