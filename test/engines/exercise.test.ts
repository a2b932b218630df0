/** The exercise page in the engine that `ENGINE` names: typed, run, graded, stopped. */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SETTINGS_KEY } from '@/lib/progress/settings.ts'
import { chosenEngine, openPage, type EnginePage } from '../browser/harness/engines/index.ts'

const engine = chosenEngine()
const workbook = process.env.WORKBOOK_URL ?? 'http://localhost:3000'

/** Runs in the page: what a person does there, by the names that the page gives things. */
const HANDS = `
  const until = (read) => new Promise((resolve) => {
    const look = () => { const found = read(); if (found) { observer.disconnect(); resolve(found) } }
    const observer = new MutationObserver(look)
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    look()
  })
  const button = (name) => [...document.querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent).trim() === name)
  const editor = () => [...document.querySelectorAll('section[aria-label="Code"] textarea')].find((one) => one.offsetParent)
  const status = () => document.querySelector('[role="status"]').textContent.trim()
  const openFile = async (name) => {
    const tab = await until(() => [...document.querySelectorAll('[role="tab"]')].find((one) => one.textContent.trim() === name))
    for (const type of ['mousedown', 'mouseup', 'click'])
      tab.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0 }))
    await until(() => tab.getAttribute('aria-selected') === 'true')
  }
  const write = async (name, text) => {
    await openFile(name)
    const area = await until(editor)
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(area, text)
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const verdicts = () => performance.getEntriesByName('workbook:verdict').length
  const run = async () => {
    const before = verdicts()
    const start = await until(() => button('Run') && !button('Run').disabled && button('Run'))
    start.click()
    await until(() => verdicts() > before && /checks pass/.test(status()))
    return status()
  }
`

describe(`the exercise page in ${engine}`, () => {
  let page: EnginePage
  const act = <T>(body: string) => page.evaluate<T>(`(async () => { ${HANDS}\n${body} })()`)
  const solution = (file: string) =>
    readFile(new URL(`../../exercises/p1-calculator/solution/${file}`, import.meta.url), 'utf8')

  beforeAll(async () => {
    page = await openPage(engine)
    // A page that keeps nothing: one that does may write its own settings over these a moment later.
    await page.goto(`${workbook}/bench/empty`)
    const settings = JSON.stringify({ editor: 'textarea', host: 'bundled', live: false })
    await page.evaluate(`localStorage.setItem(${JSON.stringify(SETTINGS_KEY)}, ${JSON.stringify(settings)})`)
    await page.goto(`${workbook}/exercises/p1-calculator?host=bundled`)
  })
  afterAll(() => page?.close())

  it('is isolated', async () => {
    expect(await page.evaluate('crossOriginIsolated')).toBe(true)
  })

  it('grades the starter', async () => {
    const verdict = await act<string>('return run()')
    expect(verdict).toMatch(/^\d+ of \d+ checks pass$/)
    const [passing, all] = verdict.match(/\d+/g)!.map(Number)
    expect(passing).toBeLessThan(all!)
  })

  it('grades the solution', async () => {
    for (const file of ['calculator.ts', 'server.ts'])
      await act(`await write(${JSON.stringify(file)}, ${JSON.stringify(await solution(file))})`)
    expect(await act<string>('return run()')).toMatch(/^(\d+) of \1 checks pass$/)
  })

  it('goes on while a server loops for ever, and stops it', async () => {
    await act(`await write('server.ts', 'for (;;) {}')`)
    const turns = await act<number>(`
      button('Run').click()
      const stop = await until(() => button('Stop') && !button('Stop').disabled && button('Stop'))
      let turns = 0
      await new Promise((resolve) => { const turn = () => (++turns < 20 ? requestAnimationFrame(turn) : resolve()); turn() })
      stop.click()
      await until(() => button('Stop') === undefined || button('Stop').disabled)
      return turns
    `)
    expect(turns).toBe(20)
  })

  it('keeps the code across a reload', async () => {
    await act(`await write('server.ts', '// kept')`)
    await page.goto(`${workbook}/settings`)
    await page.goto(`${workbook}/exercises/p1-calculator?host=bundled`)
    expect(
      await act<string>(
        `await openFile('server.ts'); return (await until(() => editor()?.value === '// kept' && editor())).value`,
      ),
    ).toBe('// kept')
  })
})
