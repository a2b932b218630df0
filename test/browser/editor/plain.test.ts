import { devices } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { area, focused, hydrated, monacoReady, putCaret, textOf, useEditorPage, waitForText } from './fixture.ts'

const harness = useEditorPage()
const files = { 'server.ts': 'const one = 1\nconst two = 2\n', 'helper.ts': 'export {}\n' }
/** Monaco stays away: these tests are about what is there before it. */
const hold = ['/monaco/index.js']
const INDEX = '/monaco/index.js'

describe('the textarea', () => {
  it('is there before any script runs', async () => {
    const { page } = await harness.open({ files }, { javaScriptEnabled: false })
    await expect.poll(() => area(page).inputValue()).toBe(files['server.ts'])
    expect(await page.getByRole('tab').allTextContents()).toEqual(['server.ts', 'helper.ts'])
  })

  it('keeps what is typed before the page’s scripts run', async () => {
    const { page, held } = await harness.open({ files }, { hold: ['/client.js', INDEX] })
    await area(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('early')
    held['/client.js']?.release()
    await hydrated(page)
    await waitForText(page, `${files['server.ts']}early`)
    expect(await area(page).inputValue()).toBe(`${files['server.ts']}early`)
    expect(await focused(page)).toBe('Code of the harness')
  })

  it('tells the page of every edit and takes the page’s', async () => {
    const { page } = await harness.open({ files }, { hold })
    await hydrated(page)
    await area(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('three', { delay: 5 })
    await waitForText(page, `${files['server.ts']}three`)
    await page.evaluate(() => globalThis.harness?.exercise.reset())
    await expect.poll(() => area(page).inputValue()).toBe(files['server.ts'])
  })

  it('lets Tab pass until something is typed, then indents; Escape lets it pass again', async () => {
    const { page } = await harness.open({ files }, { hold })
    await hydrated(page)
    await area(page).click()
    await page.keyboard.press('Tab')
    expect(await focused(page)).not.toBe('Code of the harness')
    await putCaret(page, 'server.ts', 1, 1)
    await page.keyboard.type('x')
    await page.keyboard.press('Tab')
    expect(await textOf(page)).toBe(`x  ${files['server.ts']}`)
    expect(await focused(page)).toBe('Code of the harness')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await focused(page)).not.toBe('Code of the harness')
    await page.keyboard.press('Shift+Tab')
    expect(await focused(page)).toBe('Code of the harness')
    await page.keyboard.press('Shift+Tab')
    expect(await focused(page)).not.toBe('Code of the harness')
  })

  it('lets Tab always pass after Ctrl+M, and says what Tab does', async () => {
    const { page } = await harness.open({ files }, { hold })
    await hydrated(page)
    const setting = page.getByRole('checkbox', { name: /Tab moves focus/ })
    const description = () =>
      area(page).evaluate(
        (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
      )
    expect(await description()).toContain('until you type in it')
    await putCaret(page, 'server.ts', 1, 1)
    await page.keyboard.type('x')
    await page.keyboard.press('Control+m')
    await expect.poll(() => setting.isChecked()).toBe(true)
    expect(await description()).toContain('Tab leaves the editor.')
    await page.keyboard.press('Tab')
    expect(await focused(page)).not.toBe('Code of the harness')
  })

  it('indents and outdents lines, and goes on at the margin after Enter; undo takes each back', async () => {
    const { page } = await harness.open({ files: { 'server.ts': 'a {\nb\nc\n' } }, { hold })
    await hydrated(page)
    await putCaret(page, 'server.ts', 1, 4)
    await page.keyboard.press('Enter')
    await waitForText(page, 'a {\n  \nb\nc\n')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Tab')
    await waitForText(page, 'a {\n    \n  b\nc\n')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await waitForText(page, 'a {\n\nb\nc\n')
    for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z')
    await waitForText(page, 'a {\nb\nc\n')
  })

  it('runs on Ctrl+Enter and ⌘+Enter', async () => {
    const { page } = await harness.open({ files }, { hold })
    await hydrated(page)
    await area(page).focus()
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Meta+Enter')
    await expect.poll(() => page.getByLabel('Runs').textContent()).toBe('2')
    expect(await textOf(page)).toBe(files['server.ts'])
  })

  it('goes to a place in another file', async () => {
    const long = Array.from({ length: 200 }, (_, index) => `// line ${index + 1}`).join('\n')
    const { page } = await harness.open({ files: { ...files, 'long.ts': long } }, { hold })
    await hydrated(page)
    await putCaret(page, 'long.ts', 150, 4)
    await expect.poll(() => focused(page)).toBe('Code of the harness')
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('long.ts')
    const seen = await area(page).evaluate((element) => {
      const { selectionStart, value, scrollTop, clientHeight } = element as HTMLTextAreaElement
      return { line: value.slice(0, selectionStart).split('\n').length, top: scrollTop / 20, rows: clientHeight / 20 }
    })
    expect(seen.line).toBe(150)
    expect(seen.top).toBeLessThan(150)
    expect(seen.top + seen.rows).toBeGreaterThan(150)
  })

  it('marks lines with a problem', async () => {
    const { page } = await harness.open({ files }, { hold })
    await hydrated(page)
    await page.evaluate(() =>
      globalThis.harness?.setMarkers([{ file: 'server.ts', line: 2, column: 1, message: 'No', severity: 'error' }]),
    )
    await expect.poll(() => page.locator('.text-fail', { hasText: /^2$/ }).count()).toBe(1)
  })
})

describe('Monaco is never loaded', () => {
  const nothingOfMonaco = async (page: import('playwright-core').Page) => {
    await hydrated(page)
    await page.waitForLoadState('networkidle')
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(loaded.filter((name) => name.includes('/monaco/'))).toEqual([])
    await area(page).fill('typed')
    await waitForText(page, 'typed')
  }

  it('on a coarse pointer', async () => {
    const { page } = await harness.open({ files }, devices['Pixel 7'])
    await nothingOfMonaco(page)
  })

  it('for who chose the textarea; choosing otherwise loads it, and back', async () => {
    const { page } = await harness.open({ files, preference: 'textarea' })
    await nothingOfMonaco(page)
    await page.evaluate(() => globalThis.harness?.setPreference('monaco'))
    await monacoReady(page)
    await page.evaluate(() => globalThis.harness?.setPreference('textarea'))
    await page.locator('[data-editor=textarea]').waitFor()
    expect(await area(page).inputValue()).toBe('typed')
  })
})

describe('when Monaco cannot be loaded', () => {
  it('the textarea stays, and says so', async () => {
    const { page, errors } = await harness.open({ files }, { missing: [INDEX] })
    await page.getByText('this plain one stays').waitFor()
    await area(page).fill('still')
    await waitForText(page, 'still')
    // The browser logs the request that failed; nothing else.
    ;(errors as string[]).splice(0, 1)
  })
})

describe('the files', () => {
  it('are tabs with keys', async () => {
    const { page } = await harness.open({ files }, { hold })
    await hydrated(page)
    await page.getByRole('tab', { name: 'server.ts' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toBe('helper.ts')
    await expect.poll(() => area(page).inputValue()).toBe(files['helper.ts'])
    await page.keyboard.press('Home')
    await expect.poll(() => area(page).inputValue()).toBe(files['server.ts'])
  })

  it('can be added, renamed and deleted, but for the entry', async () => {
    const { page } = await harness.open({ files }, { hold })
    await hydrated(page)
    expect(await page.getByRole('button', { name: 'Delete server.ts' }).count()).toBe(0)
    await page.getByRole('button', { name: 'New file' }).click()
    const name = page.getByRole('textbox', { name: 'New file' })
    for (const [bad, sentence] of [
      ['', 'A file needs a name.'],
      ['Helper.ts', 'There is a file Helper.ts already.'],
      ['../up.ts', 'Use letters'],
    ] as const) {
      await name.fill(bad)
      await page.keyboard.press('Enter')
      await page.getByRole('alert').filter({ hasText: sentence }).waitFor()
    }
    await name.fill('lib/tools.ts')
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'lib/tools.ts', selected: true }).waitFor()

    await page.getByRole('button', { name: 'Rename lib/tools.ts' }).click()
    await page.getByRole('textbox', { name: 'New name for lib/tools.ts' }).fill('tools.ts')
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'tools.ts', selected: true }).waitFor()

    await area(page).fill('dear')
    await page.getByRole('button', { name: 'Delete tools.ts' }).click()
    await page.getByRole('dialog', { name: 'Delete tools.ts?' }).getByRole('button', { name: 'Keep the file' }).click()
    expect(await textOf(page, 'tools.ts')).toBe('dear')
    await page.getByRole('button', { name: 'Delete tools.ts' }).click()
    await page.getByRole('button', { name: 'Delete the file' }).click()
    await page.getByRole('tab', { name: 'server.ts', selected: true }).waitFor()
    expect(await textOf(page, 'tools.ts')).toBeUndefined()
    const kept = await page.evaluate(() => globalThis.harness?.exercise.snapshots())
    expect(kept?.[0]).toMatchObject({ reason: 'delete', files: { 'tools.ts': 'dear' } })
  })
})

describe('a text that was typed here before', () => {
  it('is shown when it is put back, though others were typed after it', async () => {
    const { page } = await harness.open({ files: { 'server.ts': 'start' }, preference: 'textarea' })
    await hydrated(page)
    for (const text of ['first', 'second', 'third']) await area(page).fill(text)
    await page.evaluate(() => globalThis.harness?.exercise.replace({ 'server.ts': 'first' }, 'restore'))
    await expect.poll(() => area(page).inputValue()).toBe('first')
  })
})
