/** The page's end of one run: frames become streams, with room granted as they are read. */
import { createFetchCaller } from '../fetch/caller.ts'
import type { ServerMessage } from '../fetch/messages.ts'
import { ContainerError } from '../types.ts'
import type { ExitStatus, ServerProcess } from '../types.ts'
import { createCredit } from './credit.ts'
import { MAX_PAYLOAD } from './frames.ts'
import type { Frame, LauncherKind, PageKind } from './frames.ts'
import { decodeJson, encodeJson, WINDOW } from './messages.ts'
import type { ExitMessage, GrantMessage, TakenMessage } from './messages.ts'

export interface RemoteProcess {
  readonly process: ServerProcess
  /** Resolves when the learner's code begins to run; rejects with a ContainerError when it cannot. */
  readonly linked: Promise<void>
  /** Takes a frame of this run. */
  take(frame: Frame<LauncherKind>): void
  /** Nothing more will come: the launcher or its container is gone. */
  lose(status: ExitStatus): void
}

type Post = (kind: PageKind, payload?: Uint8Array) => void

/** Milliseconds for a kill; ends what is left of the launcher after that. */
const KILL_LIMIT = 5_000

const ENDED = 'The program has ended or closed its stdin, so it takes no more input.'

function createInput(post: Post) {
  const encoder = new TextEncoder()
  const credit = createCredit(WINDOW)
  let controller!: WritableStreamDefaultController
  let open = true
  const stream = new WritableStream<string | Uint8Array>({
    start(given) {
      controller = given
    },
    async write(chunk) {
      const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk
      for (let at = 0; at < bytes.length; at += MAX_PAYLOAD) {
        await credit.available()
        if (!open) throw new Error(ENDED)
        const piece = bytes.subarray(at, at + MAX_PAYLOAD)
        credit.spend(piece.length)
        post('stdin', piece)
      }
    },
    close: () => post('end'),
    abort: () => post('end'),
  })
  return {
    stream,
    taken({ bytes, refused }: TakenMessage) {
      credit.add(bytes)
      if (refused) this.end()
    },
    end() {
      open = false
      controller.error(new Error(ENDED))
      credit.lift()
    },
  }
}

function createOutput(name: 'stdout' | 'stderr', post: Post) {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let controller!: ReadableStreamDefaultController<string>
  let open = true
  /** Characters that have arrived since the launcher was last granted room. */
  let arrived = 0
  const grant = (characters: number) => post('grant', encodeJson({ stream: name, characters } satisfies GrantMessage))
  const stream = new ReadableStream<string>(
    {
      start(given) {
        controller = given
      },
      pull() {
        const unread = WINDOW - (controller.desiredSize ?? 0)
        const read = arrived - unread
        // Not for every line: a grant costs as much as a line.
        if (read < WINDOW / 4) return
        arrived -= read
        grant(read)
      },
      cancel() {
        // Taken and dropped: a closed pipe would kill the program.
        open = false
        grant(Number.MAX_SAFE_INTEGER)
      },
    },
    { highWaterMark: WINDOW, size: (text) => text.length },
  )
  return {
    stream,
    take(payload: Uint8Array) {
      if (!open) return
      const text = decoder.decode(payload)
      arrived += text.length
      controller.enqueue(text)
    },
    end() {
      if (open) controller.close()
      open = false
    },
  }
}

/**
 * @param post sends a frame of this run to the launcher
 * @param onStuck called when the launcher does not confirm a kill
 */
export function createRemoteProcess(post: Post, onStuck: () => void): RemoteProcess {
  const stdin = createInput(post)
  const stdout = createOutput('stdout', post)
  const stderr = createOutput('stderr', post)
  const caller = createFetchCaller((message) => {
    if (running) post('message', encodeJson(message))
  })
  let running = true
  let killing: ReturnType<typeof setTimeout> | undefined
  let onExit!: (status: ExitStatus) => void
  let link!: { done(): void; refuse(error: ContainerError): void }
  const exited = new Promise<ExitStatus>((resolve) => (onExit = resolve))
  const linked = new Promise<void>((done, refuse) => (link = { done, refuse }))

  const end = (exit: ExitMessage) => {
    if (!running) return
    running = false
    clearTimeout(killing)
    stdin.end()
    stdout.end()
    stderr.end()
    caller.end()
    if ('refusal' in exit) {
      const { kind, message, location } = exit.refusal
      link.refuse(new ContainerError(kind, message, location))
      onExit({ code: null, reason: 'crashed', detail: message })
    } else {
      if (exit.reason === 'killed') link.done()
      else link.refuse(new ContainerError('host', exit.detail ?? 'The server ended before it had started.'))
      onExit(exit)
    }
  }

  return {
    process: {
      stdin: stdin.stream,
      stdout: stdout.stream,
      stderr: stderr.stream,
      fetch: caller.fetch,
      exited,
      kill() {
        if (!running || killing !== undefined) return
        post('kill')
        killing = setTimeout(onStuck, KILL_LIMIT)
      },
    },
    linked,
    take({ kind, payload }) {
      if (kind === 'linked') link.done()
      else if (kind === 'stdout') stdout.take(payload)
      else if (kind === 'stderr') stderr.take(payload)
      else if (kind === 'taken') stdin.taken(decodeJson<TakenMessage>(payload))
      else if (kind === 'reply') caller.receive(decodeJson<ServerMessage>(payload))
      else if (kind === 'exit') end(decodeJson<ExitMessage>(payload))
    },
    lose: end,
  }
}
