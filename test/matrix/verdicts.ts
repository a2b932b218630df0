/** The same servers get the same verdicts on every host: cases as tests, graded in a page of Chromium. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPage, type EnginePage } from '../browser/harness/engines/index.ts'
import { startHarness, type HarnessServer } from '../browser/harness/server.ts'
import type { Case } from '../content/matrix.ts'

export interface Runtime {
  readonly origin: string
  close(): Promise<void>
}

/**
 * @param host what reports must call the host
 * @param startRuntime starts the runtime of the webcontainer host, on an origin of its own; the bundled host needs none
 */
export function describeVerdicts(host: string, cases: readonly Case[], startRuntime?: () => Promise<Runtime>): void {
  describe(`verdicts on the ${host} host`, () => {
    let runtime: Runtime | undefined
    let server: HarnessServer
    let page: EnginePage
    beforeAll(async () => {
      runtime = await startRuntime?.()
      const entry = fileURLToPath(new URL('page.ts', import.meta.url))
      server = await startHarness({ entry, frames: runtime === undefined ? [] : [runtime.origin] })
      page = await openPage('chromium')
      const url = new URL(server.url)
      if (runtime !== undefined) url.searchParams.set('runtime', runtime.origin)
      await page.goto(url.href)
    })
    afterAll(async () => {
      await page?.close()
      await server?.close()
      await runtime?.close()
    })

    it.each(cases.map((one) => ({ name: `${one.exercise} ${one.variant}`, one })))('$name', async ({ one }) => {
      const outcome = await page.evaluate<{ host: string; trips: string[] }>(`harness.grade(${JSON.stringify(one)})`)
      expect(outcome).toEqual({ host, trips: one.trips })
    })
  })
}
