/** Runs in the harness page: the webcontainer host, with the runtime at the origin that the address names as `runtime`. */
import { createBundledContainer } from '../../../lib/container/bundled/host.ts'
import { createWorkbench } from '../../../lib/container/workbench.ts'
import { createWebContainer } from '../../../lib/container/webcontainer/host.ts'
import { contractCases } from '../cases/index.ts'

const runtime = new URLSearchParams(location.search).get('runtime')
if (runtime !== null) Object.assign(globalThis, { WEBCONTAINER_API_IFRAME_URL: runtime })

/** Given by the test, where it can count what the runtime holds. */
declare const countRuntime: (() => Promise<Record<string, number>>) | undefined

const harness = {
  /**
   * Keeps one WebContainer up for all cases, which then share it, each with a launcher of its own: booting for each
   * costs more than the cases.
   */
  async keep(): Promise<void> {
    await createWebContainer()
  },
  async run(name: string): Promise<void> {
    const found = contractCases.find((one) => one.name === name)
    if (!found) throw new Error(`There is no case "${name}".`)
    await found.run({
      host: 'webcontainer',
      create: () => createWebContainer(),
      probe: async () => ({
        frames: document.querySelectorAll('iframe').length,
        ...(typeof countRuntime === 'function' ? await countRuntime() : {}),
      }),
    })
  },
}

Object.assign(globalThis, { harness, createBundledContainer, createWebContainer, createWorkbench })
