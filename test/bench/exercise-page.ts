import type { Browser, Page } from 'playwright-core'
import { EXERCISE } from './submission.ts'
import { nextVerdict, watchPage, watchTasks } from './in-page.ts'
import type { Lane } from './lane.ts'

const PASSED = /^(\d+) of \1 checks pass/

/** Opens the exercise in a profile of its own; with a `source`, Run is pressed as soon as the page lets it. */
async function open(browser: Browser, url: string, source?: string): Promise<Page> {
  const context = await browser.newContext()
  // tsx wraps named functions in a call of this helper, and the page is sent their text.
  await context.addInitScript('globalThis.__name = (named) => named')
  const page = await context.newPage()
  await page.addInitScript(watchPage, source)
  await page.goto(`${url}/exercises/${EXERCISE}?host=bundled`, { waitUntil: 'commit' })
  return page
}

/** A verdict on the solution other than "all checks pass" is no measurement. */
async function assertPassed(page: Page): Promise<void> {
  const verdict = await page
    .getByRole('status')
    .filter({ hasText: /checks pass/ })
    .first()
    .textContent()
  if (!PASSED.test(verdict ?? '')) throw new Error(`In the page the solution got this verdict: ${verdict}`)
}

/** A new profile each time: from navigation to the verdict, with nothing in the cache and no worker started. */
export function freshProfileLane(browser: Browser, url: string, source: string): Lane {
  const sample = async () => {
    const page = await open(browser, url, source)
    const { run, verdict } = await page.evaluate(nextVerdict, 0)
    await assertPassed(page)
    const monaco = await (await page.waitForFunction(() => globalThis.benchTimes.monaco)).jsonValue()
    const { usable } = await page.evaluate(() => globalThis.benchTimes)
    await page.context().close()
    return { fresh: verdict, cold: verdict - run, usable: usable as number, monaco: monaco as number }
  }
  return { sample, close: async () => {} }
}

/** One page, left open: from Run to the verdict. */
export async function warmLane(browser: Browser, url: string, source: string): Promise<Lane> {
  const page = await open(browser, url, source)
  let runs = 0
  await page.evaluate(nextVerdict, runs++)
  await page.waitForFunction(() => globalThis.benchTimes.monaco)
  const sample = async () => {
    const verdict = page.evaluate(nextVerdict, runs++)
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    const times = await verdict
    await assertPassed(page)
    return { warm: times.verdict - times.run }
  }
  return { sample, close: () => page.context().close() }
}

/**
 * @returns the page's longest task, in milliseconds, from Run to the verdict on a server that loops for ever. A first
 * such run is not counted: it has what follows the typing, the editor's look at the types for one, still in it.
 */
export async function longestTaskWhileLooping(browser: Browser, url: string): Promise<number> {
  const page = await open(browser, url)
  await page.waitForFunction(() => globalThis.benchTimes.monaco)
  await page.getByRole('textbox').first().focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('for (;;) {}')
  for (const run of [0, 1]) {
    if (run === 1) await page.evaluate(watchTasks)
    const verdict = page.evaluate(nextVerdict, run)
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await verdict
  }
  const longest = await page.evaluate(() => globalThis.benchLongest)
  await page.context().close()
  return longest
}
