/** The shape of the files in `exercises/interview`, beside their types in `card.ts`. Node only. */
import { z } from 'zod'
import { QUESTIONS, type Answers } from '../decision/questions.ts'
import { parseDiagram } from '../diagrams/source.ts'
import type { FlawCard, OpenCard, ScenarioCard } from './card.ts'

/** What a file holds of a card: folder and name of the file say the rest. */
type Draft<Card> = Omit<Card, 'kind' | 'chapter'>

const text = z.string().trim().min(1, 'must hold a text')
const line = text.refine((value) => !value.includes('\n'), 'must be one line')

/** Small letters, digits and single hyphens: what is kept of a learner lies under it. */
export const cardId = z
  .string()
  .max(60, 'must have at most 60 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens')
  .refine((id) => !id.startsWith('check-'), 'must not begin with “check-”: those are the questions of chapters')

const pointId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens')

const source = z.strictObject({ title: line, url: z.url({ protocol: /^https$/, error: 'must be an https address' }) })
const base = { id: cardId, sources: z.array(source).min(1, 'must name at least one') }

const points = (least: number, most: number) =>
  z
    .array(z.strictObject({ id: pointId, text: line }))
    .min(least, `must have at least ${least} points`)
    .max(most, `must have at most ${most} points`)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'must not have two points of one id')

export const openSchema: z.ZodType<Draft<OpenCard>> = z
  .strictObject({
    ...base,
    ask: text,
    short: text,
    long: text,
    whiteboard: text,
    rubric: points(4, 7),
    traps: z.array(line).min(1, 'must have at least one'),
    followUps: z.array(z.strictObject({ ask: line, answer: text, on: pointId })).min(2, 'must have at least two'),
  })
  .superRefine(({ rubric, followUps }, context) => {
    for (const [index, { on }] of followUps.entries())
      if (!rubric.some(({ id }) => id === on))
        context.addIssue({
          code: 'custom',
          path: ['followUps', index, 'on'],
          message: `must be the id of a point of the rubric, which “${on}” is not`,
        })
  })

const place = z.strictObject({ text: line, fault: z.literal(true).exactOptional(), why: line })

const diagram = text.superRefine((source, context) => {
  try {
    parseDiagram(source)
  } catch (error) {
    context.addIssue({ code: 'custom', message: `cannot be drawn: ${(error as Error).message.replace(/\.$/, '')}` })
  }
})

export const flawSchema: z.ZodType<Draft<FlawCard>> = z
  .strictObject({
    ...base,
    ask: text,
    diagram: diagram.exactOptional(),
    config: z.strictObject({ language: line, text }).exactOptional(),
    places: z
      .array(place)
      .min(3, 'must have at least three')
      .max(6, 'must have at most six')
      .refine((all) => all.filter(({ fault }) => fault).length === 1, 'must have exactly one with “fault: true”'),
    consequence: text,
    mend: text,
    rubric: points(2, 4),
  })
  .refine(({ diagram, config }) => (diagram === undefined) !== (config === undefined), {
    path: ['diagram'],
    message: 'must be there, or config, and not both',
  })

const answers = z.strictObject(
  Object.fromEntries(
    QUESTIONS.map(({ id, options }) => {
      const values = options.map(({ value }) => value)
      return [id, z.enum(values, `must be one of ${values.join(', ')}`).exactOptional()]
    }),
  ),
) as unknown as z.ZodType<Partial<Answers>>

export const scenarioSchema: z.ZodType<Draft<ScenarioCard>> = z
  .strictObject({ ...base, title: line, story: text.exactOptional(), answers })
  .superRefine(({ story, answers }, context) => {
    const missing = QUESTIONS.filter(({ id }) => answers[id] === undefined).map(({ id }) => id)
    if (story !== undefined && missing.length > 0)
      context.addIssue({
        code: 'custom',
        path: ['answers'],
        message: `must give all answers, since the card tells the story: ${missing.join(', ')} is missing`,
      })
  })

/** What can be said of an estimate without drawing it. */
export const estimateSchema = z.strictObject({ ...base, title: line, draw: z.instanceof(Function) })
