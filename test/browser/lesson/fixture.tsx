import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { ensureRuntime } from '@/lib/build/runtime.ts'
import { SETTINGS_KEY } from '@/lib/progress/settings.ts'
import { LAUNCH_ARGS, requireChromium } from '../../../lib/build/chromium.ts'
import { servePage, type PageServer } from '../harness/react-page.tsx'
import { App, type PageData } from './page.tsx'

export interface OpenOptions extends BrowserContextOptions {
  /** A profile that was opened before. */
  readonly context?: BrowserContext
  /** Address after the page's own. */
  readonly search?: string
}

/** A server for the page and a browser, for all tests of a file; a fresh profile for every page opened. */
export function useLessonPage() {
  let server: PageServer<PageData>
  let browser: Browser
  const errors: string[] = []

  beforeAll(async () => {
    await ensureRuntime()
    server = await servePage({
      title: 'Chapter',
      client: fileURLToPath(new URL('client.tsx', import.meta.url)),
      folders: ['/runtime/'],
      data: {},
      render: (data) => <App {...data} />,
    })
    browser = await chromium.launch({ executablePath: requireChromium(), args: LAUNCH_ARGS })
  })
  afterEach(async () => {
    expect(errors.splice(0)).toEqual([])
    for (const context of browser.contexts()) await context.close()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  return {
    async open(data: PageData, { context, search = '', ...rest }: OpenOptions = {}): Promise<Page> {
      server.show(data)
      const page = await (context ?? (await profile(browser, rest))).newPage()
      page.on('pageerror', (error) => errors.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico')) errors.push(message.text())
      })
      await page.goto(server.url + search)
      return page
    },
  }
}

/** A reader who has chosen the bundled host. */
async function profile(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  await context.addInitScript((key) => {
    // Runs in the frames as well: the sandboxed one has no storage.
    if (origin !== 'null' && localStorage.getItem(key) === null) localStorage.setItem(key, '{"host":"bundled"}')
  }, SETTINGS_KEY)
  return context
}
