import { expect, test } from 'vitest'
import { locate } from '@/components/console/locate.ts'

const paths = ['server.ts', 'lib/server.ts', 'calculator.ts']
const places = (line: string) =>
  locate(line, paths).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.location]))

test.each([
  ['    at evaluate (/project/calculator.ts:7:9)', { file: 'calculator.ts', line: 7, column: 9 }],
  ['    at file:///home/web/run-3/server.ts:12:3', { file: 'server.ts', line: 12, column: 3 }],
  ['server.ts:4: unexpected token', { file: 'server.ts', line: 4, column: 1 }],
  ['C:\\work\\lib\\server.ts:2:5', { file: 'lib/server.ts', line: 2, column: 5 }],
])('finds the learner’s file in %s', (line, location) => {
  expect(places(line)).toEqual([location])
})

test.each([
  '    at Module.load (node:internal/modules:12:3)',
  '    at /project/node_modules/@modelcontextprotocol/sdk/server.ts:1:1',
  'other.ts:3:1',
  'the time is 12:30:15',
])('leaves %s as it is', (line) => {
  expect(locate(line, paths)).toEqual([line])
})

test('keeps the text around a place, and several places in a line', () => {
  const pieces = locate('a server.ts:1:2 b calculator.ts:3 c', paths)
  expect(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')).toBe(
    'a server.ts:1:2 b calculator.ts:3 c',
  )
  expect(places('a server.ts:1:2 b calculator.ts:3 c')).toHaveLength(2)
})
