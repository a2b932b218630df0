/** Every diagram of a chapter or a card is drawn as it now is, and says in words what it shows; no drawing is left over. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { diagramHash, fileName, findDiagram, FOLDER, readTokens } from '../../lib/diagrams/files.ts'
import { parseDiagram } from '../../lib/diagrams/source.ts'
import { fontSizeOf, SCHEMES } from '../../lib/diagrams/theme.ts'
import { readCards } from '../../lib/drill/load.ts'
import { fencesOf } from '../../lib/lessons/tree.ts'
import { ROOT } from '../run/paths.ts'
import { writtenChapters } from './lessons/chapters.ts'

const inChapters = (await writtenChapters()).flatMap(({ slug, tree }) =>
  fencesOf(tree).flatMap(({ lang, value, position }) =>
    lang === 'mermaid' ? [{ where: `${slug}:${position?.start.line}`, source: value }] : [],
  ),
)

// What is wrong with cards, their own test says.
const { cards } = await readCards(path.join(ROOT, 'exercises/interview'))
const onCards = cards.flatMap((card) =>
  card.kind === 'flaw' && card.diagram !== undefined ? [{ where: card.id, source: card.diagram }] : [],
)
const diagrams = [...inChapters, ...onCards]

/** The column of text in CSS pixels: a wider diagram is shown smaller, and its letters with it. */
const COLUMN = 670
const SMALLEST_LETTERS = 10
/** More than that nobody keeps in view. */
const HIGHEST = 1_000

describe.each(diagrams)('$where', ({ source }) => {
  test('says in words what it shows', () => {
    const { title, description } = parseDiagram(source)
    expect(title).not.toMatch(/\.$/)
    expect(description).toMatch(/^\S.{40,}[.]$/)
  })

  test('is drawn as it now is (else: npm run diagrams), no larger than can be read', async () => {
    const drawn = await findDiagram(ROOT, source)
    expect(drawn).toBeDefined()
    const scale = Math.min(1, COLUMN / drawn!.width)
    expect(fontSizeOf(source) * scale, 'pixels of its letters').toBeGreaterThanOrEqual(SMALLEST_LETTERS)
    expect(drawn!.height * scale).toBeLessThanOrEqual(HIGHEST)
  })
})

test('no drawing is left of a diagram that has changed or gone (else: npm run diagrams)', async () => {
  const css = await readTokens(ROOT)
  const needed = diagrams.flatMap(({ source }) => SCHEMES.map((scheme) => fileName(diagramHash(source, css), scheme)))
  expect((await readdir(path.join(ROOT, FOLDER)).catch(() => [])).filter((name) => !needed.includes(name))).toEqual([])
})
