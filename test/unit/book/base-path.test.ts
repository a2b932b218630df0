import { expect, test } from 'vitest'
import { basePath } from '@/lib/book/base-path.ts'

test.each([undefined, '', ' ', '/'])('at the root: %j', (BASE_PATH) => {
  expect(basePath({ BASE_PATH })).toBe('')
})

test.each(['/workbook', '/a/b-c', '/v1.2'])('%s', (BASE_PATH) => {
  expect(basePath({ BASE_PATH })).toBe(BASE_PATH)
})

test.each(['workbook', '/workbook/', '//other.example', '/a/../b', '/a?b', 'https://a.example/b'])(
  '%s is refused with a sentence that names it',
  (BASE_PATH) => {
    expect(() => basePath({ BASE_PATH })).toThrow(`it is "${BASE_PATH}".`)
  },
)
