/** `npm start`: builds what is missing or stale, serves it, and says where once it answers. */
import type { ChildProcess } from 'node:child_process'
import { readBase } from './base.ts'
import { ensureBuilt, nextCli, ROOT } from './build.ts'
import { ended, interrupted, startNode } from './child.ts'
import { CliError, withSentences } from './cli-error.ts'
import { assertPortIsFree, readPort } from './port.ts'

/** What Next.js prints once its server listens. */
const LISTENING = /Ready in/

/** Resolves once the server listens; whatever it says until then is for the case that it never does. */
function listening(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    let said = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (LISTENING.test(said)) resolve()
    })
  })
}

async function serve(port: number, base: string): Promise<void> {
  const server = startNode([nextCli(), 'start', '--port', String(port)], { cwd: ROOT, output: 'pipe' })
  server.stderr?.pipe(process.stderr)
  const end = ended(server)
  const early = end.then(async (code) => {
    if (interrupted()) process.exit()
    await assertPortIsFree(port, 'npm start') // taken since we looked
    throw new CliError(
      `The server ended before it answered (exit code ${code}): try \`npm run build\`, then \`npm start\`.`,
    )
  })
  await Promise.race([listening(server), early])
  const address = `http://localhost:${port}${base}`
  await Promise.race([fetch(address, { method: 'HEAD' }), early])
  early.catch(() => {})
  console.log(`The workbook is at ${address} (Ctrl-C ends it).`)
  const code = await end
  if (!interrupted()) throw new CliError(`The server ended by itself (exit code ${code}).`)
}

export async function main(): Promise<void> {
  await withSentences(async () => {
    const port = readPort(process.env.PORT)
    const base = readBase()
    await assertPortIsFree(port, 'npm start')
    await ensureBuilt()
    await serve(port, base)
  })
}
