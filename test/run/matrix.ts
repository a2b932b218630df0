/**
 * `npm run test:matrix`: every server of every exercise, right and broken, on every host: the verdicts must be the same. And
 * all of what `npm test` tries a part of, as far as it is about exercises.
 * `npm run test:matrix -- node` takes one host; `SEEDS=50` as many seeds for each solution. The last line is `N passed, N failed`.
 */
import { ensureAssets } from '../../lib/cli/build.ts'
import { ensureChromium } from './browser.ts'
import { outcome, Sections } from './sections.ts'
import { vitest } from './vitest.ts'

const HOSTS = ['node', 'bundled', 'webcontainer'] as const

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !HOSTS.some((known) => known === name))
if (unknown) {
  console.error(`There is no host "${unknown}": name one or more of ${HOSTS.join(', ')}, or none for all.`)
  process.exit(2)
}

const sections = new Sections()
const browser = { CHROME_PATH: '' }
await sections.run('Browser and runtime', async () => {
  browser.CHROME_PATH = await ensureChromium()
  await ensureAssets()
  return outcome(true)
})
for (const host of HOSTS) {
  if (asked.length > 0 && !asked.includes(host)) continue
  await sections.run(`Verdicts: ${host}`, () => vitest(`matrix-${host}`, [`test/matrix/${host}.test.ts`], browser))
}
if (asked.length === 0) {
  await sections.run('Exercises: types in the editor, taken home', () =>
    vitest('matrix-rest', ['test/browser/editor/types.test.ts', 'test/content/take-home.test.ts'], {
      ...browser,
      EVERYTHING: '1',
    }),
  )
}
sections.finish()
