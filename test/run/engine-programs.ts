/** The other two engines: what must be installed to drive them. */
import { existsSync } from 'node:fs'
import { aptInstall } from './apt.ts'

interface EngineProgram {
  readonly title: string
  /** Sets of files, any of which will do. */
  readonly needs: readonly (readonly string[])[]
  readonly packages: readonly string[]
}

export const ENGINES = {
  firefox: {
    title: 'Firefox',
    needs: [[process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr', '/usr/bin/firefox']],
    packages: ['firefox-esr'],
  },
  webkit: {
    title: 'WebKit',
    needs: [['/usr/bin/WebKitWebDriver'], ['/usr/bin/Xvfb']],
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
} as const satisfies Record<string, EngineProgram>

export type Engine = keyof typeof ENGINES

function isThere({ needs }: EngineProgram): boolean {
  return needs.every((files) => files.some((file) => existsSync(file)))
}

/**
 * Installs what the engine needs, as root on Debian.
 * @throws Error, saying what to install, when it is not there then
 */
export async function ensureEngine(engine: Engine): Promise<void> {
  const program = ENGINES[engine]
  if (!isThere(program)) await aptInstall(program.packages)
  if (isThere(program)) return
  const packages = program.packages.join(' ')
  throw new Error(`${program.title} is not installed here. Install it (Debian: \`apt-get install ${packages}\`).`)
}
