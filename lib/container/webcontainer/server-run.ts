/** One run of a learner's server inside the container, for the launcher: its files, its process, its frames. */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { CallerMessage, ServerMessage } from '../fetch/messages.ts'
import { writeTree } from '../node/folder.ts'
import { mainSource } from '../node/main-source.ts'
import type { Project } from '../node/project.ts'
import { startServer } from '../node/server.ts'
import { ContainerError } from '../types.ts'
import type { ExitStatus, ServerProcess } from '../types.ts'
import { createCredit } from './credit.ts'
import type { Credit } from './credit.ts'
import type { Frame, LauncherKind, PageKind } from './frames.ts'
import { decodeJson, encodeJson, projectFolder, unpackFiles, WINDOW } from './messages.ts'
import type { ExitMessage, GrantMessage, StartMessage, TakenMessage } from './messages.ts'

export interface ServerRun {
  /** Takes a frame of this run; those that come before the process runs wait for it. */
  take(frame: Frame<PageKind>): void
  kill(): void
}

/** Sends a frame of the run to the page. */
type Send = (kind: LauncherKind, payload?: Uint8Array) => void

const encoder = new TextEncoder()

/** `boot.mjs` and `node_modules` lie beside the launcher, for all runs. */
async function writeProject(home: string, run: number, { files, entry }: StartMessage): Promise<Project> {
  const root = path.join(home, projectFolder(run))
  const folder = path.dirname(root)
  await writeTree(root, unpackFiles(files))
  await writeTree(folder, {
    'package.json': '{ "type": "module" }\n',
    'main.mjs': mainSource(`./project/${entry}`, '../../boot.mjs'),
  })
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
  return { folder, root, entry: path.join(root, entry), main: path.join(folder, 'main.mjs'), remove }
}

/** Sends an output on as fast as the page makes room for it. */
async function forward(
  stream: ReadableStream<string>,
  credit: Credit,
  send: (payload: Uint8Array) => void,
): Promise<void> {
  const reader = stream.getReader()
  for (;;) {
    await credit.available()
    const { done, value } = await reader.read()
    if (done) return
    credit.spend(value.length)
    send(encoder.encode(value))
  }
}

/** A WebContainer may tell of a killed process as a shell does, by a code above 128 and no signal. */
function asKilled(status: ExitStatus): ExitStatus {
  return status.reason === 'exit' && (status.code ?? 0) > 128 ? { code: null, reason: 'killed' } : status
}

function refusal(error: unknown): ExitMessage {
  if (error instanceof ContainerError) {
    const { kind, message, location } = error
    return { refusal: { kind, message, location } }
  }
  const message = `WebContainer could not start the server: ${(error as Error).message}`
  return { refusal: { kind: 'host', message } }
}

/**
 * @param home the launcher's folder
 * @param onEnd called after the last frame was sent
 */
export function startRun(home: string, run: number, message: StartMessage, send: Send, onEnd: () => void): ServerRun {
  const credits = { stdout: createCredit(WINDOW), stderr: createCredit(WINDOW) }
  const waiting: Frame<PageKind>[] = []
  let process: ServerProcess | undefined
  let input: WritableStreamDefaultWriter<string | Uint8Array> | undefined
  let toServer: (message: CallerMessage) => void = () => {}
  let killed = false

  /** Requests are made on the page and answered by the server: here they only pass through. */
  const openChannel = (post: (message: CallerMessage) => void) => {
    toServer = post
    return {
      fetch: () => Promise.reject(new Error('Requests come from the page.')),
      receive: (reply: ServerMessage) => send('reply', encodeJson(reply)),
      end: () => {},
    }
  }

  const write = async (bytes: Uint8Array) => {
    const refused = await input?.write(bytes).then(
      () => false,
      () => true,
    )
    send('taken', encodeJson({ bytes: bytes.length, ...(refused && { refused }) } satisfies TakenMessage))
  }

  const kill = () => {
    killed = true
    process?.kill()
  }

  const take = (frame: Frame<PageKind>) => {
    if (frame.kind === 'kill') return kill()
    if (process === undefined) return void waiting.push(frame)
    if (frame.kind === 'stdin') void write(frame.payload)
    else if (frame.kind === 'end') input?.close().catch(() => undefined)
    else if (frame.kind === 'message') toServer(decodeJson<CallerMessage>(frame.payload))
    else if (frame.kind === 'grant') {
      const { stream, characters } = decodeJson<GrantMessage>(frame.payload)
      credits[stream].add(characters)
    }
  }

  const follow = async (): Promise<ExitMessage> => {
    const project = await writeProject(home, run, message)
    const server = await startServer(project, message, message.megabytes, openChannel).catch(async (error: unknown) => {
      await project.remove()
      throw error
    })
    process = server.process
    input = process.stdin.getWriter()
    input.closed.catch(() => undefined)
    if (killed) kill()
    waiting.splice(0).forEach(take)
    await server.linked
    send('linked')
    const outputs = [
      forward(process.stdout, credits.stdout, (payload) => send('stdout', payload)),
      forward(process.stderr, credits.stderr, (payload) => send('stderr', payload)),
    ]
    const status = await process.exited
    // What the program wrote before its end is sent, room or no room.
    credits.stdout.lift()
    credits.stderr.lift()
    await Promise.all([...outputs, server.removed])
    return killed ? asKilled(status) : status
  }

  void follow()
    .catch(refusal)
    .then((exit) => {
      send('exit', encodeJson(exit))
      onEnd()
    })
  return { take, kill }
}
