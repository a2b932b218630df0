/** A test run in sections, each with a heading, its time and its counts, and the last line that sums them up. */
import { interrupted } from '../../lib/cli/child.ts'

export interface Counts {
  readonly passed: number
  readonly failed: number
}

/** What a section is that has no tests to count: right, or one failure. */
export const outcome = (ok: boolean): Counts => ({ passed: 0, failed: ok ? 0 : 1 })

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

export class Sections {
  readonly #start = performance.now()
  readonly #done: { title: string; counts: Counts; time: string }[] = []

  /**
   * Runs one section. Its failures do not keep the later ones from running, so that one run shows everything that is
   * wrong; an error thrown is a failure, shown by its message.
   */
  async run(title: string, body: () => Promise<Counts>): Promise<Counts> {
    console.log(`\n=== ${title} ===`)
    const before = performance.now()
    const counts = await body().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      return outcome(false)
    })
    if (interrupted()) process.exit()
    this.#done.push({ title, counts, time: seconds(before) })
    return counts
  }

  /** Prints the summary, whose last line is `N passed, N failed`, and sets the exit code. */
  finish(): void {
    const width = Math.max(...this.#done.map(({ title }) => title.length))
    console.log(`\n=== Summary, ${seconds(this.#start)} ===`)
    for (const { title, counts, time } of this.#done) {
      const word = counts.failed > 0 ? 'FAILED' : 'ok'
      const tests = counts.passed + counts.failed > 0 ? `${counts.passed} passed, ${counts.failed} failed` : ''
      console.log(`${title.padEnd(width)}  ${time.padStart(8)}  ${word.padEnd(6)}  ${tests}`.trimEnd())
    }
    const sum = (key: keyof Counts) => this.#done.reduce((total, { counts }) => total + counts[key], 0)
    console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
    process.exitCode = sum('failed') > 0 ? 1 : 0
  }
}
