/** Chromium on the harness page, with runtimes of other origins. */
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { startHarness } from '../../browser/harness/server.ts'
import { LAUNCH_ARGS, requireChromium } from '../../../lib/build/chromium.ts'

export interface HostPage {
  readonly page: Page
  /** Opens a fresh document, with the runtime at this origin; StackBlitz's own without one. */
  visit(runtime?: string): Promise<void>
  close(): Promise<void>
}

/**
 * @param frames origins that the page's policy allows in frames, beside the product's
 * @param count what `probe()` of the contract's cases counts outside of the page
 */
export async function openHostPage(
  frames: readonly string[] = [],
  count?: () => Record<string, number>,
): Promise<HostPage> {
  const entry = fileURLToPath(new URL('host-page.ts', import.meta.url))
  const server = await startHarness({ entry, frames })
  const browser = await chromium.launch({ executablePath: requireChromium(), args: LAUNCH_ARGS })
  const page = await browser.newPage()
  if (count) await page.exposeFunction('countRuntime', count)
  return {
    page,
    async visit(runtime) {
      const url = new URL(server.url)
      if (runtime !== undefined) url.searchParams.set('runtime', runtime)
      await page.goto(url.href)
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}
