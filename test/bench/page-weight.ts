import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'

/** @returns the JavaScript that a browser with an empty cache loads for the page, gzipped, in bytes */
export async function scriptWeight(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) bodies.push(response.body())
  })
  const response = await page.goto(url)
  await page.waitForLoadState('networkidle')
  if (!response?.ok()) throw new Error(`${url} was answered with ${response?.status()}.`)
  const weights = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
  await context.close()
  return weights.reduce((sum, weight) => sum + weight, 0)
}

/** @returns the path of the first lesson that the home page links to */
export async function firstLesson(browser: Browser, url: string): Promise<string> {
  const page = await browser.newPage()
  await page.goto(url)
  const path = await page.locator('a[href^="/lessons/"]').first().getAttribute('href')
  await page.close()
  return path as string
}
