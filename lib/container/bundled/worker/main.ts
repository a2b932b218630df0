/** The runtime: evaluated once in a worker, warmed, then given one program to run. */
import { createFetchAnswerer } from '../../fetch/answerer.ts'
import { ContainerError } from '../../types.ts'
import { openChannel } from './channel.ts'
import { console } from './console.ts'
import { installGlobals } from './globals.ts'
import { idle, uncaught } from './lifecycle.ts'
import { afterTurn, connectLoop, enter, hold, later } from './loop.ts'
import { addPackageTexts, loadPackage } from './packages.ts'
import { native } from './primordials.ts'
import { connectStdio } from './process.ts'
import { watchRejections } from './rejections.ts'
import { prepare, readAhead, run } from './run.ts'
import { state } from './state.ts'
import { warmUpSteps } from './warm-up.ts'
import type { FetchHandler } from '../../fetch/answerer.ts'
import type { HostMessage, StartRequest, WorkerInit } from '../messages.ts'

/** What nearly every program imports: evaluated ahead of need. */
const COMMON = ['zod', '@modelcontextprotocol/sdk/server/mcp.js', '@modelcontextprotocol/sdk/server/stdio.js']

async function warmUp(stop: () => boolean): Promise<void> {
  for (const step of warmUpSteps) {
    // A turn for the program that may have arrived.
    await new Promise<void>((resolve) => later(resolve))
    if (stop()) return
    await step()
  }
}

export function main({ port, packages }: Omit<WorkerInit, 'runtime'>): void {
  const channel = openChannel(port)
  const { input, output } = connectStdio(channel)
  let started = false
  let ended = false

  state.end = (status) => {
    if (!ended) {
      ended = true
      output(1).flush()
      output(2).flush()
      channel.post({ type: 'exit', status })
    }
  }
  connectLoop({ uncaught, idle })
  watchRejections()
  native.addEventListener('error', (event) => {
    event.preventDefault()
    enter(() => uncaught(event.error))
  })

  const answerer = createFetchAnswerer(
    (message) => channel.post({ type: 'fetch', message }),
    (error) => console.error(error),
  )

  const serve = (namespace: object) => {
    const app = (namespace as { default?: { fetch?: unknown } | null }).default
    if (typeof app?.fetch !== 'function') return answerer.serve(null)
    // A server with a handler waits for requests, as one that listens on a port does.
    hold()
    answerer.serve((request) => (app as { fetch: FetchHandler }).fetch(request))
  }

  const start = (request: StartRequest) => {
    started = true
    try {
      const program = prepare(request)
      channel.post({ type: 'started' })
      // From a promise, so that promises of the program's top level come before its ticks, as in Node's ES modules.
      afterTurn(() => native.queueMicrotask(() => run(program, serve)))
    } catch (error) {
      const refusal =
        error instanceof ContainerError ? error : new ContainerError('host', `The runtime failed: ${String(error)}`)
      const { kind, message, location } = refusal
      channel.post({ type: 'refused', kind, message, ...(location && { location }) })
    }
  }

  const receive = (message: HostMessage) => {
    switch (message.type) {
      case 'ping':
        return channel.post({ type: 'pong' })
      case 'packages':
        return addPackageTexts(message.packages)
      case 'expect':
        return started ? undefined : readAhead(message)
      case 'start':
        return started ? undefined : start(message)
      case 'stdin':
        return input.give(message.data)
      case 'stdin-end':
        return input.give(null)
      case 'taken':
        return output(message.fd).taken(message.weight)
      case 'fetch':
        return enter(() => answerer.receive(message.message))
    }
  }

  addPackageTexts(packages)
  installGlobals()
  for (const specifier of COMMON) loadPackage(specifier)
  channel.listen(receive)
  channel.post({ type: 'warm' })
  // A worker that could not be warmed up is slower, no more.
  warmUp(() => started).catch(() => undefined)
}
