/** Chromium on the harness page, with a runtime of another origin. */
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { startHarness } from '../../browser/harness/server.ts'
import { LAUNCH_ARGS, requireChromium } from '../../run/browser.ts'

export interface HostPage {
  readonly page: Page
  /** Opens a fresh document. */
  reload(): Promise<void>
  close(): Promise<void>
}

/**
 * @param runtime origin of the runtime; StackBlitz's when absent
 * @param count what `probe()` of the contract's cases counts outside of the page
 */
export async function openHostPage(runtime?: string, count?: () => Record<string, number>): Promise<HostPage> {
  const entry = fileURLToPath(new URL('host-page.ts', import.meta.url))
  const server = await startHarness({ entry, frames: runtime === undefined ? [] : [runtime] })
  const browser = await chromium.launch({ executablePath: requireChromium(), args: LAUNCH_ARGS })
  const page = await browser.newPage()
  if (count) await page.exposeFunction('countRuntime', count)
  const reload = async () => {
    const url = new URL(server.url)
    if (runtime !== undefined) url.searchParams.set('runtime', runtime)
    await page.goto(url.href)
  }
  await reload()
  return {
    page,
    reload,
    async close() {
      await browser.close()
      await server.close()
    },
  }
}
