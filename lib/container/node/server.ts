/** One program in a Node process of its own. */
import { createFetchCaller } from '../fetch/caller.ts'
import type { ExitStatus, ServerProcess, StartOptions } from '../types.ts'
import type { BootMessage } from './boot-messages.ts'
import { exitStatus } from './exit-status.ts'
import { linkError } from './link-error.ts'
import { holdUntilExit } from './live.ts'
import type { Project } from './project.ts'
import { spawnProcess } from './spawn.ts'

/** Variables without which Node, or what it asks of the system, does not work. Nothing else of this process is passed on. */
const INHERITED = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR']

export interface RunningServer {
  readonly process: ServerProcess
  /** Resolves when the program has ended and its folder is gone. */
  readonly removed: Promise<void>
  /**
   * Resolves when every import has been found and the learner's code begins to run, or when the program was killed.
   * Rejects with a ContainerError when Node cannot link the program.
   */
  readonly linked: Promise<void>
}

/**
 * Starts the project's entry. The folder is removed when the program ends.
 * @param openChannel makes what carries requests to the program; a launcher that only hands messages on has its own
 */
export async function startServer(
  project: Project,
  options: StartOptions,
  megabytes: number,
  openChannel: typeof createFetchCaller = createFetchCaller,
): Promise<RunningServer> {
  let crashed = false
  let linked = false
  let onLinked: () => void = () => undefined
  const link = new Promise<void>((resolve) => (onLinked = resolve))

  const child = await spawnProcess(
    process.execPath,
    ['--enable-source-maps', `--max-old-space-size=${megabytes}`, project.main, project.entry, ...(options.args ?? [])],
    { cwd: project.root, env: environment(options.env, project.root), onMessage: (message) => receive(message) },
  )
  const release = holdUntilExit({ folder: project.folder, kill: child.kill })
  const caller = openChannel(child.send)

  function receive(given: unknown): void {
    const message = given as BootMessage
    if (message.type === 'crash') crashed = true
    else if (message.type === 'linked') {
      linked = true
      onLinked()
    } else caller.receive(message)
  }

  const exited = child.exited.then((end): ExitStatus => {
    caller.end()
    if (end.signal === 'SIGABRT') {
      const detail = `The program was ended by SIGABRT, as Node.js does when memory runs out: the limit is ${megabytes} MB.`
      return { code: null, reason: 'crashed', detail }
    }
    return crashed && end.code !== null ? { code: end.code, reason: 'crashed' } : exitStatus(end)
  })

  const unlinked = exited.then(async ({ reason }) => {
    if (linked || reason === 'killed') return
    throw linkError(await readWhole(child.stderr), project.root)
  })

  // What went wrong is read from the folder before it goes.
  const removed = unlinked
    .catch(() => undefined)
    .then(project.remove)
    .finally(release)

  const { stdin, stdout, stderr, kill } = child
  return {
    process: { stdin, stdout, stderr, exited, kill, fetch: caller.fetch },
    removed,
    linked: Promise.race([link, unlinked]),
  }
}

function environment(asked: StartOptions['env'], root: string): Record<string, string | undefined> {
  const env: Record<string, string | undefined> = {}
  for (const name of INHERITED) if (process.env[name] !== undefined) env[name] = process.env[name]
  return { ...env, ...(typeof asked === 'function' ? asked(root) : asked) }
}

async function readWhole(stream: ReadableStream<string>): Promise<string> {
  let text = ''
  for await (const part of stream as unknown as AsyncIterable<string>) text += part
  return text
}
