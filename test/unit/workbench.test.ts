import { afterEach, describe, expect, it, vi } from 'vitest'
import { createRetiring } from '../../lib/container/retiring.ts'
import { ContainerError } from '../../lib/container/types.ts'
import type { Container, ExitStatus, HostName, ServerProcess } from '../../lib/container/types.ts'
import { createWorkbench } from '../../lib/container/workbench.ts'
import type { BootOptions, HostPreference, Workbench, WorkbenchState } from '../../lib/container/workbench.ts'

interface TestContainer extends Container {
  disposed: boolean
  /** Ends the servers that were started. */
  endServers(): void
}

/** Nothing runs in it: the workbench is about which container is used, and when. */
function testContainer(host: HostName): TestContainer {
  const ends: (() => void)[] = []
  return {
    host,
    disposed: false,
    async start() {
      const exited = new Promise<ExitStatus>((resolve) => ends.push(() => resolve({ code: 0, reason: 'exit' })))
      return { exited } as ServerProcess
    },
    async dispose() {
      this.disposed = true
    },
    endServers: () => ends.splice(0).forEach((end) => end()),
  }
}

interface Boot extends BootOptions {
  succeed(container?: TestContainer): void
  fail(sentence: string): void
}

interface Bench {
  readonly workbench: Workbench
  readonly bundled: TestContainer
  /** Every boot of WebContainer that was begun. */
  readonly boots: Boot[]
  /** Every state that was reported, shortened. */
  readonly states: string[]
  /** The page has become idle. */
  idle(): void
}

const brief = ({ preference, active, webcontainer, reason }: WorkbenchState) =>
  [preference, active, webcontainer, reason].filter(Boolean).join(' ')

function bench(preference: HostPreference): Bench {
  const boots: Boot[] = []
  const bundled = testContainer('bundled')
  let onIdle: (() => void) | undefined
  const workbench = createWorkbench({
    preference,
    bundled: () => bundled,
    webcontainer: (options) =>
      new Promise((resolve, reject) => {
        options.signal?.addEventListener('abort', () => reject(options.signal?.reason as Error))
        boots.push({
          ...options,
          succeed: (container = testContainer('webcontainer')) => resolve(container),
          fail: (sentence) => reject(new ContainerError('host', sentence)),
        })
      }),
    whenIdle: (callback) => {
      onIdle = callback
      return () => (onIdle = undefined)
    },
  })
  const states = [brief(workbench.state)]
  workbench.subscribe(() => states.push(brief(workbench.state)))
  return { workbench, bundled, boots, states, idle: () => onIdle?.() }
}

/** Lets promises that are settled already have their effect. */
const settled = () => new Promise((resolve) => setImmediate(resolve))
const hostOf = async (workbench: Workbench) => (await workbench.container()).host
const outcome = (promise: Promise<Container>) =>
  promise.then(
    ({ host }) => host,
    (error: Error) => error.message,
  )

afterEach(() => vi.useRealTimers())

