import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { area, focused, hydrated, monacoReady, putCaret, textOf, useEditorPage, waitForText } from './fixture.ts'

const harness = useEditorPage()
const INDEX = '/monaco/index.js'
const hold = [INDEX]

/** Where Monaco's caret and selection are, as its status for screen readers has it: the textarea it reads keys from. */
const typeHere = async (page: Page, mark: string) => page.keyboard.type(mark)

describe('when Monaco takes over', () => {
  it('text typed meanwhile is kept, in both files, and so is the caret', async () => {
    const { page, held } = await harness.open({ files: { 'server.ts': 'one\ntwo\n', 'b.ts': 'b\n' } }, { hold })
    await hydrated(page)
    await putCaret(page, 'b.ts', 1, 2)
    await page.keyboard.type('bb')
    await putCaret(page, 'server.ts', 2, 2)
    await page.keyboard.type('XY')
    held[INDEX]?.release()
    await monacoReady(page)
    expect(await focused(page)).toBe('Code of the harness')
    await typeHere(page, 'Z')
    await waitForText(page, 'one\ntXYZwo\n')
    await waitForText(page, 'bbb\n', 'b.ts')
  })

  it('no key is lost while the learner types on and on', async () => {
    const { page, held } = await harness.open({ files: { 'server.ts': '' } }, { hold })
    await hydrated(page)
    await area(page).focus()
    const text = '// every single key of this line must arrive, in its place, whichever editor is there'
    const typing = page.keyboard.type(text, { delay: 25 })
    await page.waitForFunction(() => (globalThis.harness?.exercise.getState().files['server.ts'] ?? '').length >= 6)
    held[INDEX]?.release()
    await typing
    await monacoReady(page)
    await page.keyboard.type('!')
    await waitForText(page, `${text}!`)
  })

  it('waits for a pause in typing, or for the focus to leave', async () => {
    const { page, held } = await harness.open({ files: { 'server.ts': '' } }, { hold })
    await hydrated(page)
    await area(page).focus()
    await page.keyboard.type('a')
    held[INDEX]?.release()
    await page.getByRole('button', { name: 'After' }).focus()
    await monacoReady(page)
    expect(await focused(page)).toBe('After')
  })

  it('the selection and the scroll position stay', async () => {
    const long = Array.from({ length: 300 }, (_, index) => `line${index + 1}`).join('\n')
    const { page, held } = await harness.open({ files: { 'server.ts': long } }, { hold })
    await hydrated(page)
    await putCaret(page, 'server.ts', 200, 1)
    await page.keyboard.press('Shift+End')
    held[INDEX]?.release()
    await monacoReady(page)
    await page.locator('.view-line', { hasText: /^line200$/ }).waitFor()
    await typeHere(page, 'gone')
    await waitForText(page, long.replace('line200', 'gone'))
  })

  it('undo leads back through what was typed in the textarea', async () => {
    const { page, held } = await harness.open({ files: { 'server.ts': 'start\n' } }, { hold })
    await hydrated(page)
    await area(page).focus()
    await page.keyboard.press('Control+Home')
    // In one go: what is typed with a pause in it is undone in two.
    await page.keyboard.insertText('first ')
    await page.keyboard.press('Enter')
    held[INDEX]?.release()
    await monacoReady(page)
    expect(await textOf(page)).toBe('first \nstart\n')
    await page.keyboard.press('Control+z')
    await waitForText(page, 'first start\n')
    await page.keyboard.press('Control+z')
    await waitForText(page, 'start\n')
    await page.keyboard.press('Control+Shift+z')
    await waitForText(page, 'first start\n')
  })

  it('Tab goes on indenting for who has typed, and passing for who has not', async () => {
    const { page, held } = await harness.open({ files: { 'server.ts': '' } }, { hold })
    await hydrated(page)
    await area(page).focus()
    await page.keyboard.type('a')
    held[INDEX]?.release()
    await monacoReady(page)
    await page.keyboard.press('Tab')
    await waitForText(page, 'a ')
    expect(await focused(page)).toBe('Code of the harness')
  })
})
