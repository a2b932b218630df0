import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CardRecord } from '../../lib/drill/types.ts'
import { inShards, shardOf, withCard } from '../../lib/progress/card-shards.ts'

const record = (card: string): CardRecord => ({ card, suspended: true, changedAt: '2026-01-01T00:00:00.000Z' })
const sorted = (records: readonly CardRecord[]) => records.map(({ card }) => card).sort()

it('a card lies where it has always lain', () => {
  expect(['scaling-sticky-then-and-now', 'check-errors-falsy-id-twice', '', 'Überlast'].map(shardOf)).toEqual([
    14, 41, 0, 9,
  ])
})

it('every card lies in its shard, and nowhere else', () => {
  const cards = fc.uniqueArray(fc.string(), { maxLength: 300 })
  fc.assert(
    fc.property(cards, (names) => {
      const shards = inShards(names.map(record))
      expect(sorted(shards.flatMap(({ records }) => records))).toEqual(names.toSorted())
      expect(new Set(shards.map(({ shard }) => shard)).size).toBe(shards.length)
      for (const { shard, records } of shards) for (const { card } of records) expect(shardOf(card)).toBe(shard)
    }),
  )
})

it('a card takes the place of its former record, or leaves it', () => {
  const shard = { shard: 3, records: [record('a'), record('b')] }
  const { suspended: _, ...fresh } = record('a')
  expect(withCard(shard, 'a', fresh)).toEqual({ shard: 3, records: [record('b'), fresh] })
  expect(withCard(shard, 'a', undefined)).toEqual({ shard: 3, records: [record('b')] })
})

it('five hundred cards of a deck spread over the shards', () => {
  const names = Array.from({ length: 500 }, (_, number) => `scaling-question-${number}`)
  const sizes = inShards(names.map(record)).map(({ records }) => records.length)
  expect(Math.max(...sizes)).toBeLessThan(30)
})
