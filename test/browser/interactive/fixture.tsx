import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { LAUNCH_ARGS, requireChromium } from '../../../lib/build/chromium.ts'
import { servePage, type PageServer } from '../harness/react-page.tsx'
import { App, type PageData, type PieceName } from './pieces.tsx'

/** A server for the pieces and a browser, for all tests of a file; a fresh profile for every page opened. */
export function usePieces() {
  let server: PageServer<PageData>
  let browser: Browser
  const opened: { page: Page; errors: string[] }[] = []

  beforeAll(async () => {
    server = await servePage<PageData>({
      title: 'Interactive piece',
      client: fileURLToPath(new URL('client.tsx', import.meta.url)),
      folders: [],
      data: { piece: 'which-error' },
      render: (data) => <App {...data} />,
    })
    browser = await chromium.launch({ executablePath: requireChromium(), args: LAUNCH_ARGS })
  })
  afterEach(async () => {
    for (const { page, errors } of opened.splice(0)) {
      expect(errors).toEqual([])
      await page.context().close()
    }
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  return {
    async open(piece: PieceName, options: BrowserContextOptions = {}): Promise<Page> {
      const page = await (await browser.newContext(options)).newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico')) errors.push(message.text())
      })
      opened.push({ page, errors })
      server.show({ piece })
      await page.goto(server.url)
      if (options.javaScriptEnabled !== false) await page.locator('html[data-hydrated]').waitFor()
      return page
    },
  }
}

/** What the piece says to those who do not see it, right now. */
export const announced = async (page: Page): Promise<string> => (await page.getByRole('status').textContent()) ?? ''
