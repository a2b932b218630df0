import { expect, test } from 'vitest'
import { commandFor, type Keys } from '@/components/exercise/shortcuts.ts'

const keys = (key: string, more: Partial<Keys> = {}): Keys => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

test('Ctrl-Enter and ⌘-Enter run from anywhere, the editor included', () => {
  expect(commandFor(keys('Enter', { ctrlKey: true }), true, true)).toEqual({ do: 'run' })
  expect(commandFor(keys('Enter', { metaKey: true }), false, false)).toEqual({ do: 'run' })
  expect(commandFor(keys('Enter', { ctrlKey: true, shiftKey: true }), true, true)).toEqual({ do: 'stop' })
  expect(commandFor(keys('Enter'), false, true)).toBeUndefined()
})

test('F6 goes through the parts', () => {
  expect(commandFor(keys('F6'), true, false)).toEqual({ do: 'next-region' })
  expect(commandFor(keys('F6', { shiftKey: true }), true, false)).toEqual({ do: 'previous-region' })
})

test('single keys only where nothing is typed, and only while they are on', () => {
  expect(commandFor(keys('?', { shiftKey: true }), false, true)).toEqual({ do: 'help' })
  expect(commandFor(keys('2'), false, true)).toEqual({ do: 'tab', tab: 'wire' })
  expect(commandFor(keys('e'), false, true)).toEqual({ do: 'editor' })
  for (const key of ['?', '1', 'e']) {
    expect(commandFor(keys(key), true, true)).toBeUndefined()
    expect(commandFor(keys(key), false, false)).toBeUndefined()
    expect(commandFor(keys(key, { ctrlKey: true }), false, true)).toBeUndefined()
  }
  expect(commandFor(keys('0'), false, true)).toBeUndefined()
  expect(commandFor(keys('6'), false, true)).toBeUndefined()
})
