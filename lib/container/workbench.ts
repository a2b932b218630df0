/**
 * Which host serves a learner's server in the page. The bundled host serves always and at once; WebContainer boots in the
 * background and takes over when it is up, or is waited for when the learner has chosen it.
 */
import { createRetiring } from './retiring.ts'
import type { Retiring } from './retiring.ts'
import { ContainerError } from './types.ts'
import type { Container } from './types.ts'
import type { WebContainerOptions } from './webcontainer/host.ts'

export type HostPreference = 'auto' | 'webcontainer' | 'bundled'

export interface WorkbenchState {
  readonly preference: HostPreference
  /** The host that `container()` gives now. */
  readonly active: 'bundled' | 'webcontainer'
  /** `off`: not wanted, or not begun. */
  readonly webcontainer: 'off' | 'booting' | 'ready' | 'unavailable'
  /** With `unavailable`: why, one sentence for the badge. */
  readonly reason?: string
}

export interface WorkbenchOptions {
  readonly preference: HostPreference
  /** Folder of the built runtime, with a slash at its end; `/runtime/` when absent. */
  readonly runtimeUrl?: string
  /** Milliseconds after which a boot of WebContainer counts as failed; 30,000 when absent. */
  readonly bootTimeoutMs?: number
  /** How the bundled host is made, once. Tests put another container here, as in the next two. */
  readonly bundled?: () => Container | Promise<Container>
  /** How a WebContainer is booted; called again after a failure. */
  readonly webcontainer?: (options: BootOptions) => Promise<Container>
  /** Calls back once the page has nothing better to do. Returns what calls it off. */
  readonly whenIdle?: (callback: () => void) => () => void
}

export type BootOptions = Pick<WebContainerOptions, 'signal' | 'onLate' | 'onLost'>

export interface Workbench {
  /** The same object until something changes. */
  readonly state: WorkbenchState
  /** Called after each change of `state`. Returns what ends the subscription. */
  subscribe(listener: () => void): () => void
  /**
   * The host to use for a run that begins now; a run keeps the host with which it began. Resolves without waiting
   * for a boot, but with the preference `webcontainer`: then it waits, and rejects with a ContainerError when that fails.
   */
  container(): Promise<Container>
  /** Also begins a new boot, where the last one failed and the preference wants one. */
  setPreference(preference: HostPreference): void
  /** Kills every run and frees both hosts. */
  dispose(): Promise<void>
}

const CLOSED = 'The workbench was closed: reload the page.'

/** Late enough for the page's own work, early enough to be up when the first edit is made. */
const IDLE_LIMIT_MS = 3_000

function whenBrowserIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(callback, { timeout: IDLE_LIMIT_MS })
    return () => cancelIdleCallback(id)
  }
  const id = setTimeout(callback, IDLE_LIMIT_MS)
  return () => clearTimeout(id)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

export function createWorkbench(options: WorkbenchOptions): Workbench {
  const {
    runtimeUrl = '/runtime/',
    bootTimeoutMs: timeoutMs,
    whenIdle = whenBrowserIdle,
    bundled = async () => (await import('./bundled/host.ts')).createBundledContainer({ baseUrl: runtimeUrl }),
    webcontainer = async (boot) =>
      (await import('./webcontainer/host.ts')).createWebContainer({
        ...boot,
        runtimeUrl: `${runtimeUrl}node.json`,
        timeoutMs,
      }),
  } = options

  const listeners = new Set<() => void>()
  let preference = options.preference
  let progress: Pick<WorkbenchState, 'webcontainer' | 'reason'> = { webcontainer: 'off' }
  let state: WorkbenchState
  let disposed = false
  let bundledHost: Promise<Container> | undefined
  let booted: Retiring | undefined
  let attempt: { readonly promise: Promise<Container>; readonly controller: AbortController } | undefined
  let cancelIdle = () => {}

  const computeState = (): WorkbenchState => {
    const active = preference === 'webcontainer' || progress.webcontainer === 'ready' ? 'webcontainer' : 'bundled'
    return { preference, active, ...progress }
  }
  state = computeState()

  const report = (next: typeof progress) => {
    progress = next
    const fresh = computeState()
    const names = ['preference', 'active', 'webcontainer', 'reason'] as const
    if (names.every((name) => fresh[name] === state[name])) return
    state = fresh
    for (const listener of [...listeners]) listener()
  }

  const adopt = (container: Container): Container => {
    const own = createRetiring(container, () => {
      if (booted === own) booted = undefined
    })
    booted = own
    report({ webcontainer: 'ready' })
    return own.container
  }

  /** A boot that was given up has come to its end after all. */
  const adoptLate = (container: Container) => {
    const wanted = !disposed && preference !== 'bundled' && attempt === undefined && booted === undefined
    if (wanted) adopt(container)
    else void container.dispose()
  }

  const lose = (reason: string) => {
    booted = undefined
    if (!disposed && preference !== 'bundled') report({ webcontainer: 'unavailable', reason })
  }

  const boot = (): Promise<Container> => {
    if (booted !== undefined) return Promise.resolve(booted.container)
    if (attempt !== undefined) return attempt.promise
    cancelIdle()
    const controller = new AbortController()
    const { signal } = controller
    const promise = webcontainer({ signal, onLate: adoptLate, onLost: lose }).then(
      (container) => {
        if (signal.aborted) {
          void container.dispose()
          throw signal.reason
        }
        attempt = undefined
        return adopt(container)
      },
      (error: unknown) => {
        if (!signal.aborted) {
          attempt = undefined
          report({ webcontainer: 'unavailable', reason: reasonOf(error) })
        }
        throw error
      },
    )
    promise.catch(() => undefined)
    attempt = { promise, controller }
    report({ webcontainer: 'booting' })
    return promise
  }

  /** Begins, or calls off, what the preference asks for. */
  const follow = () => {
    cancelIdle()
    if (preference === 'bundled') {
      attempt?.controller.abort(new ContainerError('host', 'The boot of WebContainer was called off.'))
      attempt = undefined
      booted?.retire()
      report({ webcontainer: 'off' })
    } else if (booted !== undefined) {
      booted.keep()
      report({ webcontainer: 'ready' })
    } else if (attempt !== undefined || preference === 'webcontainer') {
      report(progress)
      void boot()
    } else {
      report({ webcontainer: 'off' })
      cancelIdle = whenIdle(() => void boot())
    }
  }

  follow()

  return {
    get state() {
      return state
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async container() {
      for (;;) {
        if (disposed) throw new ContainerError('host', CLOSED)
        if (state.active === 'bundled') return (bundledHost ??= Promise.resolve(bundled()))
        try {
          return await boot()
        } catch (error) {
          // Chosen otherwise, or closed, while this one waited.
          if (!disposed && preference === 'webcontainer') throw error
        }
      }
    },
    setPreference(next) {
      if (disposed) return
      preference = next
      follow()
    },
    async dispose() {
      if (disposed) return
      disposed = true
      cancelIdle()
      listeners.clear()
      attempt?.controller.abort(new ContainerError('host', CLOSED))
      await Promise.allSettled([booted?.container.dispose(), bundledHost?.then((host) => host.dispose())])
    },
  }
}
