import { expect, test } from 'vitest'
import { retrying } from '@/components/session/retrying.ts'

test('starts once for all who ask, and again only after a failure', async () => {
  const outcomes = [Promise.reject(new Error('offline')), Promise.resolve('there')]
  let starts = 0
  const get = retrying(() => outcomes[starts++] as Promise<string>)
  const [first, second] = [get(), get()]
  await expect(first).rejects.toThrow('offline')
  await expect(second).rejects.toThrow('offline')
  expect(starts).toBe(1)
  expect(await get()).toBe('there')
  expect(await get()).toBe('there')
  expect(starts).toBe(2)
})
