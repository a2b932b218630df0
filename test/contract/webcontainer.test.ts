/**
 * The contract on the webcontainer host, in Chromium: the real `@webcontainer/api` client on a cross-origin isolated page,
 * a stand-in for StackBlitz's runtime on another origin, the launcher on real Node under a real pseudo-terminal.
 */
import { afterAll, beforeAll, describe, it } from 'vitest'
import { contractCases, DEFAULT_TIMEOUT_MS } from './cases/index.ts'
import { openHostPage } from './stand-in/browser.ts'
import type { HostPage } from './stand-in/browser.ts'
import { startStandIn } from './stand-in/server.ts'
import type { StandIn } from './stand-in/server.ts'

describe('contract: webcontainer on the stand-in, in chromium', () => {
  let standIn: StandIn
  let host: HostPage

  beforeAll(async () => {
    standIn = await startStandIn()
    host = await openHostPage([standIn.origin], () => ({ ...standIn.counts() }))
    await host.visit(standIn.origin)
    await host.page.evaluate('harness.keep()')
  })

  afterAll(async () => {
    await host?.close()
    await standIn?.close()
  })

  for (const { name, timeoutMs } of contractCases) {
    it(name, { timeout: timeoutMs ?? DEFAULT_TIMEOUT_MS }, () =>
      host.page.evaluate(`harness.run(${JSON.stringify(name)})`),
    )
  }
})
