import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { scriptWeight } from '../../bench/page-weight.ts'
import { html, sitemap, URL_OF_WORKBOOK, useBrowser } from './support.ts'

const shared = useBrowser()
const KB = 1024

/** Kilobytes, gzipped: the JavaScript beyond an empty page's, and the HTML. */
const BUDGETS = [
  { pages: /^\/lessons\//, script: 40, html: 60 },
  { pages: /^\/$/, script: 40, html: 40 },
  { pages: /^\/glossary$/, script: 20, html: 40 },
]

test('pages to read keep their budget', async () => {
  const empty = await scriptWeight(shared.browser, `${URL_OF_WORKBOOK}/bench/empty`)
  const pages = await sitemap()
  for (const { pages: which, ...budget } of BUDGETS) {
    for (const path of pages.filter((path) => which.test(path))) {
      const script = (await scriptWeight(shared.browser, `${URL_OF_WORKBOOK}${path}`)) - empty
      expect(script / KB, `JavaScript of ${path}`).toBeLessThanOrEqual(budget.script)
      expect(gzipSync(await html(path)).length / KB, `HTML of ${path}`).toBeLessThanOrEqual(budget.html)
    }
  }
})
