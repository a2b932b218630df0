import { expect, test } from 'vitest'
import { toLines, toOutputLines } from '@/components/console/lines.ts'

test('chunks are no lines: they are joined, then cut', () => {
  expect(
    toLines([
      { process: 1, text: 'rea' },
      { process: 1, text: 'dy\n\nagain\r\n' },
    ]),
  ).toEqual([{ text: 'ready' }, { text: '' }, { text: 'again' }])
  expect(toLines([])).toEqual([])
})

test('processes that write at the same time are kept apart', () => {
  const chunks = [
    { process: 1, text: 'one ' },
    { process: 2, text: 'two\n' },
    { process: 1, text: 'more\n' },
  ]
  expect(toLines(chunks)).toEqual([
    { text: 'Server process 1', heading: true },
    { text: 'one more' },
    { text: 'Server process 2', heading: true },
    { text: 'two' },
  ])
})

test('a terminal’s colours are left out', () => {
  expect(toLines([{ process: 1, text: '\u001b[31mError\u001b[0m: no\n' }])).toEqual([{ text: 'Error: no' }])
})

test('of one program: lines in the order in which they were finished, stderr marked beside stdout', () => {
  const output = [
    { stream: 'stdout', text: 'on' },
    { stream: 'stderr', text: 'careful\n' },
    { stream: 'stdout', text: 'e\ntwo' },
  ] as const
  expect(toOutputLines(output)).toEqual([{ text: 'careful', stream: 'stderr' }, { text: 'one' }, { text: 'two' }])
  expect(toOutputLines([{ stream: 'stderr', text: 'alone\n' }])).toEqual([{ text: 'alone' }])
})
