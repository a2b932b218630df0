import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ended, startNode } from '../../lib/cli/child.ts'
import { ROOT } from './paths.ts'
import type { Counts } from './sections.ts'

/** What the JSON reporter writes, as far as it is read here. */
interface JsonReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numTotalTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/**
 * Counts what a run did. A test that did not run (skipped, or to be written) is a failure, and so is a file that could
 * not be loaded, a run without tests, and one whose exit code says what its tests do not (an error between tests).
 */
export function count(report: JsonReport | undefined, code: number | null): Counts {
  if (!report || report.numTotalTests === 0) return { passed: 0, failed: 1 }
  const passed = report.numPassedTests
  const notLoaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = report.numTotalTests - passed + notLoaded.length
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed }
}

/**
 * Runs vitest and counts.
 * @param name of the run: its report is kept as `test/.artifacts/<name>.json`
 * @param args files or `--project`
 */
export async function vitest(name: string, args: readonly string[], env: Record<string, string> = {}): Promise<Counts> {
  const file = join(ROOT, 'test/.artifacts', `${name}.json`)
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const cli = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const code = await ended(startNode([cli, 'run', ...args, ...reporters], { cwd: ROOT, env, output: 'inherit' }))
  const counts = count(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as JsonReport) : undefined, code)
  if (counts.passed + counts.failed === 1 && counts.failed === 1) console.error(`No test of "${name}" passed.`)
  return counts
}
