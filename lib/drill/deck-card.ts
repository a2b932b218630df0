/** The deck as the browser fetches it: cards with their Markdown rendered, diagrams drawn, configurations highlighted. */
import type { Answers } from '../decision/questions.ts'
import type { DrawnDiagram } from '../diagrams/files.ts'
import type { CardSource } from './card.ts'

/**
 * HTML of the project's own text. Links within the workbook carry the path that it is published under already. “Inline”:
 * without a paragraph around it, for a label or a heading.
 */
export type Html = string

/** Where the index lies, below the workbook's own root. */
export const DECK_INDEX = '/drill/deck.json'

/** Where the cards of a chapter lie: `/drill/deck/scaling.json`, a {@link ChapterDeck}. */
export const deckAddress = (chapter: string): string => `/drill/deck/${chapter}.json`

export type CardKind = DeckCard['kind']

/** What a session is put together from. */
export interface DeckIndex {
  /** In the order of the book; only those that have cards. */
  readonly chapters: readonly IndexChapter[]
}

export interface IndexChapter {
  readonly slug: string
  readonly number: number
  readonly title: string
  readonly cards: readonly IndexCard[]
}

export interface IndexCard {
  readonly id: string
  readonly kind: CardKind
  /** Plain text, one line: its title, or how its question begins. */
  readonly title: string
}

export interface ChapterDeck {
  readonly chapter: string
  readonly cards: readonly DeckCard[]
}

interface DeckBase {
  readonly id: string
  readonly chapter: string
  /** Plain text, as in the index. */
  readonly title: string
  readonly sources: readonly CardSource[]
}

export interface DeckPoint {
  readonly id: string
  /** Inline. */
  readonly text: Html
}

export interface DeckFollowUp {
  readonly ask: Html
  readonly answer: Html
  readonly on: string
}

export interface DeckOpen extends DeckBase {
  readonly kind: 'open'
  readonly ask: Html
  readonly short: Html
  readonly long: Html
  readonly whiteboard: Html
  readonly rubric: readonly DeckPoint[]
  /** Inline. */
  readonly traps: readonly Html[]
  readonly followUps: readonly DeckFollowUp[]
}

export interface DeckPlace {
  /** Inline. */
  readonly text: Html
  readonly fault?: true
  /** Inline. */
  readonly why: Html
}

/** The drawing's addresses are without the path that the workbook is published under. */
export interface DeckDiagram {
  readonly title: string
  /** All that it shows, in words. */
  readonly description: string
  /** Absent only while developing, when `npm run diagrams` has not drawn it yet. */
  readonly drawing?: DrawnDiagram
  /** Mermaid. */
  readonly source: string
}

export interface DeckConfig {
  readonly language: string
  readonly text: string
  /** `<pre>` included. */
  readonly html: Html
}

export interface DeckFlaw extends DeckBase {
  readonly kind: 'flaw'
  readonly ask: Html
  /** Exactly one of the two. */
  readonly diagram?: DeckDiagram
  readonly config?: DeckConfig
  readonly places: readonly DeckPlace[]
  readonly consequence: Html
  readonly mend: Html
  readonly rubric: readonly DeckPoint[]
}

/** `drawScenario` makes the story where there is none. */
export interface DeckScenario extends DeckBase {
  readonly kind: 'scenario'
  readonly story?: Html
  readonly answers: Partial<Answers>
}

/** Its numbers are drawn in the browser: `drawEstimate` with the card of the same id of `exercises/interview/estimates`. */
export interface DeckEstimate extends DeckBase {
  readonly kind: 'estimate'
}

export interface DeckCheck extends DeckBase {
  readonly kind: 'check'
  /** Id of the question within its chapter. */
  readonly question: string
  readonly ask: Html
  readonly answers: readonly DeckAnswer[]
}

export interface DeckAnswer {
  /** Inline. */
  readonly text: Html
  readonly right?: true
  /** Inline. */
  readonly why: Html
}

export type DeckCard = DeckOpen | DeckFlaw | DeckScenario | DeckEstimate | DeckCheck
