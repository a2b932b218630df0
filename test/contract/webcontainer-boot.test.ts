/**
 * Boots that fail, hang or come late, and containers that are lost, through the real `@webcontainer/api` client. The
 * bundled host goes on in every one of them.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Container, ServerProcess } from '../../lib/container/types.ts'
import type { Workbench, WorkbenchState } from '../../lib/container/workbench.ts'
import { openHostPage } from './stand-in/browser.ts'
import type { HostPage } from './stand-in/browser.ts'
import { startStandIn } from './stand-in/server.ts'
import type { StandIn } from './stand-in/server.ts'

/** What `host-page.ts` puts into the page's global scope, and what the tests keep there between two evaluations. */
declare global {
  var createBundledContainer: typeof import('../../lib/container/bundled/host.ts').createBundledContainer
  var createWebContainer: typeof import('../../lib/container/webcontainer/host.ts').createWebContainer
  var createWorkbench: typeof import('../../lib/container/workbench.ts').createWorkbench
  var workbench: Workbench
  var first: Container
  var second: Container
  var server: ServerProcess
}

const MODES = ['works', 'silent', 'hangs', 'refuses'] as const
/** Milliseconds; long enough for a frame to load on a busy machine. */
const LIMIT = 5_000

let standIns: Record<(typeof MODES)[number], StandIn>
let nowhere: string
let forbidden: StandIn
let host: HostPage

beforeAll(async () => {
  const started = await Promise.all(MODES.map(async (mode) => [mode, await startStandIn({ mode })] as const))
  standIns = Object.fromEntries(started) as typeof standIns
  const closed = await startStandIn()
  await closed.close()
  nowhere = closed.origin
  forbidden = await startStandIn()
  host = await openHostPage([...Object.values(standIns).map(({ origin }) => origin), nowhere])
})
afterAll(async () => {
  await host?.close()
  await Promise.all([...Object.values(standIns ?? {}), forbidden].map((standIn) => standIn?.close()))
})
afterEach(async () => {
  await host.page.goto('about:blank')
  // The next test counts its own.
  await expect.poll(() => standIns.works.counts().containers).toBe(0)
})

/** The sentence with which a boot fails, and after how long. */
function failure(
  timeoutMs: number,
  runtimeUrl?: string,
): Promise<{ sentence: string; name: string; kind: string; duration: number }> {
  return host.page.evaluate(
    async (options) => {
      const start = performance.now()
      try {
        await createWebContainer(options)
      } catch (error) {
        const { message, name, kind } = error as Error & { kind: string }
        return { sentence: message, name, kind, duration: performance.now() - start }
      }
      throw new Error('The boot succeeded.')
    },
    { timeoutMs, runtimeUrl },
  )
}

/** Makes a workbench in the page whose state `waitFor` can wait for. */
function open(preference: WorkbenchState['preference'], bootTimeoutMs = LIMIT): Promise<void> {
  return host.page.evaluate(
    ([chosen, limit]) => {
      globalThis.workbench = createWorkbench({ preference: chosen, bootTimeoutMs: limit })
    },
    [preference, bootTimeoutMs] as const,
  )
}
async function waitFor(webcontainer: WorkbenchState['webcontainer']): Promise<WorkbenchState> {
  await host.page.waitForFunction((wanted) => workbench.state.webcontainer === wanted, webcontainer)
  return host.page.evaluate(() => workbench.state)
}

/** Runs a program on the workbench's host and gives what it printed, with the host's name. */
function run(): Promise<string> {
  return host.page.evaluate(async () => {
    const container = await workbench.container()
    const process = await container.start({ 'server.ts': `console.log('it runs')` }, 'server.ts')
    const { value } = await process.stdout.getReader().read()
    return `${container.host}: ${value}`
  })
}

