/** `npm run grade` in a process of its own, for tests. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts it with these arguments, in the project's folder. */
export function start(args: readonly string[]) {
  const child = spawn('npm', ['run', '--silent', 'grade', '--', ...args], {
    cwd: root,
    // A group of its own, so that an interrupt reaches all of it, as Ctrl-C in a terminal does.
    detached: true,
    env: { ...process.env, NO_COLOR: '1' },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = new Promise<Outcome>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
  return { child, ended, text: () => stdout }
}

/** Runs it to its end. */
export const grade = (...args: string[]) => start(args).ended

/** npm itself may warn about the machine's own settings; what the command says is the rest. */
export const said = (stderr: string) => stderr.split('\n').filter((line) => line && !line.startsWith('npm warn'))
