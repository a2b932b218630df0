import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { LAUNCH_ARGS, requireChromium } from '../../../lib/build/chromium.ts'
import { area, hydrated, textOf, waitForText } from './fixture.ts'
import { startServer, type EditorServer } from './server.tsx'

let server: EditorServer
let profile: string
let context: BrowserContext | undefined

beforeAll(async () => {
  server = await startServer()
  server.show({ files: { 'server.ts': 'start\n' }, preference: 'textarea' })
})
afterAll(() => server.close())
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'workbook-profile-'))
})
afterEach(async () => {
  await context?.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

/** A browser with a profile on disk, as a learner has. */
async function launch(): Promise<BrowserContext> {
  context = await chromium.launchPersistentContext(profile, { executablePath: requireChromium(), args: LAUNCH_ARGS })
  return context
}

/** The same as a process that can be killed. */
async function startBrowser(): Promise<{ learner: ChildProcess; browser: Browser }> {
  const args = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...LAUNCH_ARGS]
  const learner = spawn(requireChromium(), args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  for await (const chunk of learner.stderr as Readable) {
    said += String(chunk)
    const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
    if (address !== undefined) return { learner, browser: await chromium.connectOverCDP(address) }
  }
  throw new Error(`The browser did not start: ${said}`)
}

async function openPage(browser: BrowserContext): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(server.url)
  await hydrated(page)
  return page
}

const saved = (page: Page) => page.waitForFunction(() => globalThis.harness?.exercise.getState().unsaved === false)

describe('code survives', () => {
  it('a reload', async () => {
    const page = await openPage(await launch())
    await area(page).fill('mine\n')
    await saved(page)
    await page.reload()
    await waitForText(page, 'mine\n')
    await expect.poll(() => area(page).inputValue()).toBe('mine\n')
  })

  it('leaving the page in the middle of typing', async () => {
    const page = await openPage(await launch())
    // In one task: a moment later it is saved.
    const unsaved = await area(page).evaluate((element) => {
      if (!(element instanceof HTMLTextAreaElement)) return undefined
      element.value = 'not yet saved\n'
      element.dispatchEvent(new InputEvent('input', { bubbles: true }))
      return globalThis.harness?.exercise.getState().unsaved
    })
    expect(unsaved).toBe(true)
    await page.goto('about:blank')
    await page.goto(server.url)
    await waitForText(page, 'not yet saved\n')
  })

  it('closing the tab in the middle of typing', async () => {
    const browser = await launch()
    const page = await openPage(browser)
    await area(page).fill('not yet saved\n')
    await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })])
    const next = await openPage(browser)
    await waitForText(next, 'not yet saved\n')
  })

  it('the browser being killed while it writes: what is there is whole, and at most a moment old', async () => {
    const { learner, browser } = await startBrowser()
    const page = await openPage(browser.contexts()[0] as BrowserContext)
    // Two files that must agree, written as fast as they can be, until the process is gone.
    const last = await page.evaluate(async () => {
      const exercise = globalThis.harness!.exercise
      for (let count = 1; count <= 20; count++) {
        const text = `${count}\n${'x'.repeat(50_000)}`
        exercise.edit('server.ts', text)
        exercise.edit('twin.ts', text)
        await exercise.flush()
      }
      const write = (count: number) => {
        const text = `${count}\n${'x'.repeat(50_000)}`
        exercise.edit('server.ts', text)
        exercise.edit('twin.ts', text)
        void exercise.flush().then(() => write(count + 1))
      }
      write(21)
      return 20
    })
    learner.kill('SIGKILL')
    await once(learner, 'exit')
    await browser.close()

    const again = await openPage(await launch())
    // A profile whose browser was killed may be slow to open; what is kept takes over when it does.
    await again.waitForFunction(
      (count) => Number.parseInt(globalThis.harness?.exercise.getState().files['server.ts'] ?? '', 10) >= count,
      last,
    )
    const files = await again.evaluate(() => globalThis.harness?.exercise.getState().files)
    expect(files?.['twin.ts']).toBe(files?.['server.ts'])
    expect(Number.parseInt(files?.['server.ts'] ?? '', 10)).toBeGreaterThanOrEqual(last)
    expect(await again.evaluate(() => globalThis.harness?.progress.getState().storage)).toEqual({ kind: 'ok' })
  })
})

