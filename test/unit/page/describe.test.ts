import { expect, test } from 'vitest'
import { gistOf, headOf, idOf, isRefusal, isToolError, labelOf, pretty } from '@/components/wire/describe.ts'
import type { WireEntry } from '@/lib/grader/types.ts'
import { entry } from './entries.ts'

const of = (message: unknown, more: Partial<WireEntry> = {}) =>
  entry(1, { message, text: JSON.stringify(message), ...more })

test('a request is called by its method and what it is about', () => {
  const call = of({ id: 'raw-1', method: 'tools/call', params: { name: 'calculate' } }, { method: 'tools/call' })
  expect(labelOf(call)).toBe('tools/call calculate')
  expect(idOf(call)).toBe('"raw-1"')
  expect(labelOf(of({ id: 0, method: 'ping' }, { method: 'ping' }))).toBe('ping')
})

test('an answer says what it is, and its first words', () => {
  const error = of({ id: 1, error: { code: -32601, message: 'Method not found' } }, { kind: 'error' })
  expect([labelOf(error), gistOf(error)]).toEqual(['error -32601', 'Method not found'])
  const refusal = of(
    { id: 1, result: { content: [{ type: 'text', text: 'Division\nby zero' }], isError: true } },
    { kind: 'result' },
  )
  expect([labelOf(refusal), gistOf(refusal), isToolError(refusal)]).toEqual([
    'result (isError)',
    'Division by zero',
    true,
  ])
  expect(gistOf(of({ id: 1, result: { tools: [] } }, { kind: 'result' }))).toBe('{"tools":[]}')
  expect(gistOf(of({ result: {}, jsonrpc: '2.0', id: 1 }, { kind: 'result' }))).toBe('{}')
})

test('a line that is no message is shown as it came', () => {
  const junk = entry(1, { kind: 'invalid', direction: 'received', text: 'server started' })
  expect([labelOf(junk), gistOf(junk), pretty(junk)]).toEqual(['not a message', 'server started', 'server started'])
})

test('a long text is cut to a line, whatever its size', () => {
  const huge = of({ id: 1, result: { content: [{ type: 'text', text: 'x'.repeat(1_000_000) }] } }, { kind: 'result' })
  expect(gistOf(huge)).toHaveLength(120)
})

test('over HTTP an entry is called by what carried it as well, and has its head', () => {
  const headers = [['host', 'localhost:3000']] as const
  const http = { type: 'request', method: 'POST', path: '/mcp', headers } as const
  const list = of({ id: 1, method: 'tools/list' }, { method: 'tools/list', http })
  expect([labelOf(list), headOf(list)]).toEqual(['POST /mcp tools/list', 'POST /mcp\nhost: localhost:3000'])
  const refusal = entry(2, { kind: 'http', http: { type: 'response', status: 405, statusText: '', headers: [] } })
  expect([labelOf(refusal), headOf(refusal), isRefusal(refusal)]).toEqual(['405', '405', true])
  const ok = { type: 'response', status: 200, statusText: 'OK', headers: [] } as const
  const result = of({ id: 1, result: {} }, { kind: 'result', http: ok })
  expect([labelOf(result), isRefusal(result)]).toEqual(['200 result', false])
  const event = of({ id: 1, result: {} }, { kind: 'result', http: { type: 'event', event: 2 } })
  expect([labelOf(event), headOf(event)]).toEqual(['event 2 result', ''])
  expect(headOf(of({ id: 1, result: {} }))).toBe('')
})
