/** Every chapter of the book is written, holds what the plan asks of it, and leads nowhere that is not there. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../exercises/catalogue.ts'
import { chapters } from '../../lessons/index.ts'
import { countWords, plainText, proseBlocks } from '../../lib/lessons/prose.ts'
import { fencesOf, parseMdx, tagsOf } from '../../lib/lessons/tree.ts'
import { glossarySlugs, questionsOf, writtenChapters } from './lessons/chapters.ts'
import { escapeMdx } from './lessons/escape-mdx.ts'
import { linkFault, linksOf, type Targets } from './lessons/links.ts'
import { questionFaults } from './lessons/question-faults.ts'
import { readability } from './lessons/readability.ts'
import { plannedExercises, requirements } from './lessons/requirements.ts'
import { textFaults } from './lessons/text-faults.ts'

/** Words of prose: fewer and a reason is missing, more and it is two chapters. */
const WORDS = { least: 1_100, most: 2_500 }

/** Plain sentences about a technical matter. Means over a whole chapter. */
const READABLE = { longestSentence: 22, leastEase: 45 }

/** The page prints these by itself. */
const PRINTED = ['Sources', 'Check yourself', 'Questions', 'Summary of sources']

const written = await writtenChapters()
const terms = await glossarySlugs()
const targets: Targets = {
  chapters: new Map(written.map(({ slug, headings }) => [slug, new Set(headings.map(({ id }) => id))])),
  exercises: new Set([...plannedExercises, ...catalogue.map(({ slug }) => slug)]),
  terms,
}

describe('the index', () => {
  test('lists the chapters that are written, and no others', () => {
    expect(written.map(({ slug }) => slug)).toEqual(chapters.map(({ slug }) => slug).sort())
  })

  test('numbers them 1 to 30, each with a slug and a title of its own, and knows what each needs', () => {
    expect(chapters.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    for (const key of ['slug', 'title'] as const) expect(new Set(chapters.map((chapter) => chapter[key])).size).toBe(30)
    expect(Object.keys(requirements)).toEqual(chapters.map(({ slug }) => slug))
  })

  test.each(chapters)('$slug: its aim is one sentence, its prerequisites come before it', (chapter) => {
    expect(chapter.aim).toMatch(/^[A-Z][^.]*\.$/)
    const before = chapters.slice(0, chapter.number - 1).map(({ slug }) => slug)
    expect(before).toEqual(expect.arrayContaining([...chapter.prerequisites]))
  })

  test('names exercises that are built: a link to one that is not leads to "not found"', async () => {
    const built = new Set(catalogue.map(({ slug }) => slug))
    const named = chapters.flatMap(({ slug, exercises }) => exercises.map((exercise) => `${exercise}, of ${slug}`))
    const linked = written.flatMap(({ slug, tree }) =>
      linksOf(tree).flatMap(({ url }) =>
        (/^\/exercises\/(.+)$/.exec(url) ?? []).slice(1).map((to) => `${to}, of ${slug}`),
      ),
    )
    expect([...named, ...linked].filter((name) => !built.has(name.split(',')[0]!))).toEqual([])
  })
})

describe.each(written)('$slug', ({ slug, frontMatter, source, headings, tree }) => {
  const { diagrams, pieces = [], protocol } = requirements[slug] ?? { diagrams: 0 }

  test('rests on the specification where its subject is the protocol', () => {
    const hosts = frontMatter.sources.map(({ url }) => new URL(url).host)
    if (protocol) expect(hosts).toContain('modelcontextprotocol.io')
    expect(frontMatter.sources.length).toBeGreaterThan(0)
    expect(new Set(frontMatter.sources.map(({ url }) => url)).size).toBe(frontMatter.sources.length)
  })

  test(`has ${WORDS.least} to ${WORDS.most} words of prose`, () => {
    const words = countWords(plainText(tree))
    expect(words).toBeGreaterThanOrEqual(WORDS.least)
    expect(words).toBeLessThanOrEqual(WORDS.most)
  })

  test('is in three to eight sections, with headings of their own, one level at a time', () => {
    const depths = headings.map(({ depth }) => depth)
    const sections = depths.filter((depth) => depth === 2).length
    expect(sections).toBeGreaterThanOrEqual(3)
    expect(sections).toBeLessThanOrEqual(8)
    expect(depths[0]).toBe(2)
    expect(Math.min(...depths)).toBe(2)
    expect(depths.filter((depth, index) => depth > (depths[index - 1] ?? 2) + 1)).toEqual([])
    expect(new Set(headings.map(({ text }) => text)).size).toBe(headings.length)
    expect(headings.filter(({ text }) => PRINTED.includes(text))).toEqual([])
  })

  test(`has at least ${diagrams} diagrams, and the interactive pieces that belong to it`, () => {
    expect(fencesOf(tree).filter(({ lang }) => lang === 'mermaid').length).toBeGreaterThanOrEqual(diagrams)
    expect(tagsOf(tree).map(({ name }) => name)).toEqual(expect.arrayContaining([...pieces]))
  })

  test('asks three or more check questions, each answer explained', async () => {
    const questions = await questionsOf(slug)
    expect(questionFaults(questions)).toEqual([])
    const texts = questions.flatMap(({ ask, answers }) => [ask, ...answers.flatMap(({ text, why }) => [text, why])])
    expect(texts.flatMap((text) => textFaults(escapeMdx(text)))).toEqual([])
    const links = texts.flatMap((text) => linksOf(parseMdx(escapeMdx(text))))
    expect(links.flatMap(({ url }) => linkFault(url, slug, targets) ?? [])).toEqual([])
  })

  test('links lead somewhere', () => {
    const faults = linksOf(tree).flatMap(({ url, line }) => {
      const fault = linkFault(url, slug, targets)
      return fault ? [`${line}: ${fault}`] : []
    })
    expect(faults).toEqual([])
  })

  test('uses terms that the glossary has', () => {
    const used = tagsOf(tree, 'Term')
    expect(
      used.filter(({ attributes }) => !attributes.name).map(({ line }) => `${line}: a Term without a name`),
    ).toEqual([])
    if (terms) expect(used.map(({ attributes }) => attributes.name).filter((name) => !terms.has(name!))).toEqual([])
  })

  test('spells names as their owners do, and is free of broken letters', () => {
    expect(textFaults(source)).toEqual([])
  })

  test('is readable: short sentences, plain words', () => {
    const paragraphs = proseBlocks(tree, 'code').flatMap(({ kind, text }) => (kind === 'paragraph' ? [text] : []))
    const { sentence, ease } = readability(paragraphs)
    expect(sentence, 'mean words in a sentence').toBeLessThanOrEqual(READABLE.longestSentence)
    expect(ease, 'reading ease').toBeGreaterThanOrEqual(READABLE.leastEase)
  })
})
