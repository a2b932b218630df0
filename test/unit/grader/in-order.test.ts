import { expect, test } from 'vitest'
import { inOrder } from '../../../lib/grader/in-order.ts'

test('of several that fail the first in order is reported, however late it fails', async () => {
  let fail: (error: Error) => void = () => undefined
  const late = new Promise<never>((_, reject) => (fail = reject))
  const both = inOrder([Promise.resolve(1), late, Promise.reject(new Error('early'))])
  fail(new Error('late'))
  await expect(both).rejects.toThrow('late')
})

test('what all of them give comes in order', async () => {
  expect(await inOrder([Promise.resolve('a'), 2, Promise.resolve(true)])).toEqual(['a', 2, true])
})
