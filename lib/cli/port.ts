import { createServer } from 'node:net'
import { CliError } from './cli-error.ts'

const DEFAULT_PORT = 3000

/** How to run `command` on another port, in the words of this system's usual shell. */
function withPort(port: number, command: string): string {
  return process.platform === 'win32' ? `$env:PORT=${port}; ${command}` : `PORT=${port} ${command}`
}

/**
 * @param value of the environment variable PORT; absent or empty stands for 3000
 * @throws CliError when it is no port
 */
export function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return DEFAULT_PORT
  const port = Number(value)
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port
  throw new CliError(`PORT is "${value}", which is no port: give a whole number from 1 to 65535.`)
}

/** The error code of an attempt to listen there; undefined when it succeeded. */
function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}

/**
 * Tries every address under which a browser might reach `localhost`: some systems let a server listen on all
 * addresses while another holds the port on one of them, and would then show the other's page.
 * @param command for the sentence: what to run again with another port
 * @throws CliError when the port is taken, or is not for this user
 */
export async function assertPortIsFree(port: number, command: string): Promise<void> {
  for (const host of ['127.0.0.1', '::1', '::']) {
    const code = await tryToListen(port, host)
    const other = withPort(port < 65_535 ? port + 1 : DEFAULT_PORT + 1, command)
    if (code === 'EADDRINUSE') {
      throw new CliError(
        `Port ${port} is taken by another program: end that, or choose another port with \`${other}\`.`,
      )
    }
    if (code === 'EACCES') {
      const high = withPort(DEFAULT_PORT, command)
      throw new CliError(`This user may not open port ${port}: choose another with \`${high}\`.`)
    }
    // Anything else (no IPv6 here, say) is no reason to stop.
  }
}
