import { equal } from '../assert.ts'
import { run } from '../drive.ts'
import type { ContractCase } from '../types.ts'
import { builtinCase } from './builtin-case.ts'

export const globals: ContractCase[] = [
  builtinCase(
    'globals',
    'what Node has, and nothing of a page',
    `const type = (name: string) => typeof (globalThis as Record<string, unknown>)[name]
     print([
       globalThis === global, ['process', 'Buffer', 'console', 'URL', 'TextDecoder', 'AbortController', 'structuredClone', 'queueMicrotask', 'setImmediate', 'performance', 'Request', 'Response', 'Headers', 'Blob', 'FormData', 'ReadableStream', 'crypto', 'Event', 'MessageChannel', 'fetch', 'atob'].filter((name) => type(name) === 'undefined'),
       ['window', 'document', 'self', 'localStorage', 'indexedDB', 'importScripts', 'postMessage', 'onmessage', 'location', 'XMLHttpRequest', 'Worker', 'name', 'close', 'require'].filter((name) => type(name) !== 'undefined'),
     ])`,
    [true, [], []],
  ),
  builtinCase(
    'globals',
    'requests, responses and headers can be made',
    `const request = new Request('http://localhost/x?y=1', { method: 'POST', body: JSON.stringify({ a: 1 }), headers: { 'Content-Type': 'application/json', Origin: 'http://evil.example', Host: 'other' } })
     const response = Response.json({ ok: true }, { status: 201, headers: { 'X-A': 'b' } })
     const headers = new Headers([['a', '1'], ['A', '2']])
     const url = new URL('https://user@example.org:8443/p/%20?q=1#h')
     const body = await request.json()
     const answer = await response.json()
     print([request.method, request.url, request.headers.get('content-type'), request.headers.get('origin'), body, response.status, response.headers.get('x-a'), answer, headers.get('a'), url.port, url.searchParams.get('q'), URL.canParse('nonsense')])`,
    [
      'POST',
      'http://localhost/x?y=1',
      'application/json',
      'http://evil.example',
      { a: 1 },
      201,
      'b',
      { ok: true },
      '1, 2',
      '8443',
      '1',
      false,
    ],
  ),
  {
    name: 'globals: console in all its forms',
    async run(context) {
      const { stdout, stderr } = await run(
        context,
        `console.log()
         console.log('%s %d%%', 'a', 5, { b: 1 })
         console.group('group')
         console.log('in\\nside')
         console.error('e')
         console.groupEnd()
         console.table([{ a: 1, b: 'x' }])
         console.assert(true, 'not shown')
         console.assert(false, 'shown %d', 1)
         console.count(); console.count('own'); console.count()
         console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 })
         console.log(new Error('shown').message, [undefined, null], -0, 1n, Symbol('s'), () => {})
         console.log('a'.repeat(3), ['a'], 'b')
         console.trace('trace')`,
      )
      equal(
        stdout,
        `\na 5% { b: 1 }\ngroup\n  in\n  side\n┌─────────┬───┬─────┐\n│ (index) │ a │ b   │\n├─────────┼───┼─────┤\n│ 0       │ 1 │ 'x' │\n└─────────┴───┴─────┘\ndefault: 1\nown: 1\ndefault: 2\n{ a: [Object] }\nshown [ undefined, null ] -0 1n Symbol(s) [Function (anonymous)]\naaa [ 'a' ] b\n`,
        'stdout',
      )
      equal(stderr.split('\n').slice(0, 3), ['  e', 'Assertion failed: shown 1', 'Trace: trace'], 'stderr')
    },
  },
]
