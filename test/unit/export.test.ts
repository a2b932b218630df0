import { describe, expect, test } from 'vitest'
import { headersFile, MAX_LINE, MAX_RULES } from '@/lib/export/headers-file.ts'
import { nginxHttp, nginxServer } from '@/lib/export/nginx.ts'
import { pageWithPolicy } from '@/lib/export/page.ts'
import { exportRules, withCleanAddresses } from '@/lib/export/rules.ts'
import { vercelFile } from '@/lib/export/vercel.ts'
import { CSP } from '@/lib/security/headers.ts'
import { FRAME_POLICY, serializePolicy } from '@/lib/security/policy.ts'
import { inlineHashes } from '@/lib/security/seal.ts'
import { headersFor, parseHeadersFile } from '../run/headers-file.ts'

const HOME = '<script>home()</script>'
const NOT_FOUND = '<script>lost()</script>'
const pages = new Map([
  ['/', HOME],
  ['/lessons/errors', '<script>lesson()</script>'],
  ['/_not-found', NOT_FOUND],
])
const LESSON_HASH = inlineHashes(pages.get('/lessons/errors')!)[0]!
const FRAME = serializePolicy(FRAME_POLICY)

describe.each(['', '/workbook'])('the header file, published at "%s"', (base) => {
  const rules = withCleanAddresses(exportRules(pages, base))
  const parsed = parseHeadersFile(headersFile(rules, base))
  const at = (path: string) => headersFor(parsed, `${base}${path}`)

  test('gives each page its own policy, once', () => {
    expect(at('/lessons/errors').get(CSP)).toContain(`script-src 'self' ${LESSON_HASH};`)
    expect(at('/').get(CSP)).toContain(inlineHashes(HOME)[0])
    expect(at('/no/such/page').get(CSP)).toContain(inlineHashes(NOT_FOUND)[0])
    for (const path of ['/', '/lessons/errors', '/x', '/runtime/frame'])
      expect(
        at(path)
          .get(CSP)!
          .match(/default-src/g),
        path,
      ).toHaveLength(1)
  })

  test('knows the frame by the name of its file, and by the one that hosts make of it', () => {
    for (const path of ['/runtime/frame.html', '/runtime/frame']) {
      expect(at(path).get(CSP)).toBe(FRAME)
      expect(at(path).get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
      expect(at(path).get('Cross-Origin-Embedder-Policy')).toBe('require-corp')
    }
  })

  test('isolates everything, and lets what never changes be kept', () => {
    for (const path of ['/', '/lessons/errors', '/_next/static/chunks/a.js', '/diagrams/a.svg', '/runtime/worker.js']) {
      expect(at(path).get('Cross-Origin-Opener-Policy')).toBe('same-origin')
      expect(at(path).get('Cross-Origin-Resource-Policy')).toBe('same-origin')
    }
    expect(at('/_next/static/chunks/a.js').get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(at('/runtime/worker.js').get('Cache-Control')).toBe('public, max-age=0, must-revalidate')
  })
})

test('a policy too long for a line leaves to the page what the page says itself', () => {
  const scripts = Array.from({ length: 50 }, (_, index) => `<script>${index}</script>`).join('')
  const text = headersFile(exportRules(new Map([['/long', scripts]]), ''), '')
  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(MAX_LINE)
  const policy = headersFor(parseHeadersFile(text), '/long').get(CSP)!
  expect(policy).not.toContain('script-src')
  expect(policy).not.toContain('default-src')
  expect(policy).toContain("frame-ancestors 'none'")
})

test('more rules than the host reads are refused', () => {
  const many = new Map(Array.from({ length: MAX_RULES }, (_, index) => [`/${index}`, `<script>${index}</script>`]))
  expect(() => headersFile(exportRules(many, ''), '')).toThrow(/^_headers would have \d+ rules/)
})

test('for Vercel, later rules win', () => {
  const { headers } = JSON.parse(vercelFile(exportRules(pages, '/workbook'))) as {
    headers: { source: string; headers: { key: string; value: string }[] }[]
  }
  expect(headers[0]!.source).toBe('/workbook/:path*')
  const frame = headers.find(({ source }) => source === '/workbook/runtime/frame.html')!
  expect(frame.headers).toContainEqual({ key: CSP, value: FRAME })
  expect(frame.headers).toContainEqual({ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' })
})

test('for nginx, what differs is looked up by the file', () => {
  const rules = exportRules(pages, '/workbook')
  const http = nginxHttp(rules, '/workbook')
  expect(http).toMatch(/^map \$uri \$workbook_content_security_policy \{$/m)
  expect(http).toContain(`  /workbook/lessons/errors.html "`)
  expect(http).toContain('  /workbook/index.html "')
  expect(http).toContain(`  /workbook/runtime/frame.html "${FRAME}";`)
  expect(http).toContain('  ~^/workbook/_next/static/ "public, max-age=31536000, immutable";')
  const server = nginxServer(rules, '/workbook')
  expect(server).toContain('add_header Content-Security-Policy $workbook_content_security_policy always;')
  expect(server).toContain('add_header Cross-Origin-Embedder-Policy "require-corp" always;')
})

describe('a page’s own policy', () => {
  const page = `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><script>a()</script></head></html>`

  test('stands before everything that it is to hold', () => {
    const sealed = pageWithPolicy(page, '/')
    const [, policy] =
      /^.*?<meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/.exec(sealed)!
    expect(policy).toContain(inlineHashes(page)[0])
    expect(policy).not.toContain('frame-ancestors')
    expect(inlineHashes(sealed)).toEqual(inlineHashes(page))
  })

  test('is not put after a script', () => {
    expect(() => pageWithPolicy(page.replace('<meta charSet="utf-8"/>', ''), '/x')).toThrow('/x does not begin')
  })
})
