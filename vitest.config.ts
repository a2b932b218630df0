import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const SECOND = 1_000

/**
 * @param name the folder under test/ and the name for `vitest run --project <name>`
 * @param order projects with a lower number end before those with a higher one start: the quick ones fail first
 * @param test what differs from the defaults
 */
function project(
  name: string,
  order: number,
  test: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [`test/${name}/**/*.test.{ts,tsx}`],
      // Limits against hanging, not measures of speed: machines are shared, and some tests start real programs.
      testTimeout: 90 * SECOND,
      hookTimeout: 120 * SECOND,
      sequence: { groupOrder: order },
      // One file a core: vitest itself would leave one of them to its own process, which hardly works.
      maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
      ...test,
    },
  }
}

/**
 * For tests that drive browsers and start processes by the dozen: two files at a time; more would only wait for each
 * other.
 */
const heavy = {
  maxWorkers: 2,
  testTimeout: 120 * SECOND,
  hookTimeout: 180 * SECOND,
  expect: { poll: { timeout: 30 * SECOND } },
}

/** Files of a worker share what they import: read once, it saves a quarter of the time. They keep nothing in modules. */
const shared = { isolate: false }

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '') } },
  test: {
    environment: 'node',
    watch: false,
    allowOnly: false,
    env: { NEXT_TELEMETRY_DISABLED: '1' },
    projects: [
      project('unit', 1, shared),
      project('content', 2, { testTimeout: 120 * SECOND }),
      project('contract', 3, {
        ...heavy,
        // One of them mostly waits: for a WebContainer that does not come.
        maxWorkers: 3,
        // StackBlitz's runtime needs the internet: `npm run test:webcontainer`.
        exclude: process.env.WEBCONTAINER_LIVE ? [] : ['test/contract/webcontainer-live.test.ts'],
      }),
      project('browser', 4, { ...heavy, ...shared }),
      project('engines', 5, { ...heavy, maxWorkers: 1 }),
      project('export', 6, heavy),
      // Among the broken servers are some that race, and may win once: what is wrong with a verdict is wrong twice.
      project('matrix', 7, { ...heavy, retry: 1 }),
    ],
  },
})
