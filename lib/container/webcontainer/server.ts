/** A learner's server from the run that carries it: waits until its imports are found, tells a crash from an exit. */
import { createFetchCaller } from '../fetch/caller.ts'
import type { BootMessage } from '../node/boot-messages.ts'
import { linkError } from '../node/link-error.ts'
import { ContainerError } from '../types.ts'
import type { ExitStatus, ServerProcess } from '../types.ts'
import type { RemoteProcess } from './remote-process.ts'

async function readAll(stream: ReadableStream<string>): Promise<string> {
  let text = ''
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) text += next.value
  return text
}

/**
 * @param run starts the program; what it sends over its channel goes to the function given
 * @param root absolute path of the project inside the container
 */
export async function startServer(
  run: (onMessage: (message: unknown) => void) => RemoteProcess,
  root: string,
): Promise<ServerProcess> {
  let crashed = false
  let onLinked!: (linked: true) => void
  const linked = new Promise<true>((resolve) => (onLinked = resolve))
  const process = run((sent) => {
    const message = sent as BootMessage
    if (message.type === 'linked') onLinked(true)
    else if (message.type === 'crash') crashed = true
    else caller.receive(message)
  })
  const caller = createFetchCaller((message) => process.send(message))
  const exited = process.exited
    .then((status): ExitStatus => (crashed && status.reason === 'exit' ? { ...status, reason: 'crashed' } : status))
    .finally(() => caller.end())
  exited.catch(() => undefined)

  const ended = await Promise.race([linked, exited.catch((error: Error) => error)])
  if (ended instanceof Error) {
    throw new ContainerError('host', `WebContainer could not start the server: ${ended.message}`)
  }
  // Node sends `linked` before its first line of output, so an end without it is an end before the start.
  if (ended !== true) {
    if (ended.detail !== undefined) throw new ContainerError('host', ended.detail)
    if (ended.reason === 'killed') throw new ContainerError('host', 'The server was ended before it had started.')
    throw linkError(await readAll(process.stderr), root)
  }
  const { stdin, stdout, stderr } = process
  return { stdin, stdout, stderr, exited, fetch: caller.fetch, kill: () => process.kill() }
}
