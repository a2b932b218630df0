import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useLessonPage } from './fixture.tsx'

const lesson = useLessonPage()
const data = { sections: ['Two kinds', 'What the model reads', 'Retries', 'The other revision'] }

const offer = (page: Page) => page.getByRole('link', { name: /^Continue where you left off/ })

/** Waits until the page's scripts watch where the reader is. */
async function open(...args: Parameters<typeof lesson.open>): Promise<Page> {
  const page = await lesson.open(...args)
  await page.getByRole('button', { name: /done/ }).and(page.locator(':enabled')).waitFor({ state: 'attached' })
  return page
}

/** Resolves once the page has heard of it. */
const scrollTo = (page: Page, id: string) =>
  page.evaluate(
    (target) =>
      new Promise((resolve) => {
        addEventListener('scroll', resolve, { once: true })
        document.getElementById(target)?.scrollIntoView()
      }),
    id,
  )

describe('the place of a reader', () => {
  test('is offered on return, with the heading’s words, and nothing moves by itself', async () => {
    const page = await open(data)
    expect(await offer(page).count()).toBe(0)
    await scrollTo(page, 'what-the-model-reads')
    await page.locator('[data-mark]').getByText('Begun').waitFor()
    const again = await open(data, { context: page.context() })
    await offer(again).waitFor()
    expect(await offer(again).textContent()).toBe('Continue where you left off: What the model reads')
    expect(await again.evaluate(() => scrollY)).toBe(0)
    await offer(again).press('Enter')
    await expect.poll(() => again.evaluate(() => scrollY)).toBeGreaterThan(500)
  })

  test('is kept when the page goes before the scrolling has paused', async () => {
    const page = await open(data)
    await scrollTo(page, 'retries')
    await page.goto('about:blank')
    const again = await open(data, { context: page.context() })
    await expect.poll(() => offer(again).textContent()).toBe('Continue where you left off: Retries')
  })

  test('is not offered to who comes by a link to a place, nor in a chapter that is done', async () => {
    const page = await open(data)
    await scrollTo(page, 'retries')
    await page.locator('[data-mark]').getByText('Begun').waitFor()
    const linked = await open(data, { context: page.context(), search: '#two-kinds' })
    await linked.locator('[data-mark]').getByText('Begun').waitFor()
    expect(await offer(linked).count()).toBe(0)
    await linked.getByRole('button', { name: 'Mark as done' }).click()
    const done = await open(data, { context: page.context() })
    await done.locator('[data-mark]').getByText('Done').waitFor()
    expect(await offer(done).count()).toBe(0)
  })
})

test('the mark is set and taken back, in every tab, and announced', async () => {
  const page = await open(data)
  const other = await open(data, { context: page.context() })
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await page.getByRole('status').filter({ hasText: 'The chapter is marked as done.' }).waitFor()
  await page.getByText('You marked this chapter as done on').waitFor()
  await other.locator('[data-mark]').getByText('Done').waitFor()
  await other.getByRole('button', { name: 'Not done after all' }).click()
  await page.locator('[data-mark]').getByText('Begun').waitFor()
})
