import { existsSync } from 'node:fs'
import { runQuietly } from './command.ts'

/** Whether packages can be installed without asking: Debian and its kin, as root. */
export function canUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/**
 * Installs Debian packages where that is possible without asking; else does nothing.
 * Whether it worked is for the caller to see: by looking for what it wanted.
 */
export async function aptInstall(packages: readonly string[]): Promise<void> {
  if (!canUseApt()) return
  console.log(`Installing ${packages.join(', ')} with apt-get …`)
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 600_000 }
  await runQuietly('apt-get', ['update'], options)
  const { code, stderr } = await runQuietly(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...packages],
    options,
  )
  if (code !== 0) console.error(stderr.trim())
}
