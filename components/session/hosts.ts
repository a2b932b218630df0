import type { BundledContainer } from '@/lib/container/bundled/host.ts'
import type { Container } from '@/lib/container/types.ts'
import type { Workbench } from '@/lib/container/workbench.ts'
import type { HostPreference } from '@/lib/progress/types.ts'
import { createStore, type Readable } from '../store/store.ts'
import { loadWorkbench } from './engine.ts'
import { INITIAL_HOST, type HostState } from './host-state.ts'

export interface Hosts extends Readable<HostState> {
  /** The container that the preference asks for, or the bundled one while that is not up. */
  container(): Promise<Container>
  prefer(preference: HostPreference): void
  /** Fetches the preferred host's code and lets it warm up; its failing is told by the run that needs it. */
  warm(): Promise<void>
  close(): Promise<void>
}

/** The workbench behind a dynamic import: its state can be read, and its preference set, before its code is there. */
export function createHosts(initial: HostPreference, fromAddress: boolean): Hosts {
  const store = createStore<HostState>({ ...INITIAL_HOST, preference: initial, fromAddress })
  let loading: Promise<Workbench> | undefined
  let closed = false

  async function load(): Promise<Workbench> {
    const workbench = await loadWorkbench(store.getState().preference)
    const copy = () => store.set(({ fromAddress }) => ({ fromAddress, ...workbench.state }))
    if (closed) await workbench.dispose()
    else workbench.subscribe(copy)
    if (workbench.state.preference !== store.getState().preference) workbench.setPreference(store.getState().preference)
    copy()
    return workbench
  }

  const workbench = () => (loading ??= load())
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    container: async () => (await workbench()).container(),
    prefer: (preference) => {
      if (preference === store.getState().preference) return
      store.set((state) => ({ ...state, preference }))
      void loading?.then((bench) => bench.setPreference(preference))
    },
    warm: async () => {
      try {
        const container = await (await workbench()).container()
        if (isBundled(container)) await container.ready()
      } catch {
        loading = undefined
      }
    },
    close: async () => {
      closed = true
      await (await loading)?.dispose()
    },
  }
}

function isBundled(container: Container): container is BundledContainer {
  return container.host === 'bundled' && 'ready' in container
}
