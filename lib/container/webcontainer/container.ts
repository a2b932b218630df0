/** `Container` on a WebContainer that has booted: a launcher, started anew when it dies, and the runs in it. */
import { compileForNode, nodeEntry } from '../../compile/project.ts'
import { asModules } from '../node/as-modules.ts'
import { ContainerError } from '../types.ts'
import type { Container } from '../types.ts'
import type { Lease } from './machine.ts'
import { packFiles } from './messages.ts'
import { openSession } from './session.ts'
import type { Session } from './session.ts'

/** As the node host allows. */
const MEGABYTES = 256
const DISPOSED = 'This WebContainer was shut down: start another one.'

/**
 * @param lease held until the container is disposed of
 * @param timeoutMs milliseconds that the launcher may take to start
 * @param onLost told, with one sentence, when the WebContainer as a whole has failed
 */
export async function openContainer(
  lease: Lease,
  timeoutMs: number,
  onLost: (why: string) => void,
): Promise<Container> {
  const machine = await lease.machine
  let lost: string | undefined
  let runs = 0
  let opening = openSession(machine.container, timeoutMs)
  await opening

  /** The launcher that runs, or a new one: a learner's server can exhaust or kill the one before. */
  const current = async (): Promise<Session> => {
    const known = opening
    const session = await known.catch(() => undefined)
    if (session !== undefined && session.lost === undefined) return session
    if (opening === known) opening = openSession(machine.container, timeoutMs)
    return opening
  }

  void machine.broken.then(async (why) => {
    if (lost !== undefined) return
    lost = why
    await opening.then(
      (session) => session.fail(why),
      () => undefined,
    )
    lease.release()
    onLost(why)
  })

  return {
    host: 'webcontainer',
    async start(files, entry, options = {}) {
      const compiled = packFiles(asModules(compileForNode(files, entry)))
      const session = lost === undefined ? await current() : undefined
      if (lost !== undefined || session === undefined) throw new ContainerError('host', lost ?? DISPOSED)
      const run = ++runs
      const env = (typeof options.env === 'function' ? options.env(session.rootOf(run)) : options.env) ?? {}
      const server = session.start(run, {
        files: compiled,
        entry: nodeEntry(entry),
        args: options.args ?? [],
        env,
        megabytes: MEGABYTES,
      })
      await server.linked
      return server.process
    },
    async dispose() {
      if (lost !== undefined) return
      lost = DISPOSED
      await opening.then(
        (session) => session.end(),
        () => undefined,
      )
      lease.release()
    },
  }
}
