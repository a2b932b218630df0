/** What the tests of the pages share: a browser, an exercise opened in a fresh profile, its parts by their names. */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Settings } from '@/lib/progress/types.ts'
import { SETTINGS_KEY } from '@/lib/progress/settings.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')

/** Where the workbook is served; `test/run` sets it. */
export const URL_OF_WORKBOOK = process.env.WORKBOOK_URL ?? 'http://localhost:3000'

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

/** One browser for a test file. */
export function useBrowser(): { readonly browser: Browser } {
  const shared = {} as { browser: Browser }
  beforeAll(async () => {
    const executablePath = process.env.CHROME_PATH
    shared.browser = await chromium.launch({ args: ARGS, ...(executablePath ? { executablePath } : {}) })
  })
  afterAll(() => shared.browser?.close())
  return shared
}

export interface OpenOptions extends BrowserContextOptions {
  /** Settings that the profile comes with; the plain editor unless told, since text is filled in at once there. */
  readonly settings?: Partial<Settings>
  /** Address after the exercise's own. */
  readonly search?: string
  readonly slug?: string
  readonly context?: BrowserContext
}

/** A profile of its own, with settings as an earlier visit left them. */
export async function newProfile(browser: Browser, options: OpenOptions = {}): Promise<BrowserContext> {
  const { settings = {}, search: _search, slug: _slug, context: _context, ...rest } = options
  const context = await browser.newContext(rest)
  await context.addInitScript(
    ([key, value]) => {
      // Runs in the frames as well: the sandboxed one has no storage.
      if (key && value && origin !== 'null' && localStorage.getItem(key) === null) localStorage.setItem(key, value)
    },
    [SETTINGS_KEY, JSON.stringify({ editor: 'textarea', host: 'bundled', live: false, ...settings })],
  )
  return context
}

/** Opens an exercise and waits until it can be run. */
export async function openExercise(browser: Browser, options: OpenOptions = {}): Promise<Page> {
  const context = options.context ?? (await newProfile(browser, options))
  const page = await context.newPage()
  await page.goto(`${URL_OF_WORKBOOK}/exercises/${options.slug ?? 'p1-calculator'}${options.search ?? ''}`)
  await runButton(page).and(page.locator(':enabled')).waitFor({ state: 'attached' })
  return page
}

export const runButton = (page: Page) => page.getByRole('button', { name: 'Run', exact: true })

export const code = (page: Page) => page.locator('section[aria-label="Code"] textarea:visible')

/** Opens a file of the learner's in the editor and replaces its text. */
export async function write(page: Page, file: string, text: string): Promise<void> {
  await page.getByRole('tab', { name: file }).click()
  await code(page).fill(text)
}

/** Waits for the verdict that follows `action`. @returns its text */
export async function verdictAfter(page: Page, action: () => Promise<unknown>): Promise<string> {
  const before = await page.evaluate(() => performance.getEntriesByName('workbook:verdict').length)
  await action()
  await page.waitForFunction((count) => performance.getEntriesByName('workbook:verdict').length > count, before)
  return (await page.getByRole('status').textContent()) ?? ''
}

export const run = (page: Page) => verdictAfter(page, () => runButton(page).click())

export const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })

/** The text of a file of an exercise. */
export const source = (file: string, slug = 'p1-calculator') =>
  readFile(path.join(ROOT, 'exercises', slug, file), 'utf8')

/** Puts the exercise's solution into the editor, file by file, as a learner would type it. */
export async function writeSolution(page: Page): Promise<void> {
  for (const file of ['calculator.ts', 'server.ts']) await write(page, file, await source(`solution/${file}`))
}

export { ROOT }
