import { spawn, type ChildProcess } from 'node:child_process'
import { constants } from 'node:os'

const children = new Set<ChildProcess>()

/**
 * Ends a Node child when this process is gone, even by SIGKILL: the channel between them closes then. A child hands its
 * own children the same arguments; there the guard must do nothing, or they would no longer wait for messages.
 */
const ORPHAN_GUARD = `data:text/javascript,${encodeURIComponent(
  `if (process.ppid === ${process.pid}) { process.on('disconnect', () => process.exit()); process.channel?.unref() }`,
)}`

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

let stopped = false

/** Whether a signal has asked this process to end: what its children say of their end is no news then. */
export function interrupted(): boolean {
  return stopped
}

/** Hands on the signals that end this process. It ends itself once its children have. */
function forwardSignals(): void {
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      stopped = true
      process.exitCode = 128 + constants.signals[signal]
      for (const child of children) child.kill(signal)
      if (children.size === 0) process.exit()
    })
  }
}

export interface NodeChildOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** `inherit`: straight to this terminal; `pipe`: to the caller. */
  readonly output: 'inherit' | 'pipe'
}

/**
 * Starts Node with `args`. The child never outlives this process, and asks nobody for telemetry.
 * Of Next.js's own settings only this one is not in next.config.ts: it has none for it.
 */
export function startNode(args: readonly string[], { cwd, env, output }: NodeChildOptions): ChildProcess {
  if (children.size === 0 && process.listenerCount('SIGINT') === 0) forwardSignals()
  const child = spawn(process.execPath, ['--import', ORPHAN_GUARD, ...args], {
    cwd,
    env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['inherit', output, output, 'ipc'],
  })
  children.add(child)
  child.once('close', () => children.delete(child))
  return child
}

/** @returns the exit code once the child has ended and its output is read; null when a signal ended it */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve))
}
