import { expect, test } from 'vitest'
import { code, openExercise, run, runButton, source, tab, useBrowser, verdictAfter, write } from './support.ts'

const shared = useBrowser()
const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  settings: { editor: 'auto' },
} as const

test('brief, code and results share the screen one at a time; Run is in all of them', async () => {
  const page = await openExercise(shared.browser, PHONE)
  const part = (name: string) =>
    page.getByRole('navigation', { name: 'Parts of the exercise' }).getByRole('button', { name })
  await page.getByRole('heading', { level: 1, name: 'A calculator' }).waitFor()
  expect(await runButton(page).isVisible()).toBe(true)
  await part('Code').tap()
  // No Monaco on a touch screen: it does not support them.
  await page.locator('[data-editor="textarea"]').waitFor()
  expect(await page.locator('#brief').isVisible()).toBe(false)
  for (const file of ['calculator.ts', 'server.ts']) await write(page, file, await source(`solution/${file}`))
  expect(await verdictAfter(page, () => runButton(page).tap())).toMatch(/^(\d+) of \1 checks pass$/)
  await part('Results').tap()
  // A tap is sent before it is a click.
  await expect.poll(() => code(page).count()).toBe(0)
  await tab(page, 'Wire').tap()
  await page.locator('li[data-seq="1"]').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.context().close()
})

test('turning the phone loses nothing', async () => {
  const page = await openExercise(shared.browser, PHONE)
  const verdict = await run(page)
  await page.setViewportSize({ width: 844, height: 390 })
  await code(page).waitFor()
  expect(await page.getByRole('status').textContent()).toBe(verdict)
  await page.context().close()
})

test('what can be touched is at least 24 px high and wide', async () => {
  const page = await openExercise(shared.browser, PHONE)
  await run(page)
  for (const part of ['Brief', 'Code', 'Results']) {
    await page.getByRole('navigation', { name: 'Parts of the exercise' }).getByRole('button', { name: part }).tap()
    await page.locator(`.panes[data-view="${part.toLowerCase()}"]`).waitFor({ state: 'attached' })
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, select, input, [role=tab], summary, nav a, header a')]
        .filter((element) => element.checkVisibility() && !element.closest('.sr-only'))
        .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} ${box.width}×${box.height}`),
    )
    expect(small, part).toEqual([])
  }
  await page.context().close()
})
