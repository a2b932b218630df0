/** Every program of the lessons runs in the page too: on the bundled host, which everybody has. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listPrograms, loadProgram } from '../../lib/lessons/programs.ts'
import { ROOT } from '../run/paths.ts'
import { openPage, type EnginePage } from './harness/engines/index.ts'
import { startHarness, type HarnessServer } from './harness/server.ts'

const PROGRAMS = path.join(ROOT, 'lessons/programs')
const programs = await Promise.all((await listPrograms(PROGRAMS)).map((name) => loadProgram(PROGRAMS, name)))

describe('programs on the bundled host', () => {
  let server: HarnessServer
  let page: EnginePage
  beforeAll(async () => {
    server = await startHarness({ entry: fileURLToPath(new URL('./harness/programs-page.ts', import.meta.url)) })
    page = await openPage('chromium')
    await page.goto(server.url)
  })
  afterAll(async () => {
    await page?.close()
    await server?.close()
  })

  it.each(programs)('$name', async (program) => {
    expect(await page.evaluate<string[]>(`harness.speak(${JSON.stringify(program)})`)).not.toEqual([])
  })

  it('there is one, and one that does not do its work is told', async () => {
    expect(programs).not.toEqual([])
    const idle = { name: 'idle', kind: 'script', entry: 'server.ts', files: { 'server.ts': 'export {}' }, marked: {} }
    await expect(page.evaluate(`harness.speak(${JSON.stringify(idle)})`)).rejects.toThrow('It printed nothing.')
  })
})
