/**
 * `npm run test:engines`: the bundled host's contract and the exercise page in Firefox and WebKit. Like `npm test` it
 * installs what is missing where it may, never passes by leaving an engine out, and ends with `N passed, N failed`.
 * `npm run test:engines -- webkit` runs one of them.
 */
import { ensureBuilt } from '../../lib/cli/build.ts'
import { ENGINES, ensureEngine, type Engine } from './engine-programs.ts'
import { startProduct } from './product.ts'
import { outcome, Sections } from './sections.ts'
import { vitest } from './vitest.ts'
import { startDisplay } from './xvfb.ts'

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !Object.hasOwn(ENGINES, name))
if (unknown) {
  console.error(`There is no engine "${unknown}": name ${Object.keys(ENGINES).join(' or ')}, or none for both.`)
  process.exit(2)
}
const engines = (Object.keys(ENGINES) as Engine[]).filter((engine) => asked.length === 0 || asked.includes(engine))

/** What an engine must show, each with tests of its own: none of them may be missing unnoticed. */
const SUITES = {
  contract: ['test/contract/bundled.test.ts'],
  isolation: ['test/browser/isolation.test.ts', 'test/browser/bundled-host.test.ts'],
  page: ['test/engines/'],
} as const

async function test(engine: Engine, suite: keyof typeof SUITES) {
  await ensureEngine(engine)
  const product = await startProduct()
  const display = await startDisplay()
  try {
    const env = { ENGINE: engine, WORKBOOK_URL: product.url, ...display.env }
    return await vitest(`${engine}-${suite}`, SUITES[suite], env)
  } finally {
    display.stop()
    await product.stop()
  }
}

const sections = new Sections()
await sections.run('Build', async () => {
  await ensureBuilt()
  return outcome(true)
})
for (const engine of engines) {
  await sections.run(`${ENGINES[engine].title}: bundled host`, () => test(engine, 'contract'))
  await sections.run(`${ENGINES[engine].title}: isolation`, () => test(engine, 'isolation'))
  await sections.run(`${ENGINES[engine].title}: exercise page`, () => test(engine, 'page'))
}
sections.finish()
