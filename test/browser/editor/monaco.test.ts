import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { area, focused, hydrated, monacoReady, putCaret, textOf, useEditorPage, waitForText } from './fixture.ts'

const harness = useEditorPage()

const server = `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'

const server = new McpServer({ name: 'x', version: '1' })
`

const TYPES = '/monaco/types.json'

const problems = (page: Page) => page.getByText(/^(No|\d+) type problems?$/)

async function open(files: Readonly<Record<string, string>>): Promise<Page> {
  const { page } = await harness.open({ files })
  await hydrated(page)
  await monacoReady(page)
  return page
}

async function waitForProblems(page: Page, text: string): Promise<void> {
  await problems(page).filter({ hasText: text }).waitFor()
}

describe('types', () => {
  it('that could not be fetched are fetched when the connection is back', async () => {
    const { page, missed, errors } = await harness.open({ files: { 'server.ts': server } }, { missing: [TYPES] })
    await monacoReady(page)
    await expect.poll(() => missed).toContain(TYPES)
    await page.unroute(`**${TYPES}`)
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await waitForProblems(page, 'No type problems')
    // The browser logs the request that failed; nothing else.
    ;(errors as string[]).splice(0, 1)
  })

  it('are checked by a real worker on an isolated page; the problems are listed and lead to their places', async () => {
    const page = await open({
      'server.ts': `${server}const wrong: number = 'text'\n`,
      'b.ts': 'export const b: string = 1\n',
    })
    await waitForProblems(page, '2 type problems')
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toContain('/monaco/typescript.worker.js')
    await problems(page).click()
    const list = page.getByRole('list', { name: 'Type problems' })
    expect(await list.getByRole('button').allTextContents()).toEqual([
      "server.ts:4:7 Type 'string' is not assignable to type 'number'.",
      "b.ts:1:14 Type 'number' is not assignable to type 'string'.",
    ])
    await list.getByRole('button').last().click()
    expect(await focused(page)).toBe('Code of the harness')
    await page.getByRole('tab', { name: 'b.ts', selected: true }).waitFor()
    await page.keyboard.type('c')
    await waitForText(page, 'export const cb: string = 1\n', 'b.ts')
  })

  it('of one file follow another file’s changes', async () => {
    const page = await open({
      'server.ts': "import { b } from './b.ts'\nconst n: number = b\nvoid n\n",
      'b.ts': 'export const b = 1\n',
    })
    await waitForProblems(page, 'No type problems')
    await putCaret(page, 'b.ts', 1, 18)
    await page.keyboard.press('Shift+End')
    await page.keyboard.type('true')
    await waitForProblems(page, '1 type problem')
    await page.evaluate(() => globalThis.harness?.exercise.remove('b.ts'))
    await page.getByText('Cannot find module').waitFor({ state: 'attached' })
  })

  it('know the SDK: completion after the server offers registerTool', async () => {
    const page = await open({ 'server.ts': `${server}server\n` })
    await waitForProblems(page, 'No type problems')
    await putCaret(page, 'server.ts', 4, 7)
    await page.keyboard.type('.')
    const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'registerTool' })
    await row.waitFor()
    await page.keyboard.type('registerT')
    await row.waitFor()
    await page.keyboard.press('Enter')
    await waitForText(page, `${server}server.registerTool\n`)
  })

  it('do not hold up a run', async () => {
    const page = await open({ 'server.ts': 'const wrong: number = true\nvoid wrong\n' })
    await waitForProblems(page, '1 type problem')
    await area(page).focus()
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => page.getByLabel('Runs').textContent()).toBe('1')
    expect(await textOf(page)).toBe('const wrong: number = true\nvoid wrong\n')
  })
})

