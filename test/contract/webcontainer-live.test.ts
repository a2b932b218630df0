/**
 * The contract on StackBlitz's own runtime, in Chromium: `npm run test:webcontainer`, on a machine with internet. Where
 * the runtime cannot be reached it fails with the sentence that a learner would read.
 */
import { afterAll, beforeAll, describe, it } from 'vitest'
import { contractCases, DEFAULT_TIMEOUT_MS } from './cases/index.ts'
import { openHostPage } from './stand-in/browser.ts'
import type { HostPage } from './stand-in/browser.ts'

/** Everything crosses a network and an emulation there. */
const SLOWER = 4

describe("contract: webcontainer on StackBlitz's runtime, in chromium", () => {
  let host: HostPage

  beforeAll(async () => {
    host = await openHostPage()
    await host.visit()
    await host.page.evaluate('harness.keep()')
  })

  afterAll(() => host?.close())

  for (const { name, timeoutMs = DEFAULT_TIMEOUT_MS } of contractCases) {
    it(name, { timeout: timeoutMs * SLOWER }, () => host.page.evaluate(`harness.run(${JSON.stringify(name)})`))
  }
})
