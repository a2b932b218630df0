/** The verdicts in the browser are those of the command line: every server of every exercise, on the bundled host. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadMatrix } from '../content/matrix.ts'
import { openPage, type EnginePage } from './harness/engines/index.ts'
import { startHarness, type HarnessServer } from './harness/server.ts'

const cases = await loadMatrix()

describe('verdicts on the bundled host', () => {
  let server: HarnessServer
  let page: EnginePage
  beforeAll(async () => {
    server = await startHarness({ entry: fileURLToPath(new URL('./harness/verdicts-page.ts', import.meta.url)) })
    page = await openPage('chromium')
    await page.goto(server.url)
  })
  afterAll(async () => {
    await page?.close()
    await server?.close()
  })

  it.each(cases.map((one) => ({ name: `${one.exercise} ${one.variant}`, one })))('$name', async ({ one }) => {
    const outcome = await page.evaluate<{ host: string; trips: string[] }>(`harness.grade(${JSON.stringify(one)})`)
    expect(outcome).toEqual({ host: 'bundled', trips: one.trips })
  })
})
