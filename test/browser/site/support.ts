import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { newProfile, URL_OF_WORKBOOK } from '../page/support.ts'

export { expectAccessible, violations, withAxe } from '../page/axe.ts'
export { newProfile, URL_OF_WORKBOOK, useBrowser } from '../page/support.ts'

/** Waits until a page answers to keys and clicks: an idle network does not tell. */
export const awake = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Search', exact: true }).and(page.locator(':enabled')).waitFor()

/** Opens a page in a fresh profile and waits until it answers to keys and clicks. */
export async function openPage(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await newProfile(browser, options)
  const page = await context.newPage()
  await page.goto(`${URL_OF_WORKBOOK}${path}`)
  if (options.javaScriptEnabled !== false) await awake(page)
  return page
}

/** The paths of all pages, as the sitemap has them. */
export async function sitemap(): Promise<readonly string[]> {
  const text = await (await fetch(`${URL_OF_WORKBOOK}/sitemap.xml`)).text()
  return [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => new URL(address!, URL_OF_WORKBOOK).pathname)
}

export async function lessons(): Promise<readonly string[]> {
  return (await sitemap()).filter((path) => path.startsWith('/lessons/'))
}

/** The HTML that the server sends. */
export async function html(path: string): Promise<string> {
  return (await fetch(`${URL_OF_WORKBOOK}${path}`)).text()
}

/** The first lesson whose page holds what is asked for. */
export async function lessonWith(part: RegExp): Promise<string> {
  for (const path of await lessons()) if (part.test(await html(path))) return path
  throw new Error(`No lesson has ${part}.`)
}
