import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { LAUNCH_ARGS } from '../../lib/build/chromium.ts'
import { startHarness } from '../browser/harness/server.ts'
import type { Lane } from './lane.ts'

export const CARDS = 5_000
export const REVIEWS = 100_000

const ENTRY = fileURLToPath(new URL('./drill-page.ts', import.meta.url))

/**
 * A profile on disk with so many cards and reviews in its database: from navigation to today's queue.
 * @param name under which the time is reported
 */
export async function drillLane(executablePath: string, name: string, cards: number, reviews: number): Promise<Lane> {
  const server = await startHarness({ entry: ENTRY })
  const profile = await mkdtemp(join(tmpdir(), 'workbook-drill-'))
  const browser = await chromium.launchPersistentContext(profile, { executablePath, args: LAUNCH_ARGS })
  // tsx wraps named functions in a call of this helper, and the page is sent their text.
  await browser.addInitScript('globalThis.__name = (named) => named')
  const filling = await browser.newPage()
  await filling.goto(server.url)
  const filled = await filling.evaluate(([c, r]) => globalThis.drillBench.fill(c, r), [cards, reviews] as const)
  if (filled.reviews !== reviews) throw new Error(`Not filled: ${JSON.stringify(filled)}`)
  await filling.close()
  return {
    async sample() {
      const page = await browser.newPage()
      await page.goto(`${server.url}?open=${cards}`)
      const opened = await (await page.waitForFunction(() => globalThis.drillBench?.opened)).jsonValue()
      await page.close()
      if (opened?.records !== cards) throw new Error(`The drill opened with ${opened?.records} cards, not ${cards}.`)
      return { [name]: opened.time }
    },
    async close() {
      await browser.close()
      await server.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}
