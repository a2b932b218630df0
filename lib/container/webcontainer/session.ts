/** The page's end of the launcher: starts it in a booted WebContainer and shares its terminal among the runs. */
import type { SpawnOptions, WebContainerProcess } from '@webcontainer/api'
import { ContainerError } from '../types.ts'
import type { ExitStatus } from '../types.ts'
import { createFrameDecoder, createFrameEncoder, LAUNCHER_KINDS } from './frames.ts'
import type { PageKind } from './frames.ts'
import { decodeJson, encodeJson, projectFolder } from './messages.ts'
import type { HelloMessage, ReadyMessage, StartMessage } from './messages.ts'
import { createOutbox } from './outbox.ts'
import { createRemoteProcess } from './remote-process.ts'
import type { RemoteProcess } from './remote-process.ts'
import { nextTask } from './tasks.ts'

export interface Session {
  /** Why the launcher is gone, one sentence; undefined while it runs. */
  readonly lost: string | undefined
  /** Absolute path of the project of run `run` inside the container. */
  rootOf(run: number): string
  /** @param run a number that no earlier run of this container had; from 1 */
  start(run: number, message: StartMessage): RemoteProcess
  /** Kills every run, waits for their ends, and ends the launcher. */
  end(): Promise<void>
  /** The container itself has failed: every run has crashed, and `why` says of what. */
  fail(why: string): void
}

const KILLED: ExitStatus = { code: null, reason: 'killed' }
const STUCK = 'The launcher in the WebContainer does not react any more: run again to start it anew.'

/** What of a WebContainer the launcher needs. */
export interface Spawner {
  spawn(command: string, args: string[], options: SpawnOptions): Promise<WebContainerProcess>
}

/** Wide enough that nothing which splits lines at the terminal's width touches a frame. */
const TERMINAL = { cols: 10_000, rows: 100 }

/** Characters of stray terminal output kept for a message about the launcher's end. */
const MAX_NOISE = 2_000

const NO_MEMORY = /out of memory|could not allocate memory|memory allocation failed/i

/** Why the launcher ended, from the last things on its terminal. */
function explain(noise: string): string {
  if (NO_MEMORY.test(noise)) {
    return 'WebContainer ran out of memory: close other tabs, or choose the bundled host in the settings.'
  }
  const last = noise.trim().split('\n').at(-1)?.trim()
  return `The launcher in the WebContainer ended unexpectedly${last ? ` (${last})` : ''}: run again to start it anew.`
}

/** @param timeoutMs milliseconds within which the launcher must announce itself */
export async function openSession(machine: Spawner, timeoutMs: number): Promise<Session> {
  const launcher = await machine.spawn('node', ['launcher.mjs'], { terminal: TERMINAL })
  launcher.exit.catch(() => undefined)
  const input = launcher.input.getWriter()
  const post = createOutbox((text) => void input.write(text).catch(() => undefined), nextTask)
  const encoder = createFrameEncoder<PageKind>()
  const processes = new Map<number, RemoteProcess>()
  let noise = ''
  let lost: string | undefined
  let settle!: { resolve(message: ReadyMessage): void; reject(error: ContainerError): void }
  const ready = new Promise<ReadyMessage>((resolve, reject) => (settle = { resolve, reject }))

  const lose = (status: ExitStatus, why: string) => {
    if (lost !== undefined) return
    lost = why
    settle.reject(new ContainerError('host', why))
    for (const process of processes.values()) process.lose(status)
    processes.clear()
    launcher.kill()
  }
  const fail = (why: string) => lose({ code: null, reason: 'crashed', detail: why }, why)

  const decoder = createFrameDecoder(LAUNCHER_KINDS, {
    frame(frame) {
      if (frame.kind === 'ready') return settle.resolve(decodeJson<ReadyMessage>(frame.payload))
      processes.get(frame.run)?.take(frame)
      if (frame.kind === 'exit') processes.delete(frame.run)
    },
    noise(text) {
      noise = (noise + text).slice(-MAX_NOISE)
      // The runtime says so on the terminal and may then stand still; there is no event for it.
      if (NO_MEMORY.test(noise)) fail(explain(noise))
    },
    damage: (sentence) =>
      fail(`What the WebContainer sent could not be read (${sentence}): run again to start it anew.`),
  })

  void read(launcher, (text) => decoder.push(text)).then(() => fail(explain(noise)))
  const limit = setTimeout(() => {
    const seconds = Math.round(timeoutMs / 1000)
    const said = noise.trim().split('\n').at(-1)
    fail(`WebContainer booted, but its launcher did not start within ${seconds} s${said ? ` (${said})` : ''}.`)
  }, timeoutMs)
  const { cwd } = await ready.finally(() => clearTimeout(limit))

  const token = crypto.randomUUID()
  post(encoder.encode('hello', 0, encodeJson({ token } satisfies HelloMessage)))
  decoder.token = encoder.token = token

  return {
    get lost() {
      return lost
    },
    rootOf: (run) => `${cwd}/${projectFolder(run)}`,
    start(run, message) {
      const process = createRemoteProcess(
        (kind, payload) => post(encoder.encode(kind, run, payload)),
        () => lose(KILLED, STUCK),
      )
      processes.set(run, process)
      post(encoder.encode('start', run, encodeJson(message)))
      return process
    },
    async end() {
      const running = [...processes.values()].map(({ process }) => process)
      for (const process of running) process.kill()
      await Promise.all(running.map(({ exited }) => exited))
      lose(KILLED, 'The launcher was ended.')
    },
    fail,
  }
}

/** Hands everything on until the terminal closes. */
async function read(process: WebContainerProcess, onText: (text: string) => void): Promise<void> {
  const reader = process.output.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    onText(value)
  }
}
