import { describe, expect, test } from 'vitest'
import { NO_FILTER } from '@/components/session/ui-state.ts'
import { filterRows, foldRows } from '@/components/wire/rows.ts'
import { answerTo, entry } from './entries.ts'

describe('folding', () => {
  test('puts an answer into the row of its request, wherever it came', () => {
    const entries = [entry(1), entry(2), answerTo(2, 3), answerTo(1, 4)]
    expect(foldRows(entries)).toEqual([
      { type: 'process', process: 1 },
      { type: 'message', entry: entries[0], answer: entries[3] },
      { type: 'message', entry: entries[1], answer: entries[2] },
    ])
  })

  test('leaves a second answer to the same request a row of its own', () => {
    const entries = [entry(1), answerTo(1, 2), answerTo(1, 3)]
    expect(foldRows(entries).slice(1)).toEqual([
      { type: 'message', entry: entries[0], answer: entries[1] },
      { type: 'message', entry: entries[2] },
    ])
  })

  test('sets processes that ran at the same time one below the other', () => {
    const entries = [entry(1), entry(2, { process: 2 }), entry(3), entry(4, { process: 2 })]
    expect(foldRows(entries).map((row) => (row.type === 'process' ? `process ${row.process}` : row.entry.seq))).toEqual(
      ['process 1', 1, 3, 'process 2', 2, 4],
    )
  })
})

describe('filtering', () => {
  const entries = [
    entry(1, { text: '{"method":"initialize"}' }),
    answerTo(1, 2, { text: '{"result":{"serverInfo":{}}}' }),
    entry(3, { kind: 'notification', text: '{"method":"notifications/initialized"}' }),
    entry(4, { text: '{"method":"tools/call"}' }),
    answerTo(4, 5, { kind: 'error', text: '{"error":{}}', problems: ['Wrong.'] }),
    entry(6, { text: '{"method":"ping"}' }),
    entry(7, { direction: 'received', kind: 'invalid', text: 'hello' }),
    entry(8, { process: 2, kind: 'notification', text: 'x' }),
  ]
  const kept = (filter: Partial<typeof NO_FILTER>) =>
    filterRows(foldRows(entries), { ...NO_FILTER, ...filter }).map((row) =>
      row.type === 'process' ? `process ${row.process}` : row.entry.seq,
    )

  test('keeps everything without a filter', () => {
    expect(kept({})).toEqual(['process 1', 1, 3, 4, 6, 7, 'process 2', 8])
  })

  test('finds text in the answer as well, in any case, and drops separators without messages', () => {
    expect(kept({ text: 'SERVERINFO' })).toEqual(['process 1', 1])
    expect(kept({ text: 'nowhere' })).toEqual([])
  })

  test('by direction and kind: the same message must fit both', () => {
    expect(kept({ direction: 'received' })).toEqual(['process 1', 1, 4, 7])
    expect(kept({ kind: 'error' })).toEqual(['process 1', 4])
    expect(kept({ kind: 'error', direction: 'sent' })).toEqual([])
  })

  test('problems: the schema’s, lines that are no messages, requests without an answer', () => {
    expect(kept({ problemsOnly: true })).toEqual(['process 1', 4, 6, 7])
  })

  test('what the workbook sends on purpose is no problem', () => {
    const junk = [entry(1, { kind: 'invalid', text: 'this is not JSON' })]
    expect(filterRows(foldRows(junk), { ...NO_FILTER, problemsOnly: true })).toEqual([])
  })
})
