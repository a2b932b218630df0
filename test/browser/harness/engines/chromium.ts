import { chromium } from 'playwright-core'
import { LAUNCH_ARGS, requireChromium } from '../../../../lib/build/chromium.ts'
import type { EnginePage } from './types.ts'

export async function openChromium(): Promise<EnginePage> {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: LAUNCH_ARGS })
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  return {
    engine: 'chromium',
    complaints,
    async goto(url) {
      await page.goto(url)
    },
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  }
}
