import { expect, test } from 'vitest'
import { tellingLines } from '../../../lib/grader/stderr.ts'

const CRASH = `wire: ready
/tmp/x/server.ts:20
  const text = params.arguments.text
                                ^

TypeError: Cannot read properties of undefined (reading 'text')
    at call (/tmp/x/server.ts:20:33)
    at Socket.<anonymous> (/tmp/x/server.ts:41:5)
    at Socket.emit (node:events:524:28)
    at addChunk (node:internal/streams/readable:561:12)

Node.js v20.20.2
`

test('the error and the learner’s own frames, not Node’s', () => {
  expect(tellingLines(CRASH, 4)).toBe(
    "TypeError: Cannot read properties of undefined (reading 'text')\n    at call (/tmp/x/server.ts:20:33)\n    at Socket.<anonymous> (/tmp/x/server.ts:41:5)",
  )
})

test('no more lines than asked for', () => {
  expect(tellingLines(CRASH, 2).split('\n')).toHaveLength(2)
})

test('the last lines where no error was printed', () => {
  expect(tellingLines('one\ntwo\nthree\n', 2)).toBe('two\nthree')
})
