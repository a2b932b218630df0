/** What differs from run to run: names, schemas, texts, cursors, codes. */
import type { Random, Tool } from '../../../lib/grader/client-check.ts'

type Schema = Record<string, unknown>

/** The kinds of property that the brief promises, and no others. */
const KINDS = ['string', 'number', 'integer', 'boolean', 'enum', 'object'] as const
type Kind = (typeof KINDS)[number]

/** Names that do not repeat: a word and a number that counts. */
export class Names {
  readonly #random: Random
  #count = 0

  constructor(random: Random) {
    this.#random = random
  }

  next(): string {
    return `${this.#random.word(this.#random.int(4, 8))}_${++this.#count}`
  }
}

/** A tool that requires a property of every kind: whichever of its pages' tools a client calls, it has to read the schema. */
export function demandingTool(random: Random, names: Names): Tool {
  return tool(random, names, KINDS)
}

/** A tool that requires two kinds of property, for scenes that are about something else. */
export function smallTool(random: Random, names: Names): Tool {
  return tool(random, names, [random.pick(KINDS), random.pick(KINDS)])
}

function tool(random: Random, names: Names, kinds: readonly Kind[]): Tool {
  return {
    name: names.next(),
    description: `Looks up a ${random.word()}.`,
    inputSchema: objectSchema(random, names, kinds),
  }
}

function objectSchema(random: Random, names: Names, kinds: readonly Kind[]): Schema {
  const required = kinds.map((kind) => [names.next(), propertySchema(random, names, kind)] as const)
  const optional = [names.next(), { type: 'string', description: 'May be left out.' }] as const
  return {
    type: 'object',
    properties: Object.fromEntries(random.int(0, 1) ? [optional, ...required] : [...required, optional]),
    required: required.map(([name]) => name),
    ...(random.int(0, 1) ? { additionalProperties: false } : {}),
  }
}

function propertySchema(random: Random, names: Names, kind: Kind): Schema {
  switch (kind) {
    case 'enum':
      return { type: 'string', enum: Array.from({ length: random.int(2, 4) }, () => random.word()) }
    case 'object':
      return objectSchema(random, names, [random.pick(['string', 'boolean'] as const), 'integer'])
    default:
      return { type: kind }
  }
}

/** One line of text, with what careless programs trip over. */
export function drawText(random: Random): string {
  const [a, b, n] = [random.word(), random.word(5), random.int(10, 99_999)]
  return random.pick([
    `${a} ${b} ${n}`,
    `“${a}”, 5 % off ${b}: ${n}`,
    `{"${a}":${n}}`,
    `${a}: C:\\${b}\\${n}`,
    `Grüße aus ${a}, 東京 ✓ ${n}`,
  ])
}

/** A code of the protocol's own, or one of the application's: none that an SDK gives a meaning of its own. */
export function drawCode(random: Random): number {
  return random.pick([-32602, -32603, random.int(1_000, 9_999), -random.int(1_000, 9_999)])
}

/** A cursor is opaque: it looks like nothing that could be counted up. */
export function drawCursor(random: Random, names: Names): string {
  return `${random.pick(['/', '+', '"', 'p=', ''])}${names.next()}${random.pick(['==', ' ', '%20', ''])}${random.int(2, 9)}`
}

/** Milliseconds: short, so that a scene which waits for their end is not slow. */
export function drawShortLimit(random: Random): number {
  return random.int(200, 300)
}
