import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { openExercise, useBrowser, writeSolution } from './support.ts'

const shared = useBrowser()
const run = promisify(execFile)
const folders: string[] = []

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** Takes the exercise home. @returns the unpacked project's folder */
async function takeHome(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Take home' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('p1-calculator.zip')
  await page.getByText('p1-calculator.zip goes to your downloads').waitFor()
  const folder = await mkdtemp(path.join(tmpdir(), 'taken-home-'))
  folders.push(folder)
  const files = unzipSync(new Uint8Array(await readFile(await download.path())))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), content)
  }
  return path.join(folder, 'p1-calculator')
}

/** `npm ci && npm test`, as the README has it. @returns the exit code and what was said */
async function npmTest(project: string): Promise<{ code: number; output: string }> {
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: project })
  return run('npm', ['test'], { cwd: project }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, output: error.stdout }),
  )
}

test('the solution taken home passes there, what one starts with fails', { timeout: 600_000 }, async () => {
  const page = await openExercise(shared.browser)
  const start = await takeHome(page)
  await writeSolution(page)
  const solved = await takeHome(page)
  expect(await npmTest(solved)).toMatchObject({ code: 0, output: expect.stringMatching(/: (\d+) of \1 checks pass/) })
  expect(await npmTest(start)).toMatchObject({ code: 1, output: expect.stringContaining('checks pass') })
  expect(await readFile(path.join(solved, 'README.md'), 'utf8')).toContain(`${new URL(page.url()).origin}/exercises/`)
  await page.context().close()
})

test('a project that cannot be put together is said so, and the next try works', async () => {
  const page = await openExercise(shared.browser)
  await page.route('**/takehome/grade.mjs', (route) => route.abort())
  await page.getByRole('button', { name: 'Take home' }).click()
  await page.getByText('The project could not be put together').waitFor()
  await page.unroute('**/takehome/grade.mjs')
  await takeHome(page)
  await page.context().close()
})
