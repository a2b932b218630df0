/** What a mock interview asks: kinds and topics mixed, nothing twice. */
import { createRandom, type Random } from '../../grader/random.ts'
import type { CardKind } from '../deck-card.ts'
import type { InterviewCard, InterviewPlan, InterviewRecord, InterviewWish } from './types.ts'

/** How many of ten questions each kind makes, where the deck has enough of it. Interviews are talk before all. */
const SHARES: Readonly<Record<CardKind, number>> = { open: 5, scenario: 2, flaw: 2, estimate: 1, check: 0 }

/** How much of the clock a question of each kind takes, beside the others. */
const WEIGHTS: Readonly<Record<CardKind, number>> = { open: 3, scenario: 4, flaw: 3, estimate: 2, check: 1 }

const MINUTE = 60_000

/** The same wish gives the same plan. */
export function planInterview({
  cards,
  records = [],
  count,
  minutes,
  seed,
  topics = [],
}: InterviewWish): InterviewPlan {
  const random = createRandom(seed, 'interview')
  const kept = new Map(records.map((record) => [record.card, record]))
  const open = unique(cards).filter(
    ({ id, chapter }) => !kept.get(id)?.suspended && (topics.length === 0 || topics.includes(chapter)),
  )
  const chosen = choose(shuffled(open, random), kept, count)
  const weights = chosen.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0)
  const questions = chosen.map(({ id, kind, chapter }) => ({
    ...{ id, kind, chapter, seed: random.int(0, 0xffffffff) },
    budgetMs: Math.round((minutes * MINUTE * WEIGHTS[kind]) / weights),
  }))
  return { seed, minutes, questions }
}

/**
 * One after the other: of the kind that is furthest behind its share, then of the topic that was asked least, then what
 * the learner knows worst. Ties are as the shuffle left them.
 */
function choose(
  shuffle: readonly InterviewCard[],
  kept: ReadonlyMap<string, InterviewRecord>,
  count: number,
): InterviewCard[] {
  const left = new Set(shuffle)
  const chosen: InterviewCard[] = []
  while (chosen.length < count && left.size > 0) {
    const kind = nextKind(chosen, left)
    const asked = (chapter: string) => chosen.filter((one) => one.chapter === chapter).length
    const rank = ({ id, chapter }: InterviewCard) => [asked(chapter), -weakness(kept.get(id))] as const
    const [next] = [...left].filter((card) => card.kind === kind).sort((a, b) => compare(rank(a), rank(b)))
    left.delete(next!)
    chosen.push(next!)
  }
  return chosen
}

function nextKind(chosen: readonly InterviewCard[], left: ReadonlySet<InterviewCard>): CardKind {
  const kinds = [...new Set([...left].map(({ kind }) => kind))]
  const behind = (kind: CardKind) =>
    (SHARES[kind] * (chosen.length + 1)) / 10 - chosen.filter((one) => one.kind === kind).length
  return kinds.sort((a, b) => behind(b) - behind(a) || SHARES[b] - SHARES[a])[0]!
}

function weakness(record: InterviewRecord | undefined): number {
  return record?.memory ? record.memory.lapses * 10 + record.memory.difficulty : 0
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at])
  return index < 0 ? 0 : a[index]! - b[index]!
}

function unique(cards: readonly InterviewCard[]): InterviewCard[] {
  return [...new Map(cards.map((card) => [card.id, card])).values()]
}

/** Fisher and Yates's. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const all = [...items]
  for (let end = all.length - 1; end > 0; end--) {
    const at = random.int(0, end)
    ;[all[at], all[end]] = [all[end]!, all[at]!]
  }
  return all
}
