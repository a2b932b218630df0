import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface TerminalOptions {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly columns?: number
  readonly rows?: number
}

export interface Terminal {
  /** What appears on the terminal: both outputs merged, echo included, in the pieces in which the kernel gives them. */
  onOutput(listener: (bytes: Buffer) => void): void
  /** The exit code as a shell gives it: 128 and the signal's number for a process that a signal ended. */
  readonly exited: Promise<number>
  /** What is typed. */
  write(data: string): void
  /** Ids of what runs on it. */
  readonly processes: readonly number[]
  /** Hangs up: ends the program and everything that it started on this terminal. */
  kill(): void
}

const quote = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`

/** The processes below `root`, the deepest first, from /proc. */
function descendants(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // The fourth field; the second, the program's name in brackets, may hold anything.
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
        return [{ pid: Number(name), parent: Number(fields[1]) }]
      } catch {
        return [] // It ended meanwhile.
      }
    })
  const below = (pid: number): number[] =>
    parents.filter(({ parent }) => parent === pid).flatMap((child) => [...below(child.pid), child.pid])
  return below(root)
}

/**
 * Runs a program under a real pseudo-terminal with echo, line editing and `\n` → `\r\n`, as a WebContainer does:
 * `script` of util-linux, which Debian and most Linux distributions install by default.
 */
export function openTerminal(command: string, args: readonly string[], options: TerminalOptions): Terminal {
  const size = `stty rows ${options.rows ?? 24} cols ${options.columns ?? 80}`
  const line = `${size}; exec ${[command, ...args].map(quote).join(' ')}`
  const child = spawn('script', ['-q', '-f', '-e', '-E', 'always', '-c', line, '/dev/null'], {
    cwd: options.cwd,
    env: { ...options.env, SHELL: '/bin/sh', TERM: 'xterm-256color' } as unknown as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  // Typing into a terminal that has just been closed is no error.
  child.stdin.on('error', () => {})
  return {
    onOutput: (listener) => void child.stdout.on('data', listener),
    exited: new Promise((resolve, reject) => {
      child.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'ENOENT' ? new Error('`script` is missing: install util-linux (Debian: bsdutils).') : error,
        ),
      )
      child.once('close', (code, signal) => resolve(code ?? (signal === null ? 1 : 137)))
    }),
    write: (data) => void child.stdin.write(data),
    get processes() {
      return child.pid === undefined ? [] : [...descendants(child.pid), child.pid]
    },
    kill() {
      // From the top: a launcher that sees its server die would report that.
      for (const pid of this.processes.toReversed()) {
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // It has ended by itself.
        }
      }
    },
  }
}
