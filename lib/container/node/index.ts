/** The host of the command line and of CI: every program is a Node process of its own, with real pipes. */
import { ContainerError } from '../types.ts'
import type { Container } from '../types.ts'
import { makeProject } from './project.ts'
import { startServer } from './server.ts'
import type { RunningServer } from './server.ts'

export interface NodeContainerOptions {
  /** Megabytes of heap that a program may use before Node ends it; 256 when absent. */
  readonly memoryLimit?: number
}

/** A container whose programs run in Node processes of this machine, in temporary folders. */
export function createNodeContainer(options: NodeContainerOptions = {}): Container {
  const { memoryLimit = 256 } = options
  const running = new Set<RunningServer>()
  const starting = new Set<Promise<unknown>>()
  let disposed = false

  const begin = async (
    ...[files, entry, startOptions = {}]: Parameters<Container['start']>
  ): Promise<RunningServer> => {
    const project = await makeProject(files, entry)
    if (disposed) {
      await project.remove()
      throw gone()
    }
    const server = await startServer(project, startOptions, memoryLimit).catch(async (error: unknown) => {
      await project.remove()
      throw error
    })
    running.add(server)
    void server.removed.finally(() => running.delete(server))
    if (disposed) server.process.kill()
    return server
  }

  return {
    host: 'node',
    async start(...args) {
      if (disposed) throw gone()
      const beginning = begin(...args)
      starting.add(beginning)
      const server = await beginning.finally(() => starting.delete(beginning))
      await server.linked
      return server.process
    },
    async dispose() {
      disposed = true
      for (const { process } of running) process.kill()
      await Promise.allSettled(starting)
      await Promise.all([...running].map(({ removed }) => removed))
    },
  }
}

function gone(): ContainerError {
  return new ContainerError('host', 'The container has been disposed of: create a new one to start programs.')
}
