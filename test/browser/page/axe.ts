import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { inBothThemes } from '../harness/axe.ts'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** axe goes in before the page's own scripts: the page's policy lets nobody put one in later. */
export async function withAxe(context: BrowserContext): Promise<BrowserContext> {
  await context.addInitScript(await readFile(AXE, 'utf8'))
  return context
}

/**
 * What is wrong with the page as it is now.
 * @param only tags of rules, or with `rules` the rules themselves; all that WCAG and good practice ask when absent
 */
export async function violations(page: Page, only: object | readonly string[] = TAGS): Promise<string[]> {
  const { violations: all } = await page.evaluate(
    (runOnly) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly,
        resultTypes: ['violations'],
      }),
    only,
  )
  return all.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
  )
}

/** In the light theme and in the dark one. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await inBothThemes(page, violations), page.url()).toEqual([])
}
