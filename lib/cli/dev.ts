/** `npm run dev`: the pages as they are edited. The runtime and the editor's files are built first when stale. */
import { ensureAssets, nextCli, ROOT } from './build.ts'
import { ended, startNode } from './child.ts'
import { withSentences } from './cli-error.ts'
import { assertPortIsFree, readPort } from './port.ts'

export async function main(): Promise<void> {
  await withSentences(async () => {
    const port = readPort(process.env.PORT)
    await assertPortIsFree(port, 'npm run dev')
    await ensureAssets()
    const code = await ended(startNode([nextCli(), 'dev', '--port', String(port)], { cwd: ROOT, output: 'inherit' }))
    process.exitCode ||= code ?? 1
  })
}
