import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { runQuietly } from '../run/command.ts'
import { ROOT } from '../run/paths.ts'
import { outcome, Sections, type Counts } from '../run/sections.ts'
import { count } from '../run/vitest.ts'

const folder = mkdtempSync(join(tmpdir(), 'workbook-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What `npm test` counts for a real run of vitest over these files. */
async function counted(files: Record<string, string>): Promise<Counts> {
  const root = mkdtempSync(join(folder, 'run-'))
  for (const [name, code] of Object.entries(files)) writeFileSync(join(root, name), code)
  const args = ['run', '--globals', '--root', root, '--reporter=json', `--outputFile=${root}/report.json`]
  const { code } = await runQuietly(process.execPath, [`${ROOT}/node_modules/vitest/vitest.mjs`, ...args])
  return count(JSON.parse(readFileSync(`${root}/report.json`, 'utf8')), code)
}

describe('what npm test counts', () => {
  it('tests that passed', async () => {
    const code = 'it("a", () => {}); it("b", () => {})'
    expect(await counted({ 'a.test.js': code })).toEqual({ passed: 2, failed: 0 })
  })

  it('as failed: wrong tests, tests that did not run, files that do not load', async () => {
    const files = {
      'good.test.js': 'it("a", () => {})',
      'wrong.test.js': 'it("b", () => { throw new Error("b") })',
      'skips.test.js': 'it["skip"]("c", () => {}); it["todo"]("d")',
      'broken.test.js': 'import "./nothing.js"; it("e", () => {})',
    }
    expect(await counted(files)).toEqual({ passed: 1, failed: 4 })
  })

  it('as a failure: an error outside of tests', async () => {
    const code = 'it("a", () => { void Promise.reject(new Error("nobody waits for me")) })'
    expect(await counted({ 'a.test.js': code })).toEqual({ passed: 1, failed: 1 })
  })

  it('as a failure: a run without tests, or without a report', async () => {
    expect(await counted({ 'a.js': '' })).toEqual({ passed: 0, failed: 1 })
    expect(count(undefined, null)).toEqual({ passed: 0, failed: 1 })
  })
})

describe('the end of a run', () => {
  async function finish(...counts: readonly (() => Promise<Counts>)[]): Promise<{ last: string; code: unknown }> {
    const lines: string[] = []
    const { log, error } = console
    const before = process.exitCode
    onTestFinished(() => void Object.assign(console, { log, error }))
    Object.assign(console, { log: (line: string) => lines.push(line), error: () => {} })
    const sections = new Sections()
    for (const [i, body] of counts.entries()) await sections.run(`section ${i}`, body)
    sections.finish()
    const code = process.exitCode
    process.exitCode = before
    return { last: lines.join('\n').split('\n').at(-1) as string, code }
  }

  it('says N passed, N failed in its last line', async () => {
    const tests = async () => ({ passed: 3, failed: 0 })
    expect(await finish(tests, async () => outcome(true), tests)).toEqual({ last: '6 passed, 0 failed', code: 0 })
  })

  it('fails for a section without tests, and for one that throws, and still runs the others', async () => {
    const thrown = async () => {
      throw new Error('no browser')
    }
    const end = await finish(
      async () => outcome(false),
      thrown,
      async () => ({ passed: 1, failed: 2 }),
    )
    expect(end).toEqual({ last: '1 passed, 4 failed', code: 1 })
  })
})
