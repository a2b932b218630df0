/** What the routes of the deck need: the cards of the drill as they are written, and what turns them into pages' HTML. */
import path from 'node:path'
import { ESTIMATES } from '@/exercises/interview/estimates/index.ts'
import { chapters } from '@/lessons/index.ts'
import { deckCard, deckIndex, type DeckTools } from '@/lib/drill/deck.ts'
import type { ChapterDeck, DeckIndex } from '@/lib/drill/deck-card.ts'
import { loadCards, type AnyCard } from '@/lib/drill/load.ts'
import { loadQuestions } from '../lesson/check-questions.tsx'
import { highlight } from '../lesson/highlight.ts'
import { href } from '../site/href.ts'

const ROOT = process.cwd()
const development = process.env.NODE_ENV === 'development'

const tools: DeckTools = { root: ROOT, address: href, highlight, undrawn: development }

let kept: Promise<readonly AnyCard[]> | undefined

/** Read once in a build; while developing each time, since they change. */
function readCards(): Promise<readonly AnyCard[]> {
  if (development || !kept) kept = read()
  return kept
}

async function read(): Promise<readonly AnyCard[]> {
  const questions = await Promise.all(chapters.map(async ({ slug }) => [slug, await loadQuestions(slug)] as const))
  const given = { estimates: ESTIMATES, questions: Object.fromEntries(questions) }
  return loadCards(path.join(ROOT, 'exercises/interview'), given)
}

export async function readDeckIndex(): Promise<DeckIndex> {
  return deckIndex(await readCards(), chapters)
}

/** The cards of a chapter; none where it has none. */
export async function readChapterDeck(chapter: string): Promise<ChapterDeck> {
  const own = (await readCards()).filter((card) => card.chapter === chapter)
  return { chapter, cards: await Promise.all(own.map((card) => deckCard(card, tools))) }
}

/** How many cards a chapter has of its own; its check questions, which stand in the chapter, count only beside others. */
export async function countDrilled(chapter: string): Promise<number> {
  const own = (await readCards()).filter((card) => card.chapter === chapter)
  return own.some(({ kind }) => kind !== 'check') ? own.length : 0
}
