/** What the tests of the drill share: the deck as it is served, a profile with cards in it, a session by its parts. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { CardKind, DeckIndex, IndexCard } from '@/lib/drill/deck-card.ts'
import type { CardRecord, Memory, ReviewRecord } from '@/lib/drill/types.ts'
import { inShards, shardOf, type CardShard } from '@/lib/progress/card-shards.ts'
import { newProfile, URL_OF_WORKBOOK } from '../page/support.ts'

export { expectAccessible, withAxe } from '../page/axe.ts'
export { newProfile, URL_OF_WORKBOOK, useBrowser } from '../page/support.ts'

export interface KnownCard extends IndexCard {
  readonly chapter: string
}

/** All cards, in the order of the book. */
export async function deckCards(): Promise<readonly KnownCard[]> {
  const { chapters } = (await (await fetch(`${URL_OF_WORKBOOK}/drill/deck.json`)).json()) as DeckIndex
  return chapters.flatMap(({ slug, cards }) => cards.map((card) => ({ ...card, chapter: slug })))
}

export async function cardOf(kind: CardKind): Promise<KnownCard> {
  const card = (await deckCards()).find((one) => one.kind === kind)
  if (!card) throw new Error(`The deck has no card of the kind ${kind}.`)
  return card
}

const DAY = 86_400_000

/** The memory of a card that was due yesterday. */
export function dueMemory(patch: Partial<Memory> = {}): Memory {
  const at = (days: number) => new Date(Date.now() + days * DAY).toISOString()
  return {
    ...{ due: at(-1), stability: 5, difficulty: 5, scheduledDays: 5, learningSteps: 0, reps: 4, lapses: 0 },
    ...{ phase: 'review' as const, lastReview: at(-6) },
    ...patch,
  }
}

export const dueCard = (card: string, patch: Partial<Memory> = {}): CardRecord => ({
  card,
  memory: dueMemory(patch),
  changedAt: new Date(Date.now() - DAY).toISOString(),
})

/** A profile in which the drill has been used before. */
export async function seededPage(
  browser: Browser,
  cards: readonly CardRecord[],
  { reviews = [], ...options }: BrowserContextOptions & { readonly reviews?: readonly ReviewRecord[] } = {},
): Promise<Page> {
  const context = await newProfile(browser, options)
  return seed(await context.newPage(), cards, reviews)
}

/** Writes cards and reviews as an earlier visit left them. No new cards are asked for: the queue is what was seeded. */
export async function seed(
  page: Page,
  cards: readonly CardRecord[],
  reviews: readonly ReviewRecord[] = [],
): Promise<Page> {
  await page.goto(`${URL_OF_WORKBOOK}/drill`)
  await page.getByRole('slider', { name: 'Retention' }).and(page.locator(':enabled')).waitFor()
  await page.getByLabel('New cards a day').fill('0')
  await page.waitForFunction(() => localStorage.getItem('workbook:settings')?.includes('"newPerDay":0'))
  await page.evaluate(
    async ([shards, reviews]) => {
      const [known] = await indexedDB.databases()
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(known!.name!)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error as Error)
      })
      const transaction = database.transaction(['cards', 'reviews'], 'readwrite')
      const store = transaction.objectStore('cards')
      for (const { shard, records } of shards) {
        const asking = store.get(shard)
        asking.onsuccess = () => {
          const before = (asking.result as CardShard | undefined)?.records ?? []
          store.put({ shard, records: [...before, ...records] })
        }
      }
      for (const review of reviews) transaction.objectStore('reviews').put(review)
      await new Promise((resolve) => (transaction.oncomplete = resolve))
      database.close()
    },
    [inShards(cards), reviews] as const,
  )
  return page
}

/** Opens a session and waits for its card. */
export async function openSession(page: Page, search = '?mode=today'): Promise<void> {
  await page.goto(`${URL_OF_WORKBOOK}/drill/session${search}`)
  await heading(page).waitFor()
}

/** What says which card it is. */
export const heading = (page: Page) => page.locator('.drill-card h2')
export const revealButton = (page: Page) => page.locator('.drill-bar button').first()
export const status = (page: Page) => page.locator('main [role=status]').first()
export const grade = (page: Page, name: 'Again' | 'Hard' | 'Good' | 'Easy') =>
  page.getByRole('button', { name: new RegExp(`^${name} next in`) })

/** What the browser keeps of a card. */
export async function recordOf(page: Page, card: string): Promise<CardRecord | undefined> {
  return page.evaluate(
    async ([shard, card]) => {
      const [known] = await indexedDB.databases()
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(known!.name!)
        opening.onsuccess = () => resolve(opening.result)
      })
      const asking = database.transaction('cards').objectStore('cards').get(shard)
      const found = await new Promise<CardShard | undefined>((resolve) => {
        asking.onsuccess = () => resolve(asking.result as CardShard | undefined)
      })
      database.close()
      return found?.records.find((record) => record.card === card)
    },
    [shardOf(card), card] as const,
  )
}

/** The text of what has the focus. */
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

/** Waits until the focus is on an element that matches. */
export const focusOn = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector)
