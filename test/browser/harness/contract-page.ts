/** Runs in the harness page: the contract's cases against the bundled host. */
import { createBundledContainer } from '../../../lib/container/bundled/host.ts'
import { contractCases } from '../../contract/cases/index.ts'
import type { BundledContainer } from '../../../lib/container/bundled/host.ts'

/** Short enough for the cases with endless loops, long enough for a busy machine. */
const UNRESPONSIVE_MS = 4_000

let current: BundledContainer | undefined

const harness = {
  async run(name: string): Promise<void> {
    const found = contractCases.find((one) => one.name === name)
    if (!found) throw new Error(`There is no case "${name}".`)
    await found.run({
      host: 'bundled',
      create: () => (current = createBundledContainer({ unresponsiveMs: UNRESPONSIVE_MS })),
      probe: async () => {
        // A worker that waits for the next program is there both times that one counts.
        await current?.ready().catch(() => undefined)
        return { workers: current?.workers ?? 0, frames: document.querySelectorAll('iframe').length }
      },
    })
  },
}

Object.assign(globalThis, { harness, createBundledContainer })