describe('a boot that comes to nothing fails in time, with a sentence that names the cause', () => {
  it.each([
    ['an origin that never answers', () => standIns.hangs.origin, /does not answer; check the connection, and allow/],
    [
      'a page that never says anything',
      () => standIns.silent.origin,
      /was blocked, or something else came in its place/,
    ],
    ["a filter's page in its place", () => standIns.refuses.origin, /was blocked, or something else came in its place/],
    ['a refused connection', () => nowhere, /does not answer|was blocked/],
  ])('%s', async (_name, origin, cause) => {
    await host.visit(origin())
    const { sentence, name, kind, duration } = await failure(LIMIT)
    expect(sentence).toMatch(/^WebContainer did not start within 5 s: [^\n]+\.$/)
    expect(sentence).toMatch(cause)
    expect(sentence).toContain(new URL(origin()).host)
    expect(sentence).toContain('stackblitz.com')
    expect([name, kind]).toEqual(['ContainerError', 'host'])
    expect(duration).toBeLessThan(LIMIT * 3)
  })

  it("the page's own policy", async () => {
    await host.visit(forbidden.origin)
    const { sentence, duration } = await failure(20_000)
    expect(sentence).toContain('the security policy of this page does not allow frames of')
    expect(duration, 'known at once').toBeLessThan(15_000)
  })

  it('a page that is not cross-origin isolated', async () => {
    await host.page.route('**/*', async (route) => {
      const response = await route.fetch()
      const { 'cross-origin-embedder-policy': _, ...headers } = response.headers()
      await route.fulfill({ response, headers })
    })
    await host.visit(standIns.works.origin)
    const { sentence } = await failure(20_000)
    await host.page.unroute('**/*')
    expect(sentence).toContain('cross-origin isolated page, and this one is not')
    expect(await host.page.locator('iframe').count(), 'frames inserted').toBe(0)
  })

  it('files of its own that are not there, and the next try succeeds', async () => {
    await host.visit(standIns.works.origin)
    const { sentence } = await failure(20_000, '/runtime/missing.json')
    expect(sentence).toBe(
      'The files for WebContainer could not be loaded from /runtime/missing.json (status 404): reload the page.',
    )
    expect(await host.page.evaluate(async () => (await createWebContainer()).host)).toBe('webcontainer')
  })

  it('the same again at the next try, and not for ever', async () => {
    await host.visit(standIns.silent.origin)
    await failure(500)
    expect((await failure(500)).sentence).toContain('WebContainer did not start within 0.5 s')
  })
})

describe('the preference auto', () => {
  it.each([
    ['hangs', () => standIns.hangs.origin],
    ['stays silent', () => standIns.silent.origin],
    ['is refused', () => nowhere],
  ])('serves bundled while WebContainer %s, and says why afterwards', async (_name, origin) => {
    await host.visit(origin())
    await open('auto')
    expect(await run()).toBe('bundled: it runs\n')
    const { active, reason } = await waitFor('unavailable')
    expect(active).toBe('bundled')
    expect(reason).toMatch(/^WebContainer did not start within/)
    expect(await run()).toBe('bundled: it runs\n')
  })

  it('moves to WebContainer when it is up', async () => {
    await host.visit(standIns.works.origin)
    // In one go: it may be up by the next one.
    const first = await host.page.evaluate(async () => {
      globalThis.workbench = createWorkbench({ preference: 'auto', bootTimeoutMs: 30_000 })
      const container = await workbench.container()
      const process = await container.start({ 'server.ts': `console.log('it runs')` }, 'server.ts')
      return `${container.host}: ${(await process.stdout.getReader().read()).value}`
    })
    expect(first).toBe('bundled: it runs\n')
    await waitFor('ready')
    expect(await run()).toBe('webcontainer: it runs\n')
  })

  it('takes a WebContainer that comes up late', async () => {
    await host.visit(standIns.silent.origin)
    await open('auto')
    await waitFor('unavailable')
    standIns.silent.speak()
    await waitFor('ready')
    expect(await run()).toBe('webcontainer: it runs\n')
  })

  it('goes back to bundled when the WebContainer reports an error, and boots another one when asked to', async () => {
    await host.visit(standIns.works.origin)
    await open('auto', 30_000)
    await waitFor('ready')
    await host.page.evaluate(async () => {
      const container = await workbench.container()
      globalThis.server = await container.start({ 'server.ts': 'process.stdin.resume()' }, 'server.ts')
    })
    standIns.works.raise('Out of memory')
    const exit = await host.page.evaluate(() => server.exited)
    expect(exit).toMatchObject({ code: null, reason: 'crashed' })
    expect(exit.detail).toContain('WebContainer has stopped with an internal error (Out of memory)')
    const { active, reason } = await waitFor('unavailable')
    expect([active, reason]).toEqual(['bundled', exit.detail])
    expect(await run()).toBe('bundled: it runs\n')
    await host.page.evaluate(() => workbench.setPreference('webcontainer'))
    expect(await run()).toBe('webcontainer: it runs\n')
  })
})

