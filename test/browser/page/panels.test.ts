import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { WireEntry } from '@/lib/grader/types.ts'
import { openExercise, run, runButton, tab, useBrowser, write, writeSolution } from './support.ts'

const shared = useBrowser()

describe('Wire', () => {
  test('pairs are folded; a row opens to both messages in full', async () => {
    const page = await openExercise(shared.browser)
    await run(page)
    await tab(page, 'Wire').click()
    const first = page.locator('li[data-seq="1"]')
    await first.getByText('initialize', { exact: true }).waitFor()
    await first.getByText('← result').waitFor()
    await first.getByRole('button', { expanded: false }).click()
    await first.getByText('"protocolVersion": "2025-11-25"').first().waitFor()
    await first.getByRole('region', { name: /^sent: initialize/ }).waitFor()
    await first.getByRole('region', { name: /^received: result/ }).waitFor()
    await page.context().close()
  })

  test('a finding leads to its messages', async () => {
    const page = await openExercise(shared.browser)
    await run(page)
    await page
      .getByRole('button', { name: /^Show in wire log/ })
      .first()
      .click()
    const marked = page.locator('li[aria-current="true"]')
    await marked.first().waitFor()
    expect(await marked.count()).toBeGreaterThan(0)
    await marked.first().getByRole('button', { expanded: true }).waitFor()
    await page.context().close()
  })

  test('stdout junk is marked in words, found by the filter, and not hidden among the rest', async () => {
    const page = await openExercise(shared.browser)
    await write(page, 'server.ts', "console.log('server started')\nsetInterval(() => {}, 1e6)")
    await run(page)
    await tab(page, 'Wire').click()
    await page.getByLabel('Only problems').check()
    const junk = page.locator('li[data-seq]').filter({ hasText: 'server started' })
    await junk.getByText('1 problem').waitFor()
    await junk.getByRole('button', { expanded: false }).click()
    await junk.getByText(/stdout is for protocol messages only/).waitFor()
    await page.getByLabel('Text in the message').fill('no such text anywhere')
    await page.getByText('No message fits this filter.').waitFor()
    await page.context().close()
  })

  test('exports the log as JSON', async () => {
    const page = await openExercise(shared.browser)
    await run(page)
    await tab(page, 'Wire').click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export JSON' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('p1-calculator-wire.json')
    const entries = JSON.parse(await readFile(await file.path(), 'utf8')) as WireEntry[]
    expect(entries[0]).toMatchObject({ seq: 1, direction: 'sent', method: 'initialize' })
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1))
    await page.context().close()
  })

  test('draws the run, and says the same as text', async () => {
    const page = await openExercise(shared.browser)
    await run(page)
    await tab(page, 'Wire').click()
    await page.getByRole('button', { name: 'Sequence diagram' }).click()
    await page.getByRole('img', { name: /^Messages between the workbook/ }).waitFor()
    await page.getByText('The diagram as text').click()
    await page.getByText(/^Workbook to your server: initialize/).waitFor()
    await page.context().close()
  })

  test('of a message of a megabyte, and of thousands of messages, a part is in the document at a time', async () => {
    const page = await openExercise(shared.browser)
    await write(page, 'server.ts', FLOOD)
    await run(page)
    // By a plain selector: to find an element by its role among thousands takes long.
    await page.locator('#results [role=tab]:nth-child(2)').click()
    await page.locator('#results ol > li[data-seq="200"]').waitFor()
    expect(await page.locator('#results ol > li').count()).toBeLessThan(300)
    const big = page.locator('li[data-seq]').filter({ hasText: 'notifications/big' }).first()
    await big.locator('button').click()
    await big.getByText('more characters').waitFor()
    expect(await page.evaluate(() => document.body.textContent.length)).toBeLessThan(300_000)
    await page.getByText(/^[\d,]+ more rows/).waitFor()
    await page.context().close()
  })
})

/** Answers nothing, but has a lot to say. */
const FLOOD = `
const send = (message) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\\n')
send({ method: 'notifications/big', params: { text: 'x'.repeat(1_000_000) } })
for (let i = 0; i < 2_000; i++) send({ method: 'notifications/message', params: { level: 'info', data: 'line ' + i } })
process.stdin.on('data', () => {})
`

describe('Console', () => {
  test('shows stderr as text; a place in the learner’s file leads there', async () => {
    const page = await openExercise(shared.browser)
    await write(page, 'server.ts', "console.error('<b>not bold</b>')\n\nthrow new Error('broken on purpose')\n")
    await run(page)
    await tab(page, 'Console').click()
    const panel = page.getByRole('tabpanel', { name: 'Console' })
    await panel.getByText('<b>not bold</b>').waitFor()
    expect(await panel.locator('b').count()).toBe(0)
    await panel
      .getByRole('button', { name: /server\.ts:3/ })
      .first()
      .click()
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
    await panel.getByRole('button', { name: 'Clear' }).click()
    await panel.getByText('Nothing on stderr.').waitFor()
    await page.context().close()
  })
})

describe('Try', () => {
  test('lists the tools, calls one through a form made from its schema, shows answer and messages', async () => {
    const page = await openExercise(shared.browser)
    await writeSolution(page)
    await tab(page, 'Try').click()
    await page.getByRole('button', { name: 'Start the server' }).click()
    await page.getByText(/^Running: calculator 1\.0\.0, protocol 2025-11-25$/).waitFor()
    await page.getByRole('textbox', { name: /^expression/ }).fill('2 * (3 + 4.5)')
    await page.getByRole('button', { name: 'Call' }).click()
    const answer = page.getByRole('region', { name: 'Answer' })
    await answer.getByText('Result: 15', { exact: true }).waitFor()
    await answer.getByRole('region', { name: /^sent: tools\/call calculate/ }).waitFor()

    await page.getByRole('textbox', { name: /^expression/ }).fill('1 / 0')
    await page.getByRole('button', { name: 'Call' }).click()
    await answer.getByText('Answer, an error for the model to read').waitFor()
    await page.context().close()
  })

  test('sends any request at all, notices that the code has changed, restarts and stops', async () => {
    const page = await openExercise(shared.browser)
    await tab(page, 'Try').click()
    await page.getByRole('button', { name: 'Start the server' }).click()
    await page.getByText(/^Running: calculator/).waitFor()
    await page.getByRole('textbox', { name: /^method/ }).fill('foo/bar')
    await page.getByRole('textbox', { name: /^params/ }).fill('{"a":')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('This is no JSON.').waitFor()
    await page.getByRole('textbox', { name: /^params/ }).fill('{"a":1}')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('region', { name: /^received: error -32601/ }).waitFor()

    await writeSolution(page)
    await page.getByText('The code has changed since it started').waitFor()
    await page.getByRole('button', { name: 'Restart' }).click()
    await page.getByRole('button', { name: 'calculate', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Stop server' }).click()
    await page.getByText('The server has ended.').waitFor()
    await page.context().close()
  })

  test('a server that never shakes hands can be stopped', async () => {
    const page = await openExercise(shared.browser)
    await write(page, 'server.ts', 'for (;;) {}')
    await tab(page, 'Try').click()
    await page.getByRole('button', { name: 'Start the server' }).click()
    await page.getByText('Starting …').waitFor()
    await page.getByRole('button', { name: 'Stop server' }).click()
    await page.getByText('The server has ended.').waitFor()
    await runButton(page).click({ trial: true })
    await page.context().close()
  })
})
