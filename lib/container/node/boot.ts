/**
 * What runs in a server's process before the learner's own modules. lib/build/runtime makes one file of it, `boot.mjs`,
 * that needs nothing but Node; the launcher of the webcontainer host uses the same file. `main.mjs` imports it first,
 * then the entry, and then calls `serve` (see `mainSource`).
 *
 * Node evaluates nothing before everything that is imported has been found and parsed. So `linked`, sent when this module
 * is evaluated, tells the host that the program really runs: an exit before it is an error in the imports.
 */
import { createFetchAnswerer } from '../fetch/answerer.ts'
import type { FetchHandler } from '../fetch/answerer.ts'
import type { CallerMessage } from '../fetch/messages.ts'
import type { BootMessage } from './boot-messages.ts'

const send = process.send?.bind(process)
const channel = process.channel

/** After the host's end there is nobody to tell. */
const post = (message: BootMessage) => void send?.(message, undefined, undefined, () => undefined)

// `node main.mjs /…/server.js args…` becomes what the program would see had it been started itself.
process.argv.splice(1, 1)
// The channel is the host's: the program must not take itself for a forked child.
Reflect.deleteProperty(process, 'send')

const answerer = createFetchAnswerer(post, (error) => console.error(error))
process.on('message', (message) => answerer.receive(message as CallerMessage))
// Node documents writes to pipes as synchronous on POSIX but queues what the pipe cannot take, and `process.exit` drops the
// queue. A server's last words must arrive, so here they are synchronous indeed.
for (const stream of [process.stdout, process.stderr]) {
  ;(stream as { _handle?: { setBlocking?(blocking: boolean): void } })._handle?.setBlocking?.(true)
}
// The host is gone: end, rather than run on for nobody.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
// A program ends when nothing is left to do, host or no host.
channel?.unref()

// Both a crash and `process.exit(1)` end with code 1; only the first comes by here, unless the program handles it.
process.on('uncaughtExceptionMonitor', () => {
  if (process.listenerCount('uncaughtException') > 0 || process.hasUncaughtExceptionCaptureCallback()) return
  post({ type: 'crash' })
})

post({ type: 'linked' })

/** Called by `main.mjs` with the entry module once it has been evaluated. */
export function serve(entry: { readonly default?: unknown }): void {
  const app = entry.default as { fetch?: unknown } | null | undefined
  if (typeof app?.fetch !== 'function') return answerer.serve(null)
  // A server with a handler waits for requests, as one that listens on a port does.
  channel?.ref()
  answerer.serve((request) => (app as { fetch: FetchHandler }).fetch(request))
}
