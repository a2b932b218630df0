import { spawn } from 'node:child_process'

export interface CommandOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  /** After this many milliseconds the command is killed, and counts as failed. */
  readonly timeoutMs?: number
  /** Passes its output on to this terminal as well. */
  readonly show?: boolean
}

export interface CommandResult {
  /** null: killed, by the time limit or from outside; or it could not be started. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command to its end and collects its output. Never rejects: a command that is not there has code null. */
export function runQuietly(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ? { ...process.env, ...options.env } : process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
      killSignal: 'SIGKILL',
    })
    const output = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text
        if (options.show) process[name].write(text)
      })
    }
    child.on('error', (error) => resolve({ code: null, ...output, stderr: output.stderr + error.message }))
    child.on('close', (code) => resolve({ code, ...output }))
  })
}
