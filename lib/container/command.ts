/** The host for programs in any language: whatever a command starts is the server. */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { exitStatus } from './node/exit-status.ts'
import { makeFolder, writeTree } from './node/folder.ts'
import { holdUntilExit } from './node/live.ts'
import { spawnProcess } from './node/spawn.ts'
import type { SpawnedProcess } from './node/spawn.ts'
import { ContainerError } from './types.ts'
import type { Container, ServerProcess, StartOptions } from './types.ts'

export interface CommandContainerOptions {
  /** Working folder of the program; this process's own when absent. */
  readonly cwd?: string
  /** Added to this process's variables, which the program is given as a shell would give them. */
  readonly env?: Readonly<Record<string, string>>
}

/**
 * A container whose every start runs the same command, without a shell. Nothing is compiled: `entry` is ignored, and
 * `files` are written as they are to a fresh folder, which `env` is given as the root. Arguments of the start follow the
 * command's own. A program in its own language has no fetch handler, and only a signal tells that it crashed.
 */
export function createCommandContainer(
  command: string,
  args: readonly string[] = [],
  options: CommandContainerOptions = {},
): Container {
  const { cwd = process.cwd(), env = {} } = options
  const running = new Map<SpawnedProcess, Promise<void>>()
  const starting = new Set<Promise<unknown>>()
  let disposed = false

  const begin = async (...[files, , startOptions = {}]: Parameters<Container['start']>): Promise<ServerProcess> => {
    const folder = await makeFolder()
    try {
      await writeTree(folder, files)
      const variables = { ...process.env, ...env, ...environment(startOptions.env, folder) }
      const child = await spawnProcess(command, [...args, ...(startOptions.args ?? [])], { cwd, env: variables })
      const release = holdUntilExit({ folder, kill: child.kill })
      const removed = child.exited.then(() => remove(folder)).finally(release)
      running.set(child, removed)
      void removed.finally(() => running.delete(child))
      if (disposed) child.kill()
      return serverProcess(child)
    } catch (error) {
      await remove(folder)
      throw error instanceof ContainerError ? error : new ContainerError('host', explain(error, command, cwd))
    }
  }

  return {
    host: 'node',
    async start(...startArguments) {
      if (disposed) throw new ContainerError('host', 'The container has been disposed of: create a new one.')
      const beginning = begin(...startArguments)
      starting.add(beginning)
      return beginning.finally(() => starting.delete(beginning))
    },
    async dispose() {
      disposed = true
      for (const child of running.keys()) child.kill()
      await Promise.allSettled(starting)
      await Promise.all(running.values())
    },
  }
}

function serverProcess({ stdin, stdout, stderr, exited, kill }: SpawnedProcess): ServerProcess {
  return {
    stdin,
    stdout,
    stderr,
    kill,
    exited: exited.then(exitStatus),
    fetch: () =>
      Promise.reject(
        new ContainerError(
          'fetch',
          'A program that a command starts is talked to over stdin and stdout: grade a handler by its file, not by a command.',
        ),
      ),
  }
}

function environment(asked: StartOptions['env'], root: string): Readonly<Record<string, string>> {
  return (typeof asked === 'function' ? asked(root) : asked) ?? {}
}

const remove = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 3 })

/** Why a program could not be started; the system says ENOENT of a missing folder too. */
function explain(error: unknown, command: string, cwd: string): string {
  const { code, message } = error as NodeJS.ErrnoException
  const name = JSON.stringify(command)
  if (!existsSync(cwd)) return `The folder ${JSON.stringify(cwd)}, in which ${name} was to run, does not exist.`
  if (code === 'ENOENT')
    return `There is no program ${name}: check the spelling, and that it is installed and on the PATH.`
  if (code === 'EACCES')
    return `${name} is not a program that may be run: make the file executable, or name its interpreter first.`
  return `${name} could not be started: ${message}.`
}
