/** A session over an exported file: what it asks, what it keeps, and what it takes back. */
import { describe, expect, test } from 'vitest'
import { createDrillSession } from '@/lib/cli/drill/session.ts'
import type { DeckCard } from '@/lib/drill/queue.ts'
import { NOTHING, type Contents } from '@/lib/progress/archive/contents.ts'
import { archiveText } from '@/lib/progress/archive/format.ts'
import { readArchive } from '@/lib/progress/archive/read.ts'

const deck: readonly DeckCard[] = ['a', 'b', 'c'].flatMap((name) => [
  { id: `open-${name}`, chapter: 'scaling', kind: 'open' },
  { id: `check-${name}`, chapter: 'scaling', kind: 'check' },
])
const settings = { retention: 0.9, newPerDay: 10, reviewsPerDay: 100 }

function session(contents: Contents = NOTHING, topic?: string) {
  let clock = Date.parse('2026-11-27T10:00:00Z')
  const now = () => new Date((clock += 1_000))
  const made = createDrillSession({ contents, deck, settings, now, ...(topic !== undefined && { topic }) })
  return { ...made, ids: () => made.queue().map(({ id }) => id), wait: (ms: number) => (clock += ms) }
}

const graded = (card: string, grade: 'again' | 'good' | 'easy') => ({ card, grade, durationMs: 5_000 })

describe('a session', () => {
  test('of today leaves check questions of chapters out that were not begun', () => {
    expect(session().ids()).toEqual(['open-a', 'open-b', 'open-c'])
    const begun = session({ ...NOTHING, chapters: [{ chapter: 'scaling', tries: {} }] })
    expect([...begun.ids()].sort()).toEqual(deck.map(({ id }) => id).sort())
  })

  test('goes through a topic once, and comes back to what was failed at its end', () => {
    const drill = session(NOTHING, 'scaling')
    const [first, second] = drill.ids() as [string, string]
    drill.review(graded(first, 'again'))
    drill.review(graded(second, 'good'))
    expect(drill.ids()).toHaveLength(5)
    expect(drill.ids().at(-1)).toBe(first)
    drill.review(graded(first, 'good'))
    expect(drill.ids()).toHaveLength(4)
  })

  test('does what the grade’s button says', () => {
    const drill = session()
    const { good } = drill.preview('open-a')
    const { before, after } = drill.review(graded('open-a', 'good'))
    expect(before).toBeUndefined()
    expect(Date.parse(after.due) - Date.parse(good.due)).toBe(1_000)
  })

  test('takes back step by step, to the very state before', () => {
    const drill = session()
    drill.review(graded('open-a', 'easy'))
    const kept = drill.contents()
    drill.review(graded('open-a', 'again'))
    drill.review(graded('open-b', 'good'))
    drill.bury('open-c')
    drill.suspend('check-a')
    expect(drill.ids()).not.toContain('open-c')
    expect(Array.from({ length: 4 }, drill.undo)).toEqual(['check-a', 'open-c', 'open-b', 'open-a'])
    const [card] = drill.contents().cards
    expect(card?.memory).toEqual(kept.cards[0]?.memory)
    expect(drill.contents().reviews).toEqual(kept.reviews)
    expect(drill.contents().cards.map((one) => one.card)).toEqual(['open-a'])
    expect(drill.undo()).toBe('open-a')
    expect(drill.undo()).toBeUndefined()
    expect(drill.contents()).toEqual(NOTHING)
  })

  test('buries until the learner’s next day', () => {
    const drill = session()
    drill.bury('open-a')
    expect(drill.ids()).toEqual(['open-b', 'open-c'])
    drill.wait(24 * 3_600_000)
    expect(drill.ids()).toContain('open-a')
  })

  test('keeps nothing that an import would refuse', async () => {
    const drill = session()
    drill.review({ ...graded('open-a', 'good'), durationMs: 86_400_000, touched: ['x'] })
    drill.review({ ...graded('open-b', 'again'), durationMs: 0.4 })
    drill.bury('open-c')
    drill.suspend('check-a')
    const text = archiveText(drill.contents(), '2026-11-27T10:00:00.000Z')
    const { contents } = await readArchive(new Blob([text]))
    expect(contents).toEqual(drill.contents())
    expect(contents.reviews[0]).toMatchObject({ durationMs: 600_000, touched: ['x'], mode: 'today' })
  })
})
