import { describe, expect, it } from 'vitest'
import { chromiumCandidates, type Machine } from '../../lib/build/chromium.ts'

function machine(files: readonly string[], over: Partial<Machine> = {}): Machine {
  const list = (folder: string) => {
    const below = files.filter((file) => file.startsWith(`${folder}/`))
    return [...new Set(below.map((file) => file.slice(folder.length + 1).split('/')[0] as string))]
  }
  return { env: {}, platform: 'linux', home: '/home/ada', exists: (path) => files.includes(path), list, ...over }
}

describe('the search for a Chromium', () => {
  it('takes CHROME_PATH alone when it is set', () => {
    const files = ['/opt/mine/chrome', '/usr/bin/chromium']
    expect(chromiumCandidates(machine(files, { env: { CHROME_PATH: '/opt/mine/chrome' } }))).toEqual([
      '/opt/mine/chrome',
    ])
  })

  it('says so when CHROME_PATH names nothing, rather than taking another', () => {
    const search = () => chromiumCandidates(machine(['/usr/bin/chromium'], { env: { CHROME_PATH: '/nope' } }))
    expect(search).toThrow('CHROME_PATH names /nope, which does not exist.')
  })

  it("finds Debian's, Chrome and Playwright's on Linux, newest Playwright first", () => {
    const cache = '/home/ada/.cache/ms-playwright'
    const files = [
      `${cache}/chromium-999/chrome-linux/chrome`,
      `${cache}/chromium-1200/chrome-linux64/chrome`,
      `${cache}/chromium_headless_shell-1200/chrome-linux/headless_shell`,
      '/usr/bin/google-chrome',
      '/usr/bin/chromium',
    ]
    expect(chromiumCandidates(machine(files))).toEqual([
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
      `${cache}/chromium-1200/chrome-linux64/chrome`,
      `${cache}/chromium-999/chrome-linux/chrome`,
    ])
  })

  it('looks where PLAYWRIGHT_BROWSERS_PATH says', () => {
    const file = '/pw/chromium-1/chrome-linux/chrome'
    expect(chromiumCandidates(machine([file], { env: { PLAYWRIGHT_BROWSERS_PATH: '/pw' } }))).toEqual([file])
  })

  it('finds Chrome on macOS', () => {
    const file = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(chromiumCandidates(machine([file], { platform: 'darwin' }))).toEqual([file])
  })

  it('finds none on a bare machine', () => {
    expect(chromiumCandidates(machine([]))).toEqual([])
  })
})
