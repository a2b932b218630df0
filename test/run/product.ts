import { join } from 'node:path'
import { ended, startNode } from '../../lib/cli/child.ts'
import { freePort } from './free-port.ts'
import { ROOT } from './paths.ts'

export interface Product {
  readonly url: string
  stop(): Promise<void>
}

/**
 * Starts the workbook as `npm start` does, on a free port: built first when the build is missing or stale.
 * @throws Error with what it said, when it ends before it answers
 */
export async function startProduct(): Promise<Product> {
  const port = await freePort()
  const server = startNode([join(ROOT, 'lib/cli/start.mjs')], {
    cwd: ROOT,
    env: { PORT: String(port) },
    output: 'pipe',
  })
  const end = ended(server)
  let said = ''
  const answers = new Promise<void>((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (said.includes(`http://localhost:${port}`)) resolve()
      })
    }
    void end.then((code) => reject(new Error(`The workbook did not start (exit code ${code}):\n${said}`)))
  })
  await answers
  const stop = async () => {
    server.kill('SIGTERM')
    await end
  }
  return { url: `http://localhost:${port}`, stop }
}
