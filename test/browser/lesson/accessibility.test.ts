import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inBothThemes } from '../harness/axe.ts'
import { useLessonPage } from './fixture.tsx'
import { greeter, script, web } from './programs.ts'
import { questions } from './question-data.ts'

const lesson = useLessonPage()

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor()

const SCREENS = [
  { name: 'desktop', viewport: { width: 1100, height: 900 } },
  { name: 'phone', viewport: { width: 360, height: 740 } },
] as const

describe.each(SCREENS)('$name', ({ name: _, ...screen }) => {
  test('programs that run, in all of their parts, meet WCAG 2.2 AA and fit', async () => {
    const page = await lesson.open({ programs: [greeter, web, script] }, screen)
    for (const program of ['greeter', 'web', 'counter']) await press(page, `Run ${program}`)
    await press(page, 'Edit counter')
    for (const text of ['greeter runs.', 'web runs.', 'exit code 3']) await status(page, text)
    await page.getByLabel('name').fill('Ada')
    await press(page, 'Call')
    await press(page, 'Send')
    await status(page, 'Accepted, 200')
    await page.getByRole('region', { name: 'Answer' }).getByText('Hello, Ada!', { exact: true }).waitFor()
    expect(await inBothThemes(page)).toEqual([])
    for (const part of ['Console', 'Wire']) await page.getByRole('tab', { name: part }).first().click()
    await page.getByRole('button', { name: /tools\/call greet/ }).click()
    expect(await inBothThemes(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  })

  test('so do questions, open and answered', async () => {
    const page = await lesson.open({ questions }, screen)
    await page.getByRole('button', { name: 'Check' }).first().and(page.locator(':enabled')).waitFor()
    expect(await inBothThemes(page)).toEqual([])
    await page.getByLabel('Nobody.').check()
    await page.getByRole('button', { name: 'Check' }).first().click()
    await page.getByText('It can then try again.').waitFor()
    await press(page, 'Mark as done')
    await page.getByText('You marked this chapter').waitFor()
    expect(await inBothThemes(page)).toEqual([])
  })
})
