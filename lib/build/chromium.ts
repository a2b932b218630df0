/**
 * Finds a Chromium on this machine: for `npm run diagrams`, the browser tests and the benchmarks.
 */
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

export const HOW_TO_GET_ONE =
  'Install one (Debian: `apt-get install chromium`; elsewhere: `npx playwright-core install chromium`, or Google ' +
  'Chrome), or set CHROME_PATH to the executable of a Chromium-based browser.'

/** Flags for such a browser: no sandbox of its own (CI runs as root), no GPU, no calls home. */
export const LAUNCH_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

/** What the search looks at, so that a test can hand in a machine of its own. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
  exists(path: string): boolean
  list(folder: string): string[]
}

export const THIS_MACHINE: Machine = {
  env: process.env,
  platform: process.platform,
  home: homedir(),
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
}

function playwrightCache({ env, platform, home }: Machine): string {
  if (env.PLAYWRIGHT_BROWSERS_PATH) return env.PLAYWRIGHT_BROWSERS_PATH
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'ms-playwright')
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'ms-playwright')
  return join(home, '.cache', 'ms-playwright')
}

const PLAYWRIGHT_EXECUTABLES = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
]

/** Every Chromium that Playwright has put into its cache, the newest first. */
function fromPlaywright(machine: Machine): string[] {
  const cache = playwrightCache(machine)
  const revision = (folder: string) => Number(folder.slice('chromium-'.length))
  return machine
    .list(cache)
    .filter((folder) => /^chromium-\d+$/.test(folder))
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((folder) => PLAYWRIGHT_EXECUTABLES.map((executable) => join(cache, folder, executable)))
}

function fromSystem({ env, platform, home }: Machine): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    )
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
    const programs = ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map((name) => `${name}/Application`)
    return roots.flatMap((root) => [
      ...programs.slice(0, 2).map((program) => join(root, program, 'chrome.exe')),
      join(root, programs[2] as string, 'msedge.exe'),
    ])
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ]
}

/**
 * Executables that exist, best first. With `CHROME_PATH` set it is the only one considered.
 * @throws Error, one sentence, when `CHROME_PATH` names nothing
 */
export function chromiumCandidates(machine: Machine = THIS_MACHINE): string[] {
  const chosen = machine.env.CHROME_PATH
  if (chosen) {
    if (!machine.exists(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which does not exist.`)
    return [chosen]
  }
  return [...fromSystem(machine), ...fromPlaywright(machine)].filter((path) => machine.exists(path))
}

/**
 * The executable to drive.
 * @throws Error, saying what to install, when there is none: nothing is skipped for want of a browser
 */
export function requireChromium(): string {
  const [found] = chromiumCandidates()
  if (!found) throw new Error(`No Chromium-based browser was found. ${HOW_TO_GET_ONE}`)
  return found
}
