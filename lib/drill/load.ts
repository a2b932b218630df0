/** Reads the deck's cards from disk. Node only; what is TypeScript (estimates, check questions) is handed in. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import type { BookQuestion } from '../book/types.ts'
import type { Card, EstimateDraft } from './card.ts'
import { checkCard, type CheckCard } from './check-card.ts'
import { estimateSchema, flawSchema, openSchema, scenarioSchema } from './schema.ts'

export type AnyCard = Card | CheckCard

/** By slug of the chapter. */
export interface GivenCards {
  /** What `exercises/interview/estimates/index.ts` exports. */
  readonly estimates?: Readonly<Record<string, readonly EstimateDraft[]>>
  /** What the files of `lessons/questions` export. */
  readonly questions?: Readonly<Record<string, readonly BookQuestion[]>>
}

export interface CardsRead {
  /** Those that are right, in the order of folders, files and lists. */
  readonly cards: readonly AnyCard[]
  /** One sentence for each thing that is wrong: file, card, field. */
  readonly faults: readonly string[]
}

/** As the project's own errors name it. */
const HERE = 'exercises/interview'

const FOLDERS = [
  { folder: 'open', kind: 'open', schema: openSchema },
  { folder: 'flaws', kind: 'flaw', schema: flawSchema },
  { folder: 'scenarios', kind: 'scenario', schema: scenarioSchema },
] as const

/**
 * All cards. A folder that is not there holds none.
 * @param root absolute path of the folder `exercises/interview`
 * @throws Error with a line for each thing that is wrong
 */
export async function loadCards(root: string, given: GivenCards = {}): Promise<readonly AnyCard[]> {
  const { cards, faults } = await readCards(root, given)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return cards
}

/** As {@link loadCards}, with what is wrong as a result. */
export async function readCards(root: string, { estimates = {}, questions = {} }: GivenCards = {}): Promise<CardsRead> {
  const parts = await Promise.all(FOLDERS.map((one) => readKind(root, one)))
  const drafts = Object.entries(estimates).map(([chapter, cards]) =>
    checked(cards, estimateSchema, `${HERE}/estimates/${chapter}.ts`, (card) => ({
      ...(card as EstimateDraft),
      kind: 'estimate' as const,
      chapter,
    })),
  )
  const checks = Object.entries(questions).flatMap(([chapter, list]) => list.map((one) => checkCard(chapter, one)))
  const cards = [...[...parts, ...drafts].flatMap((part) => part.cards), ...checks]
  return { cards, faults: [...[...parts, ...drafts].flatMap((part) => part.faults), ...doubles(cards)] }
}

type Kind = (typeof FOLDERS)[number]

async function readKind(root: string, { folder, kind, schema }: Kind): Promise<CardsRead> {
  const names = await readdir(path.join(/* turbopackIgnore: true */ root, folder)).catch(() => [])
  const parts = await Promise.all(
    names.sort().map(async (name): Promise<CardsRead> => {
      const file = `${HERE}/${folder}/${name}`
      if (!name.endsWith('.yaml')) return { cards: [], faults: [`${file} is no card file: they end in .yaml.`] }
      // A chapter with many cards has several files: `security.yaml`, `security.attacks.yaml`.
      const [chapter = ''] = name.split('.')
      const list = readYaml(await readFile(path.join(/* turbopackIgnore: true */ root, folder, name), 'utf8'), file)
      if ('fault' in list) return { cards: [], faults: [list.fault] }
      return checked(list.value, schema as z.ZodType, file, (card) => ({ ...(card as Card), kind, chapter }) as Card)
    }),
  )
  return { cards: parts.flatMap(({ cards }) => cards), faults: parts.flatMap(({ faults }) => faults) }
}

function readYaml(text: string, file: string): { readonly value: unknown } | { readonly fault: string } {
  try {
    return { value: parse(text) }
  } catch (error) {
    // What follows the first line is a picture of the place.
    const [first = ''] = (error as Error).message.split('\n')
    return { fault: `${file} is no YAML: ${first.replace(/[:.]$/, '')}.` }
  }
}

/** @param finish adds what folder and file say, to a card that fits the schema */
function checked(list: unknown, schema: z.ZodType, file: string, finish: (card: unknown) => AnyCard): CardsRead {
  if (!Array.isArray(list)) return { cards: [], faults: [`${file} must be a list of cards.`] }
  const results = list.map((item: unknown, index) => {
    const { success, data, error } = schema.safeParse(item)
    if (success) return { cards: [finish(data)], faults: [] }
    const where = `${file}, card ${nameOf(item, index)}`
    return { cards: [], faults: error.issues.map((issue) => `${where}, ${sentence(issue)}.`) }
  })
  return { cards: results.flatMap(({ cards }) => cards), faults: results.flatMap(({ faults }) => faults) }
}

/** Its id, or its place in the list where it has none. */
function nameOf(item: unknown, index: number): string {
  const id = (item as { id?: unknown } | null)?.id
  return typeof id === 'string' && id !== '' ? id : `number ${index + 1}`
}

function sentence(issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.') || 'all of it'
  if (issue.code === 'unrecognized_keys') {
    const at = issue.path.length > 0 ? `${field}.` : ''
    return `${issue.keys.map((key) => at + key).join(', ')}: is no field of such a card`
  }
  if (issue.code === 'invalid_type')
    return / received undefined$/.test(issue.message)
      ? `${field}: is missing`
      : `${field}: must be of type ${issue.expected}`
  return `${field}: ${issue.message}`
}

function doubles(cards: readonly AnyCard[]): string[] {
  const first = new Map<string, AnyCard>()
  return cards.flatMap((card) => {
    const other = first.get(card.id)
    if (!other) first.set(card.id, card)
    return other
      ? [`Two cards have the id ${card.id}: one of ${place(other)}, one of ${place(card)}. Ids are unique in the deck.`]
      : []
  })
}

const place = ({ kind, chapter }: AnyCard) => `kind ${kind} in the chapter ${chapter}`
