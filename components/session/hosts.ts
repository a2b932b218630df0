import type { BundledContainer } from '@/lib/container/bundled/host.ts'
import type { Container, FileTree } from '@/lib/container/types.ts'
import type { Workbench } from '@/lib/container/workbench.ts'
import type { HostPreference } from '@/lib/progress/types.ts'
import { createStore, type Readable } from '../store/store.ts'
import { loadWorkbench } from './engine.ts'
import { INITIAL_HOST, type HostState } from './host-state.ts'
import { retrying } from './retrying.ts'

export interface Hosts extends Readable<HostState> {
  /** The container that the preference asks for, or the bundled one while that is not up. */
  container(): Promise<Container>
  /** @param forThisVisit whether the settings stay as they are */
  prefer(preference: HostPreference, forThisVisit?: boolean): void
  /** What will probably run next, for a host that can read it ahead. */
  expect(files: FileTree, entry: string): void
  /** Fetches the preferred host's code and lets it warm up; its failing is told by the run that needs it. */
  warm(): Promise<void>
  close(): Promise<void>
}

/** The workbench behind a dynamic import: its state can be read, and its preference set, before its code is there. */
export function createHosts(initial: HostPreference, forThisVisit: boolean): Hosts {
  const store = createStore<HostState>({ ...INITIAL_HOST, preference: initial, forThisVisit })
  let loaded: Workbench | undefined
  let closed = false
  let bundled: BundledContainer | undefined
  let expected: Parameters<BundledContainer['expect']> | undefined

  const workbench = retrying(async () => {
    const opened = await loadWorkbench(store.getState().preference)
    if (closed) {
      await opened.dispose()
      return opened
    }
    loaded = opened
    const copy = () => store.set(({ forThisVisit }) => ({ forThisVisit, ...opened.state }))
    opened.setPreference(store.getState().preference)
    opened.subscribe(copy)
    copy()
    return opened
  })

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    container: async () => (await workbench()).container(),
    prefer: (preference, forThisVisit = false) => {
      if (preference === store.getState().preference) return
      store.set((state) => ({ ...state, preference, forThisVisit }))
      loaded?.setPreference(preference)
    },
    expect: (...program) => {
      expected = program
      bundled?.expect(...program)
    },
    warm: async () => {
      try {
        const container = await (await workbench()).container()
        if (!isBundled(container)) return
        bundled = container
        if (expected) bundled.expect(...expected)
        await bundled.ready()
      } catch {
        // The run that needs the host will say it.
      }
    },
    close: async () => {
      closed = true
      await loaded?.dispose()
    },
  }
}

function isBundled(container: Container): container is BundledContainer {
  return container.host === 'bundled' && 'ready' in container
}
