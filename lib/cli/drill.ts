/**
 * `npm run drill`: today's cards at a terminal, from an exported file and back into it.
 * Exit code 0: the session ended; 1: the file could not be written; 2: misuse, such as a file that is no export.
 */
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { loadBook, loadQuestions } from '../book/load.ts'
import type { BookChapter } from '../book/types.ts'
import type { EstimateDraft } from '../drill/card.ts'
import { loadCards, type AnyCard } from '../drill/load.ts'
import { dueCounts } from '../drill/queue.ts'
import type { DrillSettings } from '../drill/types.ts'
import { defaultDrillSettings } from '../progress/settings.ts'
import { withSentences } from './cli-error.ts'
import { UsageError } from './collect.ts'
import { parseDrillArguments, USAGE, type DrillArguments } from './drill/arguments.ts'
import { openDrillFile, type DrillFile } from './drill/file.ts'
import { runDrill } from './drill/run.ts'
import { createDrillSession } from './drill/session.ts'
import { openTerminal } from './drill/terminal.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

interface Deck {
  /** In the order of the book. */
  readonly cards: readonly AnyCard[]
  readonly chapters: readonly BookChapter[]
}

async function loadDeck(): Promise<Deck> {
  const { chapters } = await loadBook(ROOT)
  const index = pathToFileURL(join(ROOT, 'exercises/interview/estimates/index.ts')).href
  const [{ ESTIMATES: estimates }, ...questions] = await Promise.all([
    import(index) as Promise<{ ESTIMATES: Readonly<Record<string, readonly EstimateDraft[]>> }>,
    ...chapters.map(async ({ slug }) => [slug, await loadQuestions(ROOT, slug)] as const),
  ])
  const given = { estimates, questions: Object.fromEntries(questions) }
  const cards = await loadCards(join(ROOT, 'exercises/interview'), given)
  return { cards: chapters.flatMap(({ slug }) => cards.filter(({ chapter }) => chapter === slug)), chapters }
}

function settingsOf({ contents }: DrillFile, { newPerDay }: DrillArguments): DrillSettings {
  const settings = contents.settings?.drill ?? defaultDrillSettings
  return newPerDay === undefined ? settings : { ...settings, newPerDay }
}

function assertTopic(topic: string, { cards, chapters }: Deck): void {
  if (cards.some(({ chapter }) => chapter === topic)) return
  throw new UsageError(
    `There are no cards on a chapter ${topic}. Chapters: ${chapters.map(({ slug }) => slug).join(', ')}.`,
  )
}

function printCounts(input: Parameters<typeof dueCounts>[0], { chapters }: Deck): void {
  const { total, chapters: each } = dueCounts(input)
  const row = (name: string, { due, new: fresh, learning }: typeof total) =>
    [name.padEnd(32), ...[due, fresh, learning].map((count) => String(count).padStart(10))].join('')
  console.log(['Chapter'.padEnd(32), ...['due', 'new', 'learning'].map((title) => title.padStart(10))].join(''))
  for (const { slug } of chapters) {
    const count = each.get(slug)
    if (count) console.log(row(slug, count))
  }
  console.log(row('today', total))
}

async function main(): Promise<void> {
  const options = parseDrillArguments(process.argv.slice(2))
  if (options.help) return console.log(USAGE)
  const file = await openDrillFile(options.file)
  const deck = await loadDeck()
  const { topic } = options
  if (topic !== undefined) assertTopic(topic, deck)
  const session = createDrillSession({
    ...{ contents: file.contents, deck: deck.cards, settings: settingsOf(file, options), now: () => new Date() },
    ...(topic !== undefined && { topic }),
  })
  if (options.list) return printCounts(session.input(), deck)
  const terminal = openTerminal(process.stdin, process.stdout)
  try {
    await runDrill({
      ...{ file, name: options.file, session, terminal, limit: options.limit ?? Infinity },
      cards: new Map(deck.cards.map((card) => [card.id, card])),
      titles: new Map(deck.chapters.map(({ slug, title }) => [slug, title])),
    })
  } finally {
    terminal.close()
  }
}

try {
  await withSentences(main)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