describe('the preference auto', () => {
  it('boots when the page is idle, and serves bundled until it is up', async () => {
    const { workbench, boots, states, idle } = bench('auto')
    expect(await hostOf(workbench)).toBe('bundled')
    expect(boots).toHaveLength(0)
    idle()
    expect(await hostOf(workbench)).toBe('bundled')
    boots[0]!.succeed()
    await settled()
    expect(await hostOf(workbench)).toBe('webcontainer')
    expect(states).toEqual(['auto bundled off', 'auto bundled booting', 'auto webcontainer ready'])
  })

  it('goes on with bundled, and says why, when the boot fails', async () => {
    const { workbench, boots, states, idle } = bench('auto')
    idle()
    boots[0]!.fail('It is blocked.')
    await settled()
    expect(await hostOf(workbench)).toBe('bundled')
    expect(states.at(-1)).toBe('auto bundled unavailable It is blocked.')
  })

  it('never waits for a boot that hangs', async () => {
    const { workbench, states, idle } = bench('auto')
    idle()
    expect(await hostOf(workbench)).toBe('bundled')
    expect(states.at(-1)).toBe('auto bundled booting')
  })

  it('takes what comes up late', async () => {
    const { workbench, boots, states, idle } = bench('auto')
    idle()
    boots[0]!.fail('Not within 30 s.')
    await settled()
    boots[0]!.onLate!(testContainer('webcontainer'))
    expect(await hostOf(workbench)).toBe('webcontainer')
    expect(states.at(-1)).toBe('auto webcontainer ready')
  })

  it('goes back to bundled when WebContainer is lost, and does not boot again by itself', async () => {
    const { workbench, boots, states, idle } = bench('auto')
    idle()
    boots[0]!.succeed()
    await settled()
    boots[0]!.onLost!('It ran out of memory.')
    expect(await hostOf(workbench)).toBe('bundled')
    expect(states.at(-1)).toBe('auto bundled unavailable It ran out of memory.')
    idle()
    expect(boots).toHaveLength(1)
    workbench.setPreference('auto')
    idle()
    expect(boots).toHaveLength(2)
  })

  it('leaves the container of a run as it is when another one takes over', async () => {
    const { workbench, bundled, boots, idle } = bench('auto')
    const first = await workbench.container()
    idle()
    boots[0]!.succeed()
    await settled()
    expect(first).toBe(bundled)
    expect(bundled.disposed).toBe(false)
  })
})

describe('the preference webcontainer', () => {
  it('boots at once and is waited for', async () => {
    const { workbench, boots, states } = bench('webcontainer')
    const waiting = hostOf(workbench)
    expect(boots).toHaveLength(1)
    boots[0]!.succeed()
    expect(await waiting).toBe('webcontainer')
    expect(states).toEqual(['webcontainer webcontainer booting', 'webcontainer webcontainer ready'])
  })

  it('rejects with the sentence, and boots again when asked again', async () => {
    const { workbench, boots } = bench('webcontainer')
    const waiting = outcome(workbench.container())
    boots[0]!.fail('It is blocked.')
    expect(await waiting).toBe('It is blocked.')
    expect(workbench.state).toMatchObject({ webcontainer: 'unavailable', reason: 'It is blocked.' })
    const again = hostOf(workbench)
    boots[1]!.succeed()
    expect(await again).toBe('webcontainer')
  })

  it('begins one boot for all who wait', async () => {
    const { workbench, boots } = bench('webcontainer')
    const waiting = [hostOf(workbench), hostOf(workbench)]
    boots[0]!.succeed()
    expect(await Promise.all(waiting)).toEqual(['webcontainer', 'webcontainer'])
    expect(boots).toHaveLength(1)
  })

  it('boots anew after a loss', async () => {
    const { workbench, boots } = bench('webcontainer')
    boots[0]!.succeed()
    await settled()
    boots[0]!.onLost!('It ran out of memory.')
    const waiting = hostOf(workbench)
    boots[1]!.succeed()
    expect(await waiting).toBe('webcontainer')
  })
})

describe('the preference bundled', () => {
  it('asks for no WebContainer', async () => {
    const { workbench, boots, states, idle } = bench('bundled')
    idle()
    expect(await hostOf(workbench)).toBe('bundled')
    expect(boots).toHaveLength(0)
    expect(states).toEqual(['bundled bundled off'])
  })
})