describe('the worker for texts', () => {
  it('runs too: words of a plain text are completed', async () => {
    const page = await open({ 'server.ts': '', 'notes.txt': 'extraordinary\n' })
    await putCaret(page, 'notes.txt', 2, 1)
    await page.keyboard.type('extra')
    await page.keyboard.press('Control+Space')
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'extraordinary' }).waitFor()
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toContain('/monaco/editor.worker.js')
  })

  it('and the one for JSON: a fault in it is marked', async () => {
    const page = await open({
      'server.ts': "import data from './data.json' with { type: 'json' }\nconst n: number = data.n\nvoid n\n",
      'data.json': '{"n": 1, }',
    })
    await waitForProblems(page, 'No type problems')
    await putCaret(page, 'data.json', 1, 1)
    await page.locator('.squiggly-error').first().waitFor()
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toContain('/monaco/json.worker.js')
  })
})

describe('keys', () => {
  it('Tab leaves until something is typed; Escape and Ctrl+M free it again', async () => {
    const page = await open({ 'server.ts': '' })
    await page.getByRole('button', { name: 'Before' }).focus()
    for (let presses = 0; presses < 10 && (await focused(page)) !== 'Code of the harness'; presses++) {
      await page.keyboard.press('Tab')
    }
    expect(await focused(page)).toBe('Code of the harness')
    await page.keyboard.press('Tab')
    expect(await focused(page)).not.toBe('Code of the harness')
    await page.keyboard.press('Shift+Tab')
    expect(await focused(page)).toBe('Code of the harness')
    await page.keyboard.press('Shift+Tab')
    expect(await focused(page)).not.toBe('Code of the harness')

    await area(page).focus()
    await page.keyboard.type('1')
    await page.keyboard.press('Tab')
    await expect.poll(() => textOf(page)).toMatch(/^1 +$/)
    expect(await focused(page)).toBe('Code of the harness')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await focused(page)).not.toBe('Code of the harness')

    await area(page).focus()
    await page.keyboard.type('1')
    await page.keyboard.press('Control+m')
    await expect.poll(() => page.getByRole('checkbox', { name: /Tab moves focus/ }).isChecked()).toBe(true)
    await page.keyboard.press('Tab')
    expect(await focused(page)).not.toBe('Code of the harness')
  })

  it('are explained to assistive technology', async () => {
    const page = await open({ 'server.ts': '' })
    const text = await area(page).evaluate(
      (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
    )
    expect(text).toContain('Escape followed by Tab leaves')
  })
})

describe('what the page does', () => {
  it('replaces the text in one step of undo, and the caret stays where it can', async () => {
    const page = await open({ 'server.ts': 'start\n' })
    await area(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('mine')
    await waitForText(page, 'start\nmine')
    await page.evaluate(() => globalThis.harness?.exercise.replace({ 'server.ts': 'solution\n' }, 'solution'))
    await page.locator('.view-line', { hasText: 'solution' }).waitFor()
    await page.keyboard.press('Control+z')
    await waitForText(page, 'start\nmine')
  })

  it('shows a text again that was typed here before', async () => {
    const page = await open({ 'server.ts': 'start\n' })
    await area(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('one')
    await waitForText(page, 'start\none')
    await page.keyboard.type(' two')
    await waitForText(page, 'start\none two')
    await page.evaluate(() => globalThis.harness?.exercise.replace({ 'server.ts': 'start\none' }, 'restore'))
    await page.locator('.view-line', { hasText: /^one$/ }).waitFor()
  })

  it('marks places, and takes the marks back', async () => {
    const page = await open({ 'server.ts': 'one\ntwo\n' })
    await page.evaluate(() =>
      globalThis.harness?.setMarkers([{ file: 'server.ts', line: 2, column: 1, message: 'Here', severity: 'error' }]),
    )
    await page.locator('.squiggly-error').waitFor()
    await page.evaluate(() => globalThis.harness?.setMarkers([]))
    await page.locator('.squiggly-error').waitFor({ state: 'detached' })
  })

  it('adds, renames and deletes files that the types follow', async () => {
    const page = await open({ 'server.ts': "import { two } from './two.js'\nvoid two\n" })
    await waitForProblems(page, '1 type problem')
    await page.evaluate(() => globalThis.harness?.exercise.edit('one.ts', 'export const two = 2\n'))
    await page.evaluate(() => globalThis.harness?.exercise.rename('one.ts', 'two.ts'))
    await waitForProblems(page, 'No type problems')
  })
})
