import { runQuietly } from '../run/command.ts'
import { ROOT } from '../run/paths.ts'
import type { Lane } from './lane.ts'

/** `npx vitest run` over one test file that starts the solution over stdio and calls it once with the SDK's client. */
export function vitestLane(): Lane {
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'
  const sample = async () => {
    const before = performance.now()
    const { code, stdout, stderr } = await runQuietly(npx, ['vitest', 'run', '--root', 'test/bench/sdk-client'], {
      cwd: ROOT,
    })
    const time = performance.now() - before
    if (code !== 0) throw new Error(`The vitest run failed:\n${stdout}${stderr}`)
    return { vitest: time }
  }
  return { sample, close: async () => {} }
}
