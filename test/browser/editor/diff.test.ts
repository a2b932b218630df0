import { describe, expect, it } from 'vitest'
import { focused, hydrated, textOf, useEditorPage, waitForText } from './fixture.ts'

const harness = useEditorPage()
const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}\n`).join('')

const data = {
  preference: 'textarea',
  files: { 'server.ts': `${lines(1, 20)}mine\n${lines(21, 40)}last\n`, 'same.ts': 'same\n', 'extra.ts': 'extra\n' },
  theirs: { 'server.ts': `${lines(1, 20)}theirs\nmore\n${lines(21, 40)}`, 'same.ts': 'same\n', 'new.ts': 'new\n' },
} as const

describe('the comparison with the solution', () => {
  it('says in words what differs and where', async () => {
    const { page } = await harness.open(data)
    await hydrated(page)
    const headings = page.getByRole('heading', { level: 3 })
    expect(await headings.allTextContents()).toEqual([
      'server.ts 2 differences',
      'same.ts the same in both',
      'new.ts only in the solution',
      'extra.ts only in yours',
    ])
    const first = page.getByRole('group', { name: 'Difference 1 of 2' })
    expect(await first.getByText('Yours, line 21').count()).toBe(1)
    expect(await first.getByText('the solution, lines 21 to 22').count()).toBe(1)
    expect(
      await page.getByRole('group', { name: 'Difference 2 of 2' }).getByText('the solution, nothing here').count(),
    ).toBe(1)
    await page.getByRole('button', { name: 'Show 17 unchanged lines' }).click()
    expect(await page.getByText('line 1', { exact: true }).first().isVisible()).toBe(true)
  })

  it('lets a part be taken with the keyboard, and tells what is left', async () => {
    const { page } = await harness.open(data)
    await hydrated(page)
    const take = page.getByRole('group', { name: 'Difference 1 of 2' }).getByRole('button', { name: 'Take this part' })
    await take.focus()
    await page.keyboard.press('Enter')
    await waitForText(page, `${lines(1, 20)}theirs\nmore\n${lines(21, 40)}last\n`)
    await page
      .getByRole('status')
      .filter({ hasText: 'Taken: 1 difference left in server.ts.' })
      .waitFor({ state: 'attached' })
    expect(await focused(page)).toContain('server.ts')
    await page.getByRole('button', { name: 'Take this part: remove the lines' }).click()
    await waitForText(page, data.theirs['server.ts'])
    await page.getByRole('heading', { name: 'server.ts the same in both' }).waitFor()
  })

  it('lets whole files be taken and removed', async () => {
    const { page } = await harness.open(data)
    await hydrated(page)
    await page.getByRole('button', { name: 'Take all of new.ts' }).click()
    await page.getByRole('button', { name: 'Remove extra.ts' }).click()
    await page.getByRole('button', { name: 'Take all of server.ts' }).click()
    await waitForText(page, data.theirs['server.ts'])
    expect(await textOf(page, 'new.ts')).toBe('new\n')
    expect(await textOf(page, 'extra.ts')).toBeUndefined()
  })

  it('is side by side where there is room, and one below the other where there is not', async () => {
    const beside = async (width: number) => {
      const { page } = await harness.open(data, { viewport: { width, height: 900 } })
      await hydrated(page)
      const group = page.getByRole('group', { name: 'Difference 1 of 2' })
      const [mine, theirs] = await Promise.all(
        ['Yours, line 21', 'the solution, lines 21 to 22'].map((name) => group.getByText(name).boundingBox()),
      )
      return mine?.y === theirs?.y
    }
    expect(await beside(1200)).toBe(true)
    expect(await beside(400)).toBe(false)
  })
})
