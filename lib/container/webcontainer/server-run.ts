/** One run of a learner's server inside the container, for the launcher: its files, its process, its frames. */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { writeTree } from '../node/folder.ts'
import { spawnProcess } from '../node/spawn.ts'
import type { SpawnedProcess } from '../node/spawn.ts'
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

type Send = (kind: LauncherKind, payload: Uint8Array) => void

const encoder = new TextEncoder()

/** `boot.mjs` lies beside the launcher. Node evaluates it before the learner's modules, and after finding them all. */
const mainSource = (entry: string) =>
  [
    `import { serve } from '../../boot.mjs'`,
    `import * as entry from ${JSON.stringify(`./project/${entry}`)}`,
    `serve(entry)`,
    ``,
  ].join('\n')

async function launch(home: string, run: number, message: StartMessage, send: Send): Promise<SpawnedProcess> {
  const root = path.join(home, projectFolder(run))
  await writeTree(root, unpackFiles(message.files))
  await writeTree(path.dirname(root), { 'main.mjs': mainSource(message.entry) })
  return spawnProcess(
    process.execPath,
    ['--enable-source-maps', path.join(root, '../main.mjs'), path.join(root, message.entry), ...message.args],
    {
      cwd: root,
      env: {
        ...(process.env.PATH === undefined ? {} : { PATH: process.env.PATH }),
        ...message.env,
      } as NodeJS.ProcessEnv,
      onMessage: (reply) => send('reply', encodeJson(reply)),
    },
  )
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

/**
 * @param home the launcher's folder
 * @param onEnd called after the last frame was sent
 */
export function startRun(home: string, run: number, message: StartMessage, send: Send, onEnd: () => void): ServerRun {
  const credits = { stdout: createCredit(WINDOW), stderr: createCredit(WINDOW) }
  const waiting: Frame<PageKind>[] = []
  let child: SpawnedProcess | undefined
  let input: WritableStreamDefaultWriter<string | Uint8Array> | undefined
  let killed = false

  const write = (bytes: Uint8Array) => {
    const taken = (refused: boolean) =>
      send('taken', encodeJson({ bytes: bytes.length, ...(refused && { refused }) } satisfies TakenMessage))
    input?.write(bytes).then(
      () => taken(false),
      () => taken(true),
    )
  }

  const kill = () => {
    killed = true
    if (child === undefined) return
    child.kill()
    try {
      // Where process groups are not known, the process itself at least.
      process.kill(child.pid, 'SIGKILL')
    } catch {
      // It has ended.
    }
  }

  const take = (frame: Frame<PageKind>) => {
    if (frame.kind === 'kill') return kill()
    if (child === undefined) return void waiting.push(frame)
    if (frame.kind === 'stdin') write(frame.payload)
    else if (frame.kind === 'end') input?.close().catch(() => undefined)
    else if (frame.kind === 'message') child.send(decodeJson<object>(frame.payload))
    else if (frame.kind === 'grant') {
      const { stream, characters } = decodeJson<GrantMessage>(frame.payload)
      credits[stream].add(characters)
    }
  }

  const follow = async (): Promise<ExitMessage> => {
    try {
      child = await launch(home, run, message, send)
    } catch (error) {
      return { failure: (error as Error).message }
    }
    input = child.stdin.getWriter()
    input.closed.catch(() => undefined)
    const outputs = (['stdout', 'stderr'] as const).map((name) =>
      forward(child![name], credits[name], (payload) => send(name, payload)),
    )
    if (killed) kill()
    waiting.splice(0).forEach(take)
    const status = await child.exited
    // What the program wrote before its end is sent, room or no room.
    credits.stdout.lift()
    credits.stderr.lift()
    await Promise.all(outputs)
    return status
  }

  void follow().then(async (exit) => {
    await rm(path.join(home, projectFolder(run), '..'), { recursive: true, force: true })
    send('exit', encodeJson(exit))
    onEnd()
  })
  return { take, kill }
}
