/** Scenarios as they stand in their files: what they give is lawful and enough, and together they ask for everything. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { chapters } from '@/lessons/index.ts'
import { ASPECTS } from '@/lib/decision/aspects.ts'
import { choose } from '@/lib/decision/choose.ts'
import { QUESTIONS, type Answers } from '@/lib/decision/questions.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../exercises/interview/scenarios')

const values = (options: readonly { readonly value: string }[]) => z.enum(options.map(({ value }) => value))
const answersSchema = z.strictObject(Object.fromEntries(QUESTIONS.map(({ id, options }) => [id, values(options)])))

const text = z.string().trim().min(1)
const base = {
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  title: text,
  sources: z.array(z.strictObject({ title: text, url: z.string().startsWith('https://') })).min(1),
}
const written = z.strictObject({ ...base, story: text, answers: answersSchema })
const family = z.strictObject({ ...base, answers: answersSchema.partial() })
const file = z.array(z.union([written, family])).min(1)

type Written = z.infer<typeof written>

const files = (await readdir(FOLDER)).sort()
const cards = (
  await Promise.all(files.map(async (name) => file.parse(parse(await readFile(path.join(FOLDER, name), 'utf8')))))
).flat()
const stories = cards.filter((card): card is Written => 'story' in card)
const families = cards.filter((card) => !('story' in card))

/** What the guide recommends; a story gives every answer, its schema says so. */
const recommended = (card: Written) => choose(card.answers as unknown as Answers)

/** What a reader of each story would build: packaging, transport, gateway, scaling, state, authorization, older clients. */
const READ: Readonly<Record<string, string>> = {
  'decision-translators-office': 'one stdio no process handles environment both',
  'decision-festival-tickets': 'hybrid http yes autoscale request-state oauth-scopes modern',
  'decision-port-authority': 'split http yes autoscale request-state oauth-scopes sessions',
  'decision-county-archive': 'one http no zero none oauth both',
  'decision-hospital-laboratory': 'hybrid http yes fixed store oauth-scopes both',
  'patterns-harvest-reports': 'hybrid http no zero handles oauth both',
  'patterns-search-by-picture': 'hybrid http no autoscale none oauth modern',
  'scaling-asked-in-an-old-client': 'one http no fixed request-state oauth sessions',
  'scaling-every-evening': 'one http no autoscale handles oauth modern',
  'security-letters-and-a-shell': 'hybrid stdio no process none environment both',
  'security-payday': 'hybrid http yes zero request-state oauth-scopes modern',
  'split-long-list-one-team': 'hybrid http no fixed none oauth modern',
  'split-one-domain-many-tools': 'one http no fixed store oauth both',
  'split-five-product-teams': 'split http yes autoscale handles oauth modern',
}

describe('the scenarios', () => {
  it('stand in files of chapters', () => {
    const slugs = chapters.map(({ slug }) => `${slug}.yaml`)
    expect(files.filter((name) => !slugs.includes(name))).toEqual([])
  })

  it('have ids and titles of their own', () => {
    for (const field of ['id', 'title'] as const)
      expect(new Set(cards.map((card) => card[field])).size).toBe(cards.length)
  })

  it('are many: at least ten stories, and eight families of which the rest is drawn', () => {
    expect(stories.length).toBeGreaterThanOrEqual(10)
    expect(families.length).toBeGreaterThanOrEqual(8)
  })

  it('of a family fix two to five answers, and each family others', () => {
    const given = families.map(({ answers }) => Object.entries(answers).sort())
    expect(given.filter((answers) => answers.length < 2 || answers.length > 5)).toEqual([])
    expect(new Set(given.map((answers) => JSON.stringify(answers))).size).toBe(families.length)
  })

  it.each(stories)('$id tells its story in 90 to 180 words', ({ story }) => {
    const words = story.match(/\S*\w\S*/g) ?? []
    expect(words.length).toBeGreaterThanOrEqual(90)
    expect(words.length).toBeLessThanOrEqual(180)
  })

  it('have a story for each reading, and a reading for each story', () => {
    expect(Object.keys(READ).sort()).toEqual(stories.map(({ id }) => id).sort())
  })

  it.each(stories)('$id is answered by the guide as its story reads', (card) => {
    const choices = recommended(card)
    expect(ASPECTS.map(({ id }) => choices[id]).join(' ')).toBe(READ[card.id])
  })

  it('are all different in their answers', () => {
    expect(new Set(stories.map(({ answers }) => JSON.stringify(answers))).size).toBe(stories.length)
  })

  it.each(QUESTIONS)('give every answer to “$short” in some story', ({ id, options }) => {
    const given = new Set(stories.map(({ answers }) => answers[id]))
    expect(options.map(({ value }) => value).filter((value) => !given.has(value))).toEqual([])
  })

  it.each(ASPECTS)('lead to every choice of “$title” in some story', ({ id, choices }) => {
    const led = new Set<string>(stories.map((card) => recommended(card)[id]))
    expect(Object.keys(choices).filter((choice) => !led.has(choice))).toEqual([])
  })
})
