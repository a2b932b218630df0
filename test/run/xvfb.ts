import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

export interface Display {
  readonly env: Readonly<Record<string, string>>
  stop(): void
}

/**
 * A screen in memory for engines that have no headless mode. Nothing is started where Xvfb is not installed.
 * @throws Error when Xvfb ends without having found a display number
 */
export async function startDisplay(): Promise<Display> {
  // -displayfd: Xvfb picks a free number and writes it to that descriptor once clients can connect.
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  process.once('exit', () => server.kill())
  const number = await new Promise<string | undefined>((resolve, reject) => {
    server.once('error', () => resolve(undefined))
    server.once('exit', (code) => reject(new Error(`Xvfb ended before it was ready (exit code ${code}).`)))
    const descriptor = server.stdio[3] as Readable
    descriptor.once('data', (data: Buffer) => resolve(data.toString().trim()))
  })
  return { env: number ? { DISPLAY: `:${number}` } : {}, stop: () => void server.kill() }
}