describe('an import', () => {
  /** An export whose two files say the same everywhere: half of one import and half of another would not. */
  const archiveOf = (count: number) => {
    const at = '2026-01-01T00:00:00.000Z'
    const text = `${count}\n${'x'.repeat(20_000)}`
    const code = { files: { 'server.ts': text, 'twin.ts': text }, active: 'server.ts' }
    const of = (index: number) => (index === 0 ? 'harness' : `other-${index}`)
    const drafts = Array.from({ length: 20 }, (_, index) => ({
      ...{ exercise: of(index), ...code, revision: 1, writer: 'file', changedAt: at },
    }))
    const snapshots = drafts.map(({ exercise }) => ({
      id: `${exercise}-kept`,
      exercise,
      at,
      reason: 'manual',
      ...code,
    }))
    const hints = drafts.map(({ exercise }) => ({ exercise, revealed: count }))
    const lists = { results: [], hints, snapshots, verdicts: [], sources: [], chapters: [] }
    return JSON.stringify({ format: 'mcp-workbook', version: 1, exportedAt: at, contents: { drafts, ...lists } })
  }

  it('that is killed while it writes has been done whole, or not at all', async () => {
    const { learner, browser } = await startBrowser()
    const page = await openPage(browser.contexts()[0] as BrowserContext)
    // One import after the other, each of other contents, until the process is gone.
    await page.evaluate(
      async ([one, two]) => {
        const { data } = globalThis.harness!.progress
        const plans = await Promise.all([one, two].map((text) => data.plan(new Blob([text as string]))))
        await plans[0]!.carryOut('replace')
        const write = (count: number) =>
          void plans[count % 2]!.carryOut('replace').then(() => {
            write(count + 1)
          })
        write(1)
      },
      [archiveOf(1), archiveOf(2)],
    )
    learner.kill('SIGKILL')
    await once(learner, 'exit')
    await browser.close()

    const again = await openPage(await launch())
    await again.waitForFunction(() => globalThis.harness?.progress.getState().safekept !== undefined)
    const kept = await again.evaluate(async () => {
      const { progress } = globalThis.harness!
      const { contents } = JSON.parse(await progress.data.export()) as {
        contents: Record<'drafts' | 'snapshots', { files: Record<string, string> }[]> & {
          hints: { revealed: number }[]
        }
      }
      const ofFiles = [...contents.drafts, ...contents.snapshots].flatMap(({ files }) => Object.values(files))
      const counts = [
        ...ofFiles.map((text) => Number.parseInt(text, 10)),
        ...contents.hints.map((hint) => hint.revealed),
      ]
      return { counts, storage: progress.getState().storage, safekept: progress.getState().safekept?.before }
    })
    expect(kept).toMatchObject({ storage: { kind: 'ok' }, safekept: 'import' })
    expect(kept.counts).toHaveLength(2 * 2 * 20 + 20)
    expect(new Set(kept.counts).size).toBe(1)
  })

  it('is shown in the other tabs', async () => {
    const browser = await launch()
    const [one, two] = [await openPage(browser), await openPage(browser)]
    await one.evaluate(async (text) => {
      const plan = await globalThis.harness!.progress.data.plan(new Blob([text]))
      await plan.carryOut('merge')
    }, archiveOf(3))
    await two.waitForFunction(() => globalThis.harness?.exercise.getState().hints === 3)
    await expect.poll(() => textOf(two)).toMatch(/^3\n/)
    await expect.poll(() => two.getByLabel('Notice').textContent()).toContain('An import')
  })
})

describe('two tabs', () => {
  it('show the newest edit, whichever it was made in', async () => {
    const browser = await launch()
    const [one, two] = [await openPage(browser), await openPage(browser)]
    await area(one).fill('from one\n')
    await waitForText(two, 'from one\n')
    await expect.poll(() => area(two).inputValue()).toBe('from one\n')
    await expect.poll(() => two.getByLabel('Notice').textContent()).toContain('changed in another tab')
    await area(two).fill('from two\n')
    await waitForText(one, 'from two\n')
    await expect.poll(() => area(one).inputValue()).toBe('from two\n')
  })

  it('that edit at once lose nothing: the older version is kept', async () => {
    const browser = await launch()
    const [one, two] = [await openPage(browser), await openPage(browser)]
    const edit = (page: Page, text: string) =>
      page.evaluate((value) => globalThis.harness?.exercise.edit('server.ts', value), text)
    await edit(one, 'older\n')
    await edit(two, 'newer\n')
    await Promise.all([one, two].map((page) => page.evaluate(() => globalThis.harness?.exercise.flush())))
    await waitForText(one, 'newer\n')
    expect(await textOf(two)).toBe('newer\n')
    const kept = await two.evaluate(() => globalThis.harness?.exercise.snapshots())
    const texts = kept?.map(({ reason, files }) => [reason, files['server.ts']]) ?? []
    // Unless the first tab had saved before the second was edited: then there was no conflict to keep.
    expect([[['other-tab', 'older\n']], []]).toContainEqual(texts)
  })
})

describe('storage', () => {
  it('cleared behind the page’s back loses nothing that is on the page', async () => {
    const browser = await launch()
    const page = await openPage(browser)
    await area(page).fill('mine\n')
    await saved(page)
    const session = await browser.newCDPSession(page)
    await session.send('Storage.clearDataForOrigin', { origin: new URL(server.url).origin, storageTypes: 'indexeddb' })
    await area(page).fill('mine still\n')
    await saved(page)
    await page.reload()
    await waitForText(page, 'mine still\n')
  })
})
