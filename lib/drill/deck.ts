/** Makes the deck as the browser fetches it (`deck-card.ts`) from the cards as they are written. Node only. */
import { findDiagram } from '../diagrams/files.ts'
import { parseDiagram } from '../diagrams/source.ts'
import type { FlawCard, FollowUp, OpenCard, RubricPoint } from './card.ts'
import type { CheckCard } from './check-card.ts'
import type { DeckCard, DeckDiagram, DeckIndex, DeckPoint, Html } from './deck-card.ts'
import type { AnyCard } from './load.ts'
import { blockHtml, inlineHtml, type MarkdownTools } from './markdown.ts'
import { titleOf } from './title.ts'

export interface DeckTools extends MarkdownTools {
  /** Absolute path of the repository: the drawings lie in it. */
  readonly root: string
  /** While developing, a diagram may not be drawn yet. */
  readonly undrawn?: boolean
}

/**
 * @param chapters in the order of the book
 * @throws Error, one sentence, for a card of a chapter that is not among them
 */
export function deckIndex(
  cards: readonly AnyCard[],
  chapters: readonly { readonly slug: string; readonly number: number; readonly title: string }[],
): DeckIndex {
  const lost = cards.find(({ chapter }) => !chapters.some(({ slug }) => slug === chapter))
  if (lost) throw new Error(`The card ${lost.id} belongs to the chapter ${lost.chapter}, which the book does not have.`)
  const shown = chapters.map(({ slug, number, title }) => {
    const own = cards.filter(({ chapter }) => chapter === slug)
    return { slug, number, title, cards: own.map((card) => ({ id: card.id, kind: card.kind, title: titleOf(card) })) }
  })
  return { chapters: shown.filter((chapter) => chapter.cards.length > 0) }
}

/** @throws Error, one sentence, when a diagram has not been drawn as it now is */
export async function deckCard(card: AnyCard, tools: DeckTools): Promise<DeckCard> {
  const { id, chapter, sources } = card
  const base = { id, chapter, sources, title: titleOf(card) }
  switch (card.kind) {
    case 'open':
      return { ...base, kind: 'open', ...(await openParts(card, tools)) }
    case 'flaw':
      return { ...base, kind: 'flaw', ...(await flawParts(card, tools)) }
    case 'scenario': {
      const story = card.story === undefined ? {} : { story: await blockHtml(card.story, tools) }
      return { ...base, kind: 'scenario', answers: card.answers, ...story }
    }
    case 'estimate':
      return { ...base, kind: 'estimate' }
    case 'check':
      return { ...base, kind: 'check', ...(await checkParts(card, tools)) }
  }
}

async function openParts(card: OpenCard, tools: DeckTools) {
  const block = (text: string) => blockHtml(text, tools)
  const [ask, short, long, whiteboard] = (await Promise.all(
    [card.ask, card.short, card.long, card.whiteboard].map(block),
  )) as [Html, Html, Html, Html]
  const followUps = card.followUps.map(async ({ ask, answer, on }: FollowUp) => ({
    ask: await inlineHtml(ask, tools),
    answer: await block(answer),
    on,
  }))
  return {
    ...{ ask, short, long, whiteboard },
    rubric: await points(card.rubric, tools),
    traps: await Promise.all(card.traps.map((trap) => inlineHtml(trap, tools))),
    followUps: await Promise.all(followUps),
  }
}

async function flawParts(card: FlawCard, tools: DeckTools) {
  const block = (text: string) => blockHtml(text, tools)
  const { diagram, config } = card
  return {
    ask: await block(card.ask),
    ...(diagram !== undefined && { diagram: await drawn(card.id, diagram, tools) }),
    ...(config && { config: { ...config, html: await tools.highlight(config.text.trimEnd(), config.language) } }),
    places: await choices(card.places, tools),
    consequence: await block(card.consequence),
    mend: await block(card.mend),
    rubric: await points(card.rubric, tools),
  }
}

async function checkParts({ question, ask, answers }: CheckCard, tools: DeckTools) {
  return { question, ask: await blockHtml(ask, tools), answers: await choices(answers, tools) }
}

/** What one chooses from: places of a fault, answers to a question. */
function choices<Choice extends { readonly text: string; readonly why: string }>(
  all: readonly Choice[],
  tools: DeckTools,
): Promise<Choice[]> {
  const inline = async (choice: Choice) => ({
    ...choice,
    text: await inlineHtml(choice.text, tools),
    why: await inlineHtml(choice.why, tools),
  })
  return Promise.all(all.map(inline))
}

function points(rubric: readonly RubricPoint[], tools: DeckTools): Promise<DeckPoint[]> {
  return Promise.all(rubric.map(async ({ id, text }) => ({ id, text: await inlineHtml(text, tools) })))
}

async function drawn(card: string, source: string, { root, undrawn }: DeckTools): Promise<DeckDiagram> {
  const drawing = await findDiagram(root, source)
  if (!drawing && !undrawn)
    throw new Error(`The diagram of the card ${card} has not been drawn as it now is. Run: npm run diagrams`)
  return { ...parseDiagram(source), source, ...(drawing && { drawing }) }
}
