/**
 * How cards lie in the database: many in one value. Opening the drill reads all of them, and a browser takes several times as
 * long for thousands of small values as for a few larger ones; a review writes one shard, some kilobytes.
 */
import type { CardRecord } from '../drill/types.ts'

export interface CardShard {
  readonly shard: number
  readonly records: readonly CardRecord[]
}

/** Never to be changed: cards lie where they were put. */
const SHARDS = 64

/** Where a card lies. */
export function shardOf(card: string): number {
  let hash = 0
  for (let place = 0; place < card.length; place++) hash = (Math.imul(hash, 31) + card.charCodeAt(place)) >>> 0
  return hash % SHARDS
}

export function inShards(records: readonly CardRecord[]): readonly CardShard[] {
  const shards = new Map<number, CardRecord[]>()
  for (const record of records) {
    const shard = shardOf(record.card)
    const others = shards.get(shard)
    if (others === undefined) shards.set(shard, [record])
    else others.push(record)
  }
  return [...shards].map(([shard, records]) => ({ shard, records }))
}

/** A shard with this record in the place of the card's former one, or without any. */
export function withCard({ shard, records }: CardShard, card: string, record: CardRecord | undefined): CardShard {
  const others = records.filter((other) => other.card !== card)
  return { shard, records: record === undefined ? others : [...others, record] }
}