describe('a change of the preference', () => {
  it('during a boot calls it off, and gives who waits the other host', async () => {
    const { workbench, boots } = bench('webcontainer')
    const waiting = hostOf(workbench)
    workbench.setPreference('bundled')
    expect(boots[0]!.signal!.aborted).toBe(true)
    expect(await waiting).toBe('bundled')
    expect(workbench.state).toEqual({ preference: 'bundled', active: 'bundled', webcontainer: 'off' })
  })

  it('from auto to webcontainer during a boot joins it', async () => {
    const { workbench, boots, states, idle } = bench('auto')
    idle()
    workbench.setPreference('webcontainer')
    const waiting = hostOf(workbench)
    boots[0]!.succeed()
    expect(await waiting).toBe('webcontainer')
    expect(boots).toHaveLength(1)
    expect(states).toContain('webcontainer webcontainer booting')
  })

  it('before the page is idle calls the boot off', () => {
    const { workbench, boots, idle } = bench('auto')
    workbench.setPreference('bundled')
    idle()
    expect(boots).toHaveLength(0)
  })

  it('shuts down what comes up after it was called off', async () => {
    const { workbench, boots } = bench('webcontainer')
    workbench.setPreference('bundled')
    const late = testContainer('webcontainer')
    boots[0]!.onLate!(late)
    expect(late.disposed).toBe(true)
    expect(await hostOf(workbench)).toBe('bundled')
  })

  it('away from a WebContainer and back uses it again', async () => {
    const { workbench, boots } = bench('webcontainer')
    boots[0]!.succeed()
    await settled()
    workbench.setPreference('bundled')
    expect(await hostOf(workbench)).toBe('bundled')
    workbench.setPreference('auto')
    expect(await hostOf(workbench)).toBe('webcontainer')
    expect(boots).toHaveLength(1)
  })

  it('to what it is already reports nothing', async () => {
    const { workbench, boots, states } = bench('webcontainer')
    boots[0]!.succeed()
    await settled()
    const before = workbench.state
    workbench.setPreference('webcontainer')
    expect(workbench.state).toBe(before)
    expect(states).toHaveLength(2)
  })
})

describe('dispose', () => {
  it('during a boot calls it off and refuses who waits', async () => {
    const { workbench, boots } = bench('webcontainer')
    const waiting = outcome(workbench.container())
    await workbench.dispose()
    expect(boots[0]!.signal!.aborted).toBe(true)
    expect(await waiting).toBe('The workbench was closed: reload the page.')
    expect(await outcome(workbench.container())).toBe('The workbench was closed: reload the page.')
  })

  it('shuts down a boot that does not heed the signal', async () => {
    const container = testContainer('webcontainer')
    let succeed = (_: Container) => {}
    const workbench = createWorkbench({
      preference: 'webcontainer',
      webcontainer: () => new Promise((resolve) => (succeed = resolve)),
    })
    await workbench.dispose()
    succeed(container)
    await settled()
    expect(container.disposed).toBe(true)
  })

  it('frees both hosts and reports nothing more', async () => {
    const { workbench, bundled, boots, states, idle } = bench('auto')
    await workbench.container()
    idle()
    const container = testContainer('webcontainer')
    boots[0]!.succeed(container)
    await settled()
    await workbench.dispose()
    expect([bundled.disposed, container.disposed]).toEqual([true, true])
    boots[0]!.onLost!('Too late.')
    workbench.setPreference('bundled')
    expect(states.at(-1)).toBe('auto webcontainer ready')
  })
})

describe('a container that is given up', () => {
  it('is disposed of when nothing has run in it for a while', async () => {
    vi.useFakeTimers()
    const container = testContainer('webcontainer')
    const onEnd = vi.fn()
    const retiring = createRetiring(container, onEnd, 1_000)
    await retiring.container.start({}, 'server.ts')
    retiring.retire()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(container.disposed).toBe(false)
    container.endServers()
    await vi.advanceTimersByTimeAsync(999)
    await retiring.container.start({}, 'server.ts')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(container.disposed).toBe(false)
    container.endServers()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(container.disposed).toBe(true)
    expect(onEnd).toHaveBeenCalledOnce()
  })

  it('is kept when it is wanted again', async () => {
    vi.useFakeTimers()
    const container = testContainer('webcontainer')
    const retiring = createRetiring(container, () => {}, 1_000)
    retiring.retire()
    retiring.keep()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(container.disposed).toBe(false)
  })
})
