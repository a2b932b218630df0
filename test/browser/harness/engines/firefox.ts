import { existsSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import type { EnginePage } from './types.ts'

function executable(): string {
  const found = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
    (path) => path && existsSync(path),
  )
  if (found) return found
  throw new Error('No Firefox was found: install one (Debian: `apt-get install firefox-esr`) or set FIREFOX_PATH.')
}

export async function openFirefox(): Promise<EnginePage> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable(),
    headless: true,
    protocolTimeout: 180_000,
  })
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text())
  })
  return {
    engine: 'firefox',
    complaints,
    async goto(url) {
      await page.goto(url)
    },
    evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    close: () => browser.close(),
  }
}
