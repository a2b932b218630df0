import { describe, expect, test } from 'vitest'
import { FRAME_PATH, CSP, headerRules, pageHeaders } from '@/lib/security/headers.ts'
import { FRAME_POLICY, pagePolicy, serializePolicy } from '@/lib/security/policy.ts'
import { inlineHashes, sealedRules } from '@/lib/security/seal.ts'

const valueOf = (headers: readonly { key: string; value: string }[], key: string) =>
  headers.find((header) => header.key === key)?.value ?? ''

describe('the page’s policy', () => {
  test('lets no script run that is not a file of the workbook', () => {
    const policy = pagePolicy()
    expect(policy['script-src']).toEqual(["'self'"])
    expect(serializePolicy(policy)).not.toMatch(/script-src[^;]*unsafe/)
    expect(policy['object-src']).toEqual(["'none'"])
  })

  test('speaks to nobody but the workbook, and frames only itself and StackBlitz', () => {
    expect(pagePolicy()['connect-src']).toEqual(["'self'"])
    expect(pagePolicy()['frame-src']).toEqual(["'self'", 'https://stackblitz.com'])
    expect(pagePolicy({ frames: ['http://localhost:4400'] })['frame-src']).toContain('http://localhost:4400')
  })

  test('loosens for development alone', () => {
    expect(pagePolicy({ development: true })['script-src']).toContain("'unsafe-eval'")
  })
})

test('the frame’s policy keeps what it evaluates from everything', () => {
  expect(serializePolicy(FRAME_POLICY)).toBe(
    "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; worker-src data:; connect-src 'none'; frame-ancestors 'self'; sandbox allow-scripts",
  )
})

test('every response is isolated, files and frame included', () => {
  for (const { source, headers } of headerRules()) {
    expect(valueOf(headers, 'Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(valueOf(headers, 'Cross-Origin-Embedder-Policy')).toBe('require-corp')
    // Firefox takes a sandboxed frame for one of another origin.
    const reach = source === FRAME_PATH ? 'cross-origin' : 'same-origin'
    expect(valueOf(headers, 'Cross-Origin-Resource-Policy')).toBe(reach)
    expect(valueOf(headers, 'X-Content-Type-Options')).toBe('nosniff')
  }
})

describe('sealing', () => {
  // printf 'a()' | openssl dgst -sha256 -binary | base64
  const A = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"

  test('hashes the scripts inside a page, not those it loads', () => {
    const html = '<script src="/x.js" async=""></script><script>a()</script><script id="b">a()</script>'
    expect(inlineHashes(html)).toEqual([A])
  })

  test('gives each page the hashes of its own scripts, others those of the page for unknown addresses', () => {
    const rules = sealedRules(
      new Map([
        ['/', '<script>home()</script>'],
        ['/_not-found', '<script>a()</script>'],
      ]),
    )
    expect(rules.map(({ source }) => source)).toEqual(['/:path*', '/', '/runtime/frame.html'])
    expect(valueOf(rules[0]!.headers, CSP)).toContain(`script-src 'self' ${A};`)
    expect(valueOf(rules[1]!.headers, CSP)).not.toContain(A)
    expect(valueOf(rules[1]!.headers, CSP)).toMatch(/script-src 'self' 'sha256-[^']+';/)
    expect(valueOf(rules[2]!.headers, CSP)).toBe(serializePolicy(FRAME_POLICY))
  })

  test('a page without scripts gets none', () => {
    expect(valueOf(pageHeaders(), CSP)).toContain("script-src 'self';")
  })
})
