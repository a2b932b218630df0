import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What can differ between the themes. */
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/**
 * What axe has against the main part of a page: rule, and what it is about.
 * @param only tags of rules, or with `rules` the rules themselves; all that WCAG asks when absent
 */
export async function violations(page: Page, only: object = TAGS): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async (runOnly) => {
    const { axe: runner } = globalThis as unknown as {
      axe: { run(root: string, options: object): Promise<AxeResults> }
    }
    const { violations: found } = await runner.run('main', { runOnly, resultTypes: ['violations'] })
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
  }, only)
}

/**
 * The same in both themes: everything in the light one, in the dark one what colours can break. The page is light then.
 * @param look runs axe, with the rules given or with all
 */
export async function inBothThemes(
  page: Page,
  look: (page: Page, only?: object) => Promise<string[]> = violations,
): Promise<string[]> {
  // Without motion a colour is there at once.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const found = await look(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  found.push(...(await look(page, COLOURS)).map((violation) => `dark: ${violation}`))
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}
