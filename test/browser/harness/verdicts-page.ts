/** Runs in the harness page: grades what the test hands in, on the bundled host. */
import { createBundledContainer } from '../../../lib/container/bundled/host.ts'
import { FIXED_SEED, gradeCase, tripped } from '../../content/grading.ts'
import type { Case } from '../../content/matrix.ts'

const container = createBundledContainer()

Object.assign(globalThis, {
  harness: {
    /** @returns the host that ran, and the ids of the checks that did not pass */
    async grade(one: Case): Promise<{ host: string; trips: string[] }> {
      const report = await gradeCase(container, one, FIXED_SEED)
      return { host: report.host, trips: tripped(report).sort() }
    },
  },
})
