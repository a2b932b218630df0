import type { Browser } from 'playwright-core'
import { SETTINGS_KEY } from '../../lib/progress/settings.ts'
import { nextCard } from './in-page.ts'
import type { Lane } from './lane.ts'

/** Enough new cards for every round. */
const NEW_CARDS = 200

/** A session left open: from the key of a grade until the next card is on the page, script alone. */
export async function nextCardLane(browser: Browser, url: string): Promise<Lane> {
  const context = await browser.newContext()
  await context.addInitScript('globalThis.__name = (named) => named')
  await context.addInitScript(
    ([key, value]) => {
      if (key && value && localStorage.getItem(key) === null) localStorage.setItem(key, value)
    },
    [SETTINGS_KEY, JSON.stringify({ drill: { retention: 0.9, newPerDay: NEW_CARDS, reviewsPerDay: 1_000 } })],
  )
  const page = await context.newPage()
  await page.goto(`${url}/drill/session`)
  const sample = async () => {
    await page.locator('.drill-bar button').first().click()
    await page.getByRole('button', { name: /^Easy next in/ }).waitFor()
    // What comes next has been fetched, as it has been for somebody who reads the answer.
    await page.waitForLoadState('networkidle')
    return { drillNext: await page.evaluate(nextCard) }
  }
  return { sample, close: () => context.close() }
}
