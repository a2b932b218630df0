/** Starting a program with pipes of its own and following it to its end, for the hosts that have real processes. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import type { Readable, Writable } from 'node:stream'
import { afterIo } from '../after-io.ts'
import { byteInput } from './input-stream.ts'
import { textOutput } from './text-stream.ts'

export interface SpawnOptions {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Called with what the program sends over its IPC channel; without it there is no channel. */
  readonly onMessage?: (message: unknown) => void
}

/** One of the two is null. */
export interface ProcessEnd {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface SpawnedProcess {
  readonly pid: number
  readonly stdin: WritableStream<string | Uint8Array>
  readonly stdout: ReadableStream<string>
  readonly stderr: ReadableStream<string>
  /** The end, all output and messages taken. */
  readonly exited: Promise<ProcessEnd>
  send(message: object): void
  kill(): void
}

/** Milliseconds to wait after the exit for pipes that a daemon of the program's own holds open. */
const PIPES_LIMIT = 1_000

const WINDOWS = process.platform === 'win32'

/** Rejects with the system's error (`ENOENT`, `EACCES`, …) when the program cannot be started. */
export async function spawnProcess(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): Promise<SpawnedProcess> {
  const { cwd, env, onMessage } = options
  const child = spawn(command, args, {
    cwd,
    env: env as NodeJS.ProcessEnv,
    stdio: onMessage === undefined ? ['pipe', 'pipe', 'pipe'] : ['pipe', 'pipe', 'pipe', 'ipc'],
    // A process group of its own, so that kill() reaches what the program started too.
    detached: !WINDOWS,
    windowsHide: true,
  })
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject))
  const pid = child.pid as number
  child.on('error', () => undefined)

  const [input, output, errors] = child.stdio as unknown as [Writable, Readable, Readable]
  const stdin = byteInput(input)
  const stdout = textOutput(output)
  const stderr = textOutput(errors)
  if (onMessage !== undefined) child.on('message', onMessage)

  let running = true
  const kill = () => {
    if (!WINDOWS) killGroup(pid)
    // Where process groups are not known (Windows, WebContainer), the program alone.
    child.kill('SIGKILL')
  }

  const exited = new Promise<ProcessEnd>((resolve) => {
    child.once('exit', (code, signal) => {
      running = false
      stdin.end()
      stdout.drain()
      stderr.drain()
      // What the program started and left behind ends with it.
      if (!WINDOWS) killGroup(pid)
      void closed(child, onMessage !== undefined).then(() => resolve({ code, signal }))
    })
  })

  return {
    pid,
    stdin: stdin.stream,
    stdout: stdout.stream,
    stderr: stderr.stream,
    exited,
    send: (message) => void (child.connected && child.send(message, () => undefined)),
    kill: () => {
      if (running) kill()
    },
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Nobody of the group is left.
  }
}

/** Resolves when every pipe and the channel are at their end, or when they take too long. */
async function closed(child: ChildProcess, hasChannel: boolean): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    const taken = () => child.stdio.reduce((sum, stream) => sum + ((stream as Socket | null)?.bytesRead ?? 0), 0)
    const giveUp = (before: number) =>
      afterIo(() => {
        // There was something in them after all: this process has been kept waiting.
        if (taken() > before) return giveUp(taken())
        for (const stream of child.stdio) stream?.destroy()
        resolve()
      })
    timer = setTimeout(() => giveUp(taken()), PIPES_LIMIT)
  })
  const pipes = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const channel = new Promise<void>((resolve) => {
    if (!hasChannel || !child.connected) resolve()
    else child.once('disconnect', () => resolve())
  })
  await Promise.race([Promise.all([pipes, channel]), limit])
  clearTimeout(timer)
}
