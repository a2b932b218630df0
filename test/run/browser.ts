/** Sees to it that there is a Chromium for the browser tests and benchmarks: the runner calls `ensureChromium()` once before them. */
import { join } from 'node:path'
import { chromiumCandidates, HOW_TO_GET_ONE } from '../../lib/build/chromium.ts'
import { runQuietly } from './command.ts'
import { aptInstall, canUseApt } from './apt.ts'
import { ROOT } from './paths.ts'

/** Ubuntu's /usr/bin/chromium-browser, for one, is a script that only says to install a snap. */
async function starts(executable: string): Promise<boolean> {
  if (process.platform === 'win32') return true // there `--version` opens a window
  const { code } = await runQuietly(executable, ['--version'], { timeoutMs: 30_000 })
  return code === 0
}

async function firstThatStarts(): Promise<string | undefined> {
  for (const candidate of chromiumCandidates()) if (await starts(candidate)) return candidate
  return undefined
}

async function installFromPlaywright(): Promise<void> {
  console.log('Installing Chromium with Playwright …')
  const cli = join(ROOT, 'node_modules/playwright-core/cli.js')
  const withDeps = canUseApt() ? ['--with-deps'] : []
  await runQuietly(process.execPath, [cli, 'install', 'chromium', ...withDeps], { timeoutMs: 300_000, show: true })
}

/**
 * Finds a browser that starts, or installs one: Debian's as root, else Playwright's.
 * @returns its executable, to be handed on as `CHROME_PATH`
 * @throws Error, saying what to install, when that fails too
 */
export async function ensureChromium(): Promise<string> {
  const found = await firstThatStarts()
  if (found) return found
  if (process.env.CHROME_PATH) throw new Error(`${process.env.CHROME_PATH} (CHROME_PATH) does not start.`)
  for (const install of [() => aptInstall(['chromium']), installFromPlaywright]) {
    await install()
    const installed = await firstThatStarts()
    if (installed) return installed
  }
  throw new Error(`No Chromium-based browser was found, and none could be installed. ${HOW_TO_GET_ONE}`)
}
