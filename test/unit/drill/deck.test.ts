/** The deck as the browser fetches it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { highlight } from '@/components/lesson/highlight.ts'
import { chapters } from '@/lessons/index.ts'
import { deckCard, deckIndex, type DeckTools } from '@/lib/drill/deck.ts'
import type { DeckFlaw, DeckOpen } from '@/lib/drill/deck-card.ts'
import { loadCards, type AnyCard } from '@/lib/drill/load.ts'
import { blockHtml, inlineHtml, plainText } from '@/lib/drill/markdown.ts'
import { titleOf } from '@/lib/drill/title.ts'
import { ROOT } from '../../run/paths.ts'
import { cardFolder, SAMPLE } from './cards-fixture.ts'

const tools: DeckTools = { root: ROOT, address: (path) => `/base${path}`, highlight, undrawn: true }

let cards: readonly AnyCard[]
let remove: () => Promise<void>
beforeAll(async () => {
  const folder = await cardFolder(SAMPLE)
  remove = folder.remove
  cards = await loadCards(folder.root)
})
afterAll(() => remove())

const find = (id: string) => cards.find((card) => card.id === id)!

describe('Markdown', () => {
  test('becomes HTML, with the workbook’s own path before its own links', async () => {
    expect(await blockHtml('See [a](/lessons/x#y), [b](https://a.example) and **c**.\n\n- d', tools)).toBe(
      '<p>See <a href="/base/lessons/x#y">a</a>, <a href="https://a.example">b</a> and <strong>c</strong>.</p>\n<ul>\n<li>d</li>\n</ul>',
    )
    expect(await inlineHtml('A `b` < c', tools)).toBe('A <code>b</code> &#x3C; c')
  })

  test('has no HTML of its own', async () => {
    const html = await blockHtml('a <img src=x onerror=alert(1)> b\n\n<script>alert(1)</script>', tools)
    expect(html).toBe('<p>a  b</p>')
  })

  test('has code coloured as the book’s is, by its tokens', async () => {
    const html = await blockHtml('1. Say\n\n   ```json\n   { "a": 1 }\n   ```', tools)
    expect(html).toContain('<pre class="shiki workbook"')
    expect(html).toContain('class="code-keyword"')
    expect(html).not.toContain('```')
  })

  test('is plain text where no markup goes', () => {
    expect(plainText('A `b` and **c**,\nsee [d](/e).\n\nMore.')).toBe('A b and c, see d. More.')
  })
})

describe('a card', () => {
  test('that is open has each text rendered', async () => {
    const card = (await deckCard(find('sample-open'), tools)) as DeckOpen
    expect(card).toMatchObject({
      kind: 'open',
      chapter: 'scaling',
      title: 'Why is a request enough? Say it in short.',
      short: '<p>Because it carries <strong>all</strong> that is needed.</p>',
      traps: ['“Sessions are gone” is not the same.'],
      followUps: [{ ask: 'And state?', answer: '<p>In a store.</p>', on: 'state' }, {}],
    })
    expect(card.ask).toContain('href="/base/lessons/scaling"')
    expect(card.rubric[0]).toEqual({ id: 'carries', text: 'Names <code>_meta</code>' })
    expect(card.whiteboard).toContain('shiki')
  })

  test('with a configuration has it as text and in colours', async () => {
    const card = (await deckCard(find('sample-flaw'), tools)) as DeckFlaw
    expect(card.config).toMatchObject({ language: 'yaml', text: 'sessionAffinity: ClientIP' })
    expect(card.config!.html).toContain('<pre class="shiki workbook"')
    expect(card.places.map(({ fault }) => fault)).toEqual([true, undefined, undefined])
    expect('diagram' in card).toBe(false)
  })

  test('with a diagram has its drawing, or says that it has none', async () => {
    const card = (await deckCard(find('sample-drawn'), tools)) as DeckFlaw
    expect(card.diagram?.title).toBe('A server in the open')
    expect(card.diagram?.description).toMatch(/^A client talks/)
    await expect(deckCard(find('sample-drawn'), { ...tools, undrawn: false })).rejects.toThrow(
      'The diagram of the card sample-drawn has not been drawn as it now is. Run: npm run diagrams',
    )
  })

  test('of a family has what it gives, and no story', async () => {
    expect(await deckCard(find('sample-scenario'), tools)).toEqual({
      ...{ id: 'sample-scenario', kind: 'scenario', chapter: 'decision-guide', title: 'A shop' },
      sources: find('sample-scenario').sources,
      answers: { host: 'team', traffic: 'bursts' },
    })
  })
})

describe('the index', () => {
  test('has chapters in the order of the book, those with cards only', () => {
    const index = deckIndex(cards, chapters)
    expect(index.chapters.map(({ slug, number, title }) => [slug, number, title])).toEqual([
      ['scaling', 23, 'Scaling'],
      ['decision-guide', 27, 'A decision guide'],
    ])
    expect(index.chapters[1]!.cards).toEqual([{ id: 'sample-scenario', kind: 'scenario', title: 'A shop' }])
  })

  test('refuses a card of a chapter that is not there', () => {
    expect(() => deckIndex(cards, chapters.slice(0, 5))).toThrow(
      'The card sample-open belongs to the chapter scaling, which the book does not have.',
    )
  })

  test('cuts what is long at a sentence, else at a word', () => {
    const titled = (ask: string) => titleOf({ ...find('sample-open'), ask } as AnyCard)
    expect(titled('Short?')).toBe('Short?')
    expect(titled(`Is this the question? ${'Much more of it follows. '.repeat(9)}`)).toBe('Is this the question?')
    const cut = titled('word '.repeat(40))
    expect(cut.length).toBeLessThanOrEqual(91)
    expect(cut).toMatch(/word…$/)
  })
})
