/**
 * Runs in the harness page: grades what the test hands in, on the bundled host, or on the webcontainer host where the
 * address names a `runtime`.
 */
import { createBundledContainer } from '../../lib/container/bundled/host.ts'
import type { Container } from '../../lib/container/types.ts'
import { createWebContainer } from '../../lib/container/webcontainer/host.ts'
import { FIXED_SEED, gradeCase, tripped } from '../content/grading.ts'
import type { Case } from '../content/matrix.ts'

const runtime = new URLSearchParams(location.search).get('runtime')
if (runtime !== null) Object.assign(globalThis, { WEBCONTAINER_API_IFRAME_URL: runtime })

const bundled = createBundledContainer()
const container: Promise<Container> = runtime === null ? Promise.resolve(bundled) : createWebContainer()

Object.assign(globalThis, {
  harness: {
    /** @returns the host that ran, and the ids of the checks that did not pass */
    async grade(one: Case): Promise<{ host: string; trips: string[] }> {
      const report = await gradeCase(await container, one, FIXED_SEED)
      return { host: report.host, trips: tripped(report).sort() }
    },
    /** @returns the checks that did not pass, and how many milliseconds the run took, once a worker waited for it */
    async time(one: Case, seed: number): Promise<{ trips: string[]; ms: number }> {
      await bundled.ready()
      const before = performance.now()
      const report = await gradeCase(bundled, one, seed)
      return { ms: performance.now() - before, trips: tripped(report) }
    },
  },
})
