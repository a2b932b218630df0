/** Runs in the harness page: fills the database as two years of drilling would, and opens it as the drill does. */
import { createScheduler } from '../../lib/drill/scheduler.ts'
import { todayQueue, type DeckCard } from '../../lib/drill/queue.ts'
import type { CardRecord, Grade, Memory, ReviewRecord } from '../../lib/drill/types.ts'
import { createRandom } from '../../lib/grader/random.ts'
import { inShards } from '../../lib/progress/card-shards.ts'
import { openProgress } from '../../lib/progress/index.ts'
import { DATABASE_NAME } from '../../lib/progress/schema.ts'
import { defaultDrillSettings } from '../../lib/progress/settings.ts'

const DAY = 86_400_000
const CHAPTERS = 30

export interface Opened {
  /** Milliseconds since navigation began until today's queue was there. */
  readonly time: number
  readonly records: number
  readonly queue: number
}

declare global {
  var drillBench: {
    /** Resolves with how many reviews lie in the database then. */
    fill(cards: number, reviews: number): Promise<{ readonly reviews: number }>
    opened?: Opened
  }
}

const nameOf = (card: number) => `scaling-question-of-the-bench-${card}`

const deck = (cards: number): DeckCard[] =>
  Array.from({ length: cards }, (_, card) => ({
    id: nameOf(card),
    chapter: `chapter-${card % CHAPTERS}`,
    kind: 'open',
  }))

/** Every card reviewed equally often, over two years up to now; a hundred reviews fall on today. */
function history(cards: number, reviews: number): { cards: CardRecord[]; reviews: ReviewRecord[] } {
  const random = createRandom(1, 'drill')
  const scheduler = createScheduler(defaultDrillSettings)
  const memories = new Map<string, Memory>()
  const log: ReviewRecord[] = []
  const begin = Date.now() - 730 * DAY
  for (let number = 0; number < reviews; number++) {
    const card = nameOf(number % cards)
    const late = reviews - number <= 100
    const at = new Date(late ? Date.now() - (reviews - number) * 1_000 : begin + (number / reviews) * 728 * DAY)
    const before = memories.get(card)
    const grade = random.pick<Grade>(['again', 'hard', 'good', 'good', 'good', 'easy'])
    const id = number.toString(16).padStart(24, '0')
    const entry = { id, card, at: at.toISOString(), offset: 0, grade, durationMs: 20_000, mode: 'today' as const }
    log.push({ ...entry, ...(before && { before }) })
    memories.set(card, scheduler.next(before, grade, at).memory)
  }
  const records = [...memories].map(([card, memory]) => ({ card, memory, changedAt: memory.lastReview ?? '' }))
  return { cards: records, reviews: log }
}

async function fill(cards: number, reviews: number) {
  const progress = openProgress()
  await progress.ready
  await progress.close()
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error as Error)
  })
  const all = cards === 0 ? { cards: [], reviews: [] } : history(cards, reviews)
  const transaction = database.transaction(['cards', 'reviews'], 'readwrite')
  for (const shard of inShards(all.cards)) transaction.objectStore('cards').put(shard)
  for (const review of all.reviews) transaction.objectStore('reviews').put(review)
  const counted = transaction.objectStore('reviews').count()
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onabort = () => reject(transaction.error as Error)
  })
  database.close()
  return { reviews: counted.result }
}

/** What the drill's page and the contents do when they open. */
async function open(cards: number): Promise<Opened> {
  const progress = openProgress()
  const drill = progress.drill()
  await drill.ready
  const { records, reviewsToday } = drill.getState()
  const { settings } = progress.getState()
  const begun = new Set<string>()
  const { cards: queue } = todayQueue({
    ...{ deck: deck(cards), records, reviewsToday, settings: settings.drill, begun, now: new Date() },
  })
  return { time: performance.now(), records: records.size, queue: queue.length }
}

globalThis.drillBench = { fill }
const cards = new URLSearchParams(location.search).get('open')
if (cards !== null) globalThis.drillBench.opened = await open(Number(cards))
