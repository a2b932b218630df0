/**
 * `npm run test:webcontainer`: the contract suite against StackBlitz's own runtime. It needs the internet, so it is no
 * part of `npm test`.
 */
import { ensureAssets } from '../../lib/cli/build.ts'
import { ensureChromium } from './browser.ts'
import { Sections } from './sections.ts'
import { vitest } from './vitest.ts'

const sections = new Sections()
await sections.run("Contract tests on StackBlitz's runtime", async () => {
  await ensureAssets()
  const env = { CHROME_PATH: await ensureChromium(), WEBCONTAINER_LIVE: '1' }
  return vitest('webcontainer-live', ['test/contract/webcontainer-live.test.ts'], env)
})
sections.finish()
