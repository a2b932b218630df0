import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { scriptWeight } from '../../bench/page-weight.ts'
import { html, sitemap, URL_OF_WORKBOOK, useBrowser } from './support.ts'

const shared = useBrowser()
const KB = 1024

/** The heaviest piece is the decision guide, with its model; most chapters need four kilobytes less. */
const LESSON_SCRIPT = 41

/**
 * Kilobytes, gzipped: the JavaScript beyond an empty page's, and the HTML. Builds of the same chapter differ by a tenth
 * in the latter: React orders what a page holds as it becomes ready.
 */
const BUDGETS = [
  { pages: /^\/lessons\//, script: LESSON_SCRIPT, html: 64 },
  { pages: /^\/$/, script: 40, html: 40 },
  { pages: /^\/glossary$/, script: 20, html: 40 },
]

const weights = new Map<string, Promise<number>>()

const weigh = async (path: string) =>
  gzipSync(Buffer.from(await (await fetch(`${URL_OF_WORKBOOK}${path}`)).arrayBuffer())).length

/** The scripts that the page's HTML names, gzipped, in bytes; each is fetched once for all pages. */
async function namedScripts(path: string): Promise<number> {
  const names = new Set((await html(path)).match(/\/_next\/static\/[^"\\]+?\.js/g))
  let sum = 0
  for (const name of names) {
    const weight = weights.get(name) ?? weigh(name)
    weights.set(name, weight)
    sum += await weight
  }
  return sum
}

test('pages to read keep their budget', async () => {
  const empty = await namedScripts('/bench/empty')
  const over: string[] = []
  let heaviest = { path: '', script: 0 }
  for (const path of await sitemap()) {
    const budget = BUDGETS.find(({ pages }) => pages.test(path))
    if (!budget) continue
    const script = (await namedScripts(path)) - empty
    if (script > heaviest.script) heaviest = { path, script }
    if (script > budget.script * KB) over.push(`${path}: ${(script / KB).toFixed(1)} KB of JavaScript`)
    const text = (await weigh(path)) / KB
    if (text > budget.html) over.push(`${path}: ${text.toFixed(1)} KB of HTML`)
  }
  expect(over).toEqual([])
  // What the HTML does not name would be missed: in a browser, all that is loaded counts.
  const loaded = await scriptWeight(shared.browser, `${URL_OF_WORKBOOK}${heaviest.path}`)
  const loadedEmpty = await scriptWeight(shared.browser, `${URL_OF_WORKBOOK}/bench/empty`)
  expect(heaviest.path).not.toBe('')
  expect((loaded - loadedEmpty) / KB, heaviest.path).toBeLessThanOrEqual(LESSON_SCRIPT)
})
