/**
 * `npm test`: everything that must hold before a change goes in, what is quick first.
 * `npm test -- unit browser` runs the sections named. The last line is `N passed, N failed`: tests, and one failure for
 * each section that failed without having any.
 */
import { ensureAssets, ensureBuilt } from '../../lib/cli/build.ts'
import { ensureChromium } from './browser.ts'
import { startProduct } from './product.ts'
import { outcome, Sections } from './sections.ts'
import { staticChecks } from './static-checks.ts'
import { vitest } from './vitest.ts'

const NAMES = ['static', 'unit', 'content', 'contract', 'browser'] as const

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !NAMES.some((known) => known === name))
if (unknown) {
  console.error(`There is no section "${unknown}": name one or more of ${NAMES.join(', ')}, or none for all.`)
  process.exit(2)
}
const wanted = (name: (typeof NAMES)[number]) => asked.length === 0 || asked.includes(name)

const sections = new Sections()
const browser = { CHROME_PATH: '' }

if (wanted('contract') || wanted('browser')) {
  await sections.run('Browser to test with', async () => {
    browser.CHROME_PATH = await ensureChromium()
    console.log(browser.CHROME_PATH)
    return outcome(true)
  })
}
if (wanted('static')) await sections.run('Lint and types', staticChecks)
await sections.run('Runtime and editor', async () => {
  await ensureAssets()
  return outcome(true)
})
if (wanted('unit')) await sections.run('Unit tests', () => vitest('unit', ['--project', 'unit']))
if (wanted('content')) await sections.run('Content tests', () => vitest('content', ['--project', 'content']))
if (wanted('contract')) {
  await sections.run('Contract tests', () => vitest('contract', ['--project', 'contract'], browser))
}
if (wanted('browser')) {
  await sections.run('Build', async () => {
    await ensureBuilt()
    return outcome(true)
  })
  await sections.run('Browser tests', async () => {
    const product = await startProduct()
    try {
      return await vitest('browser', ['--project', 'browser'], { ...browser, WORKBOOK_URL: product.url })
    } finally {
      await product.stop()
    }
  })
}
sections.finish()
