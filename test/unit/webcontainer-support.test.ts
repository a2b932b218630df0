import { describe, expect, it } from 'vitest'
import { unsupported } from '../../lib/container/webcontainer/support.ts'
import type { BrowserTraits } from '../../lib/container/webcontainer/support.ts'

const CHROME: BrowserTraits = {
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  platform: 'Linux x86_64',
  maxTouchPoints: 0,
  crossOriginIsolated: true,
  sharedMemory: true,
  webAssembly: true,
  online: true,
}
const safari = (version: string) =>
  `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version} Safari/605.1.15`
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'

describe('where a WebContainer is started', () => {
  it.each([
    ['Chrome', {}],
    ['Chrome on a touch screen', { maxTouchPoints: 10 }],
    ['Safari 16.4', { userAgent: safari('16.4'), platform: 'MacIntel' }],
    ['Safari 26.0', { userAgent: safari('26.0'), platform: 'MacIntel' }],
    ['Firefox', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0' }],
  ])('%s', (_name, traits) => {
    expect(unsupported({ ...CHROME, ...traits })).toBeUndefined()
  })
})

describe('where it is not, and why', () => {
  it.each([
    ['iPhone', { userAgent: IPHONE, platform: 'iPhone', maxTouchPoints: 5 }, 'iPhone and iPad'],
    ['iPad, which calls itself a Mac', { userAgent: safari('18.5'), platform: 'MacIntel', maxTouchPoints: 5 }, 'iPad'],
    ['Safari 16.3', { userAgent: safari('16.3'), platform: 'MacIntel' }, 'Safari 16.4'],
    ['Safari 15.6', { userAgent: safari('15.6'), platform: 'MacIntel' }, 'Safari 16.4'],
    ['no WebAssembly', { webAssembly: false }, 'WebAssembly'],
    ['no isolation', { crossOriginIsolated: false }, 'cross-origin isolated'],
    ['no shared memory', { sharedMemory: false }, 'cross-origin isolated'],
    ['no network', { online: false }, 'offline'],
  ])('%s', (_name, traits, part) => {
    expect(unsupported({ ...CHROME, ...traits })).toContain(part)
    expect(unsupported({ ...CHROME, ...traits })).toMatch(/^[^\n]+\.$/)
  })
})
