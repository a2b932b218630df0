/** The contract on the bundled host, in the engine that `ENGINE` names. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { chosenEngine, openPage } from '../browser/harness/engines/index.ts'
import { startHarness } from '../browser/harness/server.ts'
import { contractCases, DEFAULT_TIMEOUT_MS } from './cases/index.ts'
import type { EnginePage } from '../browser/harness/engines/index.ts'
import type { HarnessServer } from '../browser/harness/server.ts'

const engine = chosenEngine()

describe(`contract: bundled in ${engine}`, () => {
  let server: HarnessServer
  let page: EnginePage

  beforeAll(async () => {
    server = await startHarness({
      entry: fileURLToPath(new URL('../browser/harness/contract-page.ts', import.meta.url)),
    })
    page = await openPage(engine)
    await page.goto(server.url)
  })

  afterAll(async () => {
    await page?.close()
    await server?.close()
  })

  for (const { name, timeoutMs } of contractCases) {
    it(name, { timeout: timeoutMs ?? DEFAULT_TIMEOUT_MS }, () => page.evaluate(`harness.run(${JSON.stringify(name)})`))
  }
})
