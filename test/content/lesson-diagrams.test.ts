/** Every diagram of a chapter or a card is drawn as it now is, and says in words what it shows; no drawing is left over. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { allDiagrams, cardDiagrams } from '../../lib/diagrams/all.ts'
import { diagramHash, fileName, findDiagram, FOLDER, readTokens } from '../../lib/diagrams/files.ts'
import { parseDiagram } from '../../lib/diagrams/source.ts'
import { fontSizeOf, SCHEMES } from '../../lib/diagrams/theme.ts'
import { ROOT } from '../run/paths.ts'

const diagrams = await allDiagrams(ROOT)

/** The column of text in CSS pixels: a wider diagram is shown smaller, and its letters with it. */
const COLUMN = 670
const SMALLEST_LETTERS = 10
/** More than that nobody keeps in view. */
const HIGHEST = 1_000

describe.each(diagrams.map(({ where, source }) => [where, source] as const))('%s', (_, source) => {
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

// Cards are drilled on the phone too, where 328 pixels are left of 360. A tap shows the drawing larger.
test.each((await cardDiagrams(ROOT)).map(({ where, source }) => [where, source] as const))(
  '%s can be made out on a phone',
  async (_, source) => {
    const drawn = await findDiagram(ROOT, source)
    expect(fontSizeOf(source) * Math.min(1, 328 / drawn!.width), 'pixels of its letters').toBeGreaterThanOrEqual(7)
  },
)

test('no drawing is left of a diagram that has changed or gone (else: npm run diagrams)', async () => {
  const css = await readTokens(ROOT)
  const needed = diagrams.flatMap(({ source }) => SCHEMES.map((scheme) => fileName(diagramHash(source, css), scheme)))
  expect((await readdir(path.join(ROOT, FOLDER)).catch(() => [])).filter((name) => !needed.includes(name))).toEqual([])
})
