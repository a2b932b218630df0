import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { LAUNCH_ARGS, requireChromium } from '../../../lib/build/chromium.ts'
import type { PageData } from './page.tsx'
import { startServer, type EditorServer } from './server.tsx'

export interface Held {
  /** Resolves once the page has asked for the file. */
  readonly asked: Promise<void>
  release(): void
}

export interface OpenOptions extends BrowserContextOptions {
  /** Files (by path) that are answered only when they are let go. */
  readonly hold?: readonly string[]
  /** Files (by path) that cannot be fetched. */
  readonly missing?: readonly string[]
}

export interface Opened {
  readonly page: Page
  readonly held: Readonly<Record<string, Held>>
  /** Everything that was asked of another host than the page's own. */
  readonly strays: readonly string[]
  /** Paths of `missing` that were asked for. */
  readonly missed: readonly string[]
  /** Uncaught errors and logged ones. */
  readonly errors: readonly string[]
}

/**
 * A server for the page and a browser, for all tests of a file; a fresh profile for every page opened.
 * @param lifetime how long a page stays open
 */
export function useEditorPage(lifetime: 'test' | 'file' = 'test') {
  let server: EditorServer
  let browser: Browser
  const opened: Opened[] = []

  beforeAll(async () => {
    server = await startServer()
    browser = await chromium.launch({ executablePath: requireChromium(), args: LAUNCH_ARGS })
  })
  const closePages = async () => {
    for (const { page, strays, errors } of opened.splice(0)) {
      expect({ strays, errors }).toEqual({ strays: [], errors: [] })
      await page.context().close()
    }
  }
  if (lifetime === 'test') afterEach(closePages)
  afterAll(async () => {
    await closePages()
    await browser.close()
    await server.close()
  })

  return {
    get url() {
      return server.url
    },
    async open(data: PageData, { hold = [], missing = [], ...options }: OpenOptions = {}): Promise<Opened> {
      server.show(data)
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const strays: string[] = []
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico')) errors.push(message.text())
      })
      await context.route('**/*', (route) => {
        if (route.request().url().startsWith(server.url) || route.request().url().startsWith('data:')) {
          return route.fallback()
        }
        strays.push(route.request().url())
        return route.abort()
      })
      const held: Record<string, Held> = {}
      for (const path of hold) held[path] = await holdBack(page, path)
      const missed: string[] = []
      for (const path of missing) {
        await page.route(`**${path}`, async (route) => {
          await route.abort()
          missed.push(path)
        })
      }
      const result = { page, held, missed, strays, errors }
      opened.push(result)
      await page.goto(server.url, { waitUntil: 'commit' })
      return result
    },
  }
}

async function holdBack(page: Page, path: string): Promise<Held> {
  let release = () => {}
  let ask = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  const asked = new Promise<void>((resolve) => (ask = resolve))
  await page.route(`**${path}`, async (route) => {
    ask()
    await released
    await route.fallback()
  })
  return { asked, release }
}

export const area = (page: Page) => page.getByRole('textbox', { name: 'Code of the harness' })

export const monaco = (page: Page) => page.locator('[data-editor=monaco]')

/** Waits until the page's scripts run. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => globalThis.harness?.exercise.getState().loaded)
}

export async function monacoReady(page: Page): Promise<void> {
  await monaco(page).waitFor()
}

/** The text of a file as the page knows it. */
export function textOf(page: Page, path = 'server.ts'): Promise<string | undefined> {
  return page.evaluate((name) => globalThis.harness?.exercise.getState().files[name], path)
}

/** Waits for a text of a file that fits. */
export async function waitForText(page: Page, text: string, path = 'server.ts'): Promise<void> {
  await page.waitForFunction(
    ([name, wanted]) => globalThis.harness?.exercise.getState().files[name as string] === wanted,
    [path, text],
  )
}

/** The name of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  )
}

export function putCaret(page: Page, file: string, line: number, column: number): Promise<void> {
  return page.evaluate((location) => globalThis.harness?.editor.reveal(location), { file, line, column })
}