describe('the preference webcontainer', () => {
  it('rejects with the sentence when the boot fails', async () => {
    await host.visit(standIns.hangs.origin)
    await open('webcontainer', 500)
    await expect(run()).rejects.toThrow('WebContainer did not start within 0.5 s')
  })

  it('gives way to bundled while it boots', async () => {
    await host.visit(standIns.hangs.origin)
    await open('webcontainer', 30_000)
    const running = run()
    await host.page.evaluate(() => workbench.setPreference('bundled'))
    expect(await running).toBe('bundled: it runs\n')
  })
})

describe('a WebContainer that is up', () => {
  it('outlives its launcher', async () => {
    await host.visit(standIns.works.origin)
    await host.page.evaluate(async () => {
      globalThis.first = await createWebContainer()
      globalThis.server = await first.start({ 'server.ts': 'process.stdin.resume()' }, 'server.ts')
    })
    standIns.works.killPrograms()
    const exit = await host.page.evaluate(() => server.exited)
    expect(exit.reason).toBe('crashed')
    expect(exit.detail).toContain('The launcher in the WebContainer ended unexpectedly')
    const next = await host.page.evaluate(async () => {
      const process = await first.start({ 'server.ts': `console.log('again')` }, 'server.ts')
      return (await process.stdout.getReader().read()).value
    })
    expect(next).toBe('again\n')
  })

  it('is shared, and shut down with the last one that uses it', async () => {
    await host.visit(standIns.works.origin)
    await host.page.evaluate(async () => {
      ;[globalThis.first, globalThis.second] = await Promise.all([createWebContainer(), createWebContainer()])
    })
    expect(standIns.works.counts()).toMatchObject({ containers: 1, terminals: 2 })
    await host.page.evaluate(() => first.dispose())
    const output = await host.page.evaluate(async () => {
      const process = await second.start({ 'server.ts': `console.log('still here')` }, 'server.ts')
      return (await process.stdout.getReader().read()).value
    })
    expect(output).toBe('still here\n')
    const refused = await host.page.evaluate(() =>
      first.start({ 'server.ts': '' }, 'server.ts').catch((error: Error) => error.message),
    )
    expect(refused).toContain('was shut down')
    await host.page.evaluate(() => second.dispose())
    await expect
      .poll(() => standIns.works.counts())
      .toMatchObject({
        containers: 0,
        terminals: 0,
        processes: 0,
      })
    const booted = await host.page.evaluate(async () => (await createWebContainer()).host)
    expect(booted).toBe('webcontainer')
  })

  it('is shut down when its boot is called off', async () => {
    const before = standIns.works.built
    await host.visit(standIns.works.origin)
    const message = await host.page.evaluate(async () => {
      const stop = new AbortController()
      const booting = createWebContainer({ signal: stop.signal })
      stop.abort(new Error('Not wanted any more.'))
      return booting.catch((error: Error) => error.message)
    })
    expect(message).toBe('Not wanted any more.')
    await expect.poll(() => standIns.works.built, { timeout: 20_000 }).toBe(before + 1)
    await expect.poll(() => standIns.works.counts(), { timeout: 20_000 }).toMatchObject({ containers: 0, terminals: 0 })
  })
})
