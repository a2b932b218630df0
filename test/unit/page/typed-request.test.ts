import { describe, expect, test } from 'vitest'
import { PRESETS } from '@/components/http/presets.ts'
import { readTyped } from '@/components/http/read-typed.ts'
import { buildRequest, ORIGIN } from '@/lib/grader/http/request.ts'

const { signal } = new AbortController()
const typed = { method: 'POST', path: '/mcp?a=1', headers: 'Accept: a, b\n\norigin:  https://x.example ', body: '{}' }

describe('a request that was typed', () => {
  test('is one: path, headers, body', async () => {
    const request = buildRequest(readTyped(typed), signal)
    expect(request.url).toBe(`${ORIGIN}/mcp?a=1`)
    expect([...request.headers]).toEqual([
      ['accept', 'a, b'],
      ['origin', 'https://x.example'],
    ])
    expect(await request.text()).toBe('{}')
  })

  test('has no body when it is a GET', () => {
    expect(buildRequest(readTyped({ ...typed, method: 'GET' }), signal).body).toBeNull()
  })

  test('is refused with the line that is wrong', () => {
    expect(() => readTyped({ ...typed, headers: 'a: b\nno header' })).toThrow(/^Line 2 of the headers/)
    expect(() => readTyped({ ...typed, headers: 'sp ace: b' })).toThrow(/^Line 1 of the headers/)
    expect(() => readTyped({ ...typed, path: 'mcp' })).toThrow(/“mcp” is no path/)
  })
})

test('what a reader begins with is whole, and says the same in header and body', () => {
  for (const { title, request } of PRESETS) {
    const { method, params } = JSON.parse(request.body) as { method: string; params?: Record<string, unknown> }
    expect(title).toContain(method)
    const { headers } = buildRequest(readTyped(request), signal)
    expect(headers.get('mcp-method') ?? method).toBe(method)
    const meta = params?.['_meta'] as Record<string, unknown> | undefined
    if (meta) expect(meta['io.modelcontextprotocol/protocolVersion']).toBe(headers.get('mcp-protocol-version'))
  }
})
