import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Question } from '@/lessons/question.ts'
import { useLessonPage } from './fixture.tsx'
import { questions } from './question-data.ts'

const lesson = useLessonPage()

const group = (page: Page, name: string) => page.getByRole('group', { name: new RegExp(name) })
const first = (page: Page) => page.locator('form').filter({ has: group(page, 'Who reads') })
const second = (page: Page) => page.locator('form').filter({ has: group(page, 'protocol errors') })
const focusedValue = (page: Page) => page.evaluate(() => document.activeElement?.parentElement?.textContent)

/** Waits until answers can be kept. */
async function open(...args: Parameters<typeof lesson.open>): Promise<Page> {
  const page = await lesson.open(...args)
  await first(page).getByRole('button', { name: 'Check' }).and(page.locator(':enabled')).waitFor()
  return page
}

describe('questions', () => {
  test('are answered by keyboard alone', async () => {
    const page = await open({ questions })
    await page.getByLabel('The host, which hides it.').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const status = first(page).getByRole('status')
    await expect.poll(() => status.textContent()).toBe('Choose an answer first.')

    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => status.textContent()).toBe('Not right')
    await first(page).getByText('It can then try again.').waitFor()
    expect(
      await first(page)
        .getByText(/your answer/)
        .textContent(),
    ).toBe('Wrong, your answer')

    // The focus has stayed where it was: on what is now "Try again".
    await page.keyboard.press('Enter')
    expect(await focusedValue(page)).toBe('The host, which hides it.')
    expect(await first(page).getByText('It can then try again.').count()).toBe(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => status.textContent()).toBe('Right')
    await page.getByText('2 questions, 1 answered right').waitFor()
  })

  test('with several right answers want all of them, and no other', async () => {
    const page = await open({ questions })
    await second(page).getByText('More than one is right').waitFor()
    await page.getByLabel('An unknown method.').check()
    await second(page).getByRole('button', { name: 'Check' }).click()
    await second(page).getByText('All right answers must be chosen').waitFor()
    await second(page).getByRole('button', { name: 'Try again' }).click()
    await page.getByLabel('An unknown method.').check()
    await page.getByLabel('A request that is no JSON.').check()
    await second(page).getByRole('button', { name: 'Check' }).click()
    await expect.poll(() => second(page).getByRole('status').textContent()).toBe('Right')
  })

  test('keep their answers across a reload and in a second tab; nothing is announced of them', async () => {
    const page = await open({ questions })
    await page.getByLabel('The model.').check()
    await first(page).getByRole('button', { name: 'Check' }).click()
    await first(page).getByText('It can then try again.').waitFor()

    await page.reload()
    const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
    await first(page).getByText(`You answered this right on ${today}.`).waitFor()
    expect(await page.getByLabel('The model.').isChecked()).toBe(true)
    expect(await first(page).getByRole('status').textContent()).toBe('')

    const other = await lesson.open({ questions }, { context: page.context() })
    await first(other).getByText('You answered this right on').waitFor()
    await first(other).getByRole('button', { name: 'Try again' }).click()
    await other.getByLabel('Nobody.').check()
    await first(other).getByRole('button', { name: 'Check' }).click()
    await first(page).getByText('was not right').waitFor()
    await expect.poll(() => page.getByLabel('Nobody.').isChecked()).toBe(true)
  })

  test('that were rewritten are asked again', async () => {
    const page = await open({ questions })
    await page.getByLabel('The model.').check()
    await first(page).getByRole('button', { name: 'Check' }).click()
    await first(page).getByText('It can then try again.').waitFor()
    const [one, two] = questions as [Question, Question]
    const answers = one.answers.map((answer) => (answer.right ? { ...answer, text: 'The model does.' } : answer))
    const next = await lesson.open({ questions: [{ ...one, answers }, two] }, { context: page.context() })
    await next.getByText('2 questions, 1 answered right').waitFor()
    expect(await first(next).getByRole('button', { name: 'Check' }).count()).toBe(1)
    expect(await next.getByRole('radio', { checked: true }).count()).toBe(0)
  })

  test('without scripts: the question, the answers, the explanations to unfold', async () => {
    const page = await lesson.open({ questions }, { javaScriptEnabled: false })
    await page.getByText('Who reads the text').waitFor()
    expect(await page.getByRole('button', { name: 'Check' }).count()).toBe(0)
    const details = first(page).locator('details')
    await details.locator('summary').click()
    await details.getByText('It can then try again.').waitFor()
  })
})

test('a chapter is done once it was read to its end and all is answered right', async () => {
  const page = await open({ questions })
  await page.locator('[data-mark]').getByText('New').waitFor()
  await page.getByLabel('The model.').check()
  await first(page).getByRole('button', { name: 'Check' }).click()
  await page.locator('[data-mark]').getByText('Begun').waitFor()
  await page.locator('[data-mark]').getByText('1 of 2 right').waitFor()
  await page.getByLabel('An unknown method.').check()
  await page.getByLabel('A request that is no JSON.').check()
  await page.getByRole('button', { name: 'Mark as done' }).scrollIntoViewIfNeeded()
  await second(page).getByRole('button', { name: 'Check' }).click()
  await page.getByText('every question answered right').waitFor()
  await page.locator('[data-mark]').getByText('Done').waitFor()
  await page.getByRole('button', { name: 'Not done after all' }).click()
  await page.locator('[data-mark]').getByText('Begun').waitFor()
})
