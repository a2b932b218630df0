/**
 * The file's shape. Fetched only when a file is imported, since zod is no small library; everything else of the archive
 * gets by with types.
 */
import { config, z } from 'zod'
import { GRADES } from '../../drill/types.ts'
import { MAX_DURATION_MS } from '../drill.ts'
import { readSettings } from '../settings.ts'
import { FORMAT, VERSION, type Archive } from './format.ts'

// The page's policy forbids what zod would compile its checks with.
config({ jitless: true })

const time = z.iso.datetime()
const name = z.string().min(1).max(200)
const count = z.number().int().nonnegative()

/** A path inside a project: it leads nowhere else. */
const path = name.refine((value) => !value.startsWith('/') && !value.split('/').includes('..'))
const files = z.record(path, z.string())

const host = z.enum(['webcontainer', 'bundled', 'node', 'command'])
const verdict = z.enum(['pass', 'fail'])
const place = z.looseObject({ file: z.string(), line: count, column: count, endLine: count, endColumn: count })

/** What a check found is shown, not understood: later versions may say more. */
const finding = z.looseObject({
  summary: z.string(),
  ...Object.fromEntries(
    ['found', 'sent', 'received', 'expected', 'why', 'fix'].map((field) => [field, z.string().exactOptional()]),
  ),
})

const check = z.looseObject({
  id: name,
  title: z.string(),
  level: z.enum(['must', 'should']),
  status: z.enum(['pass', 'fail', 'warn', 'skipped']),
  spec: z.looseObject({ title: z.string(), url: z.url({ protocol: /^https?$/ }).exactOptional() }),
  message: z.string().exactOptional(),
  finding: finding.exactOptional(),
  wire: z.array(count),
  places: z.array(place).exactOptional(),
  durationMs: z.number(),
})

const report = z.looseObject({
  exercise: name,
  host,
  seed: count,
  revision: z.string().nullable(),
  verdict,
  durationMs: z.number(),
  checks: z.array(check),
})

const reasons = z.enum([
  ...(['reset', 'solution', 'restore', 'delete', 'other-tab'] as const),
  ...(['early', 'upgrade', 'manual', 'import'] as const),
])

const withoutDrill = z.strictObject({
  drafts: z.array(
    z.strictObject({ exercise: name, files, active: path, revision: count, writer: z.string(), changedAt: time }),
  ),
  results: z.array(
    z.strictObject({
      ...{ exercise: name, report, at: time, triedAt: time, solvedAt: time.exactOptional(), runs: count },
      fingerprint: z.string(),
    }),
  ),
  hints: z.array(z.strictObject({ exercise: name, revealed: count })),
  snapshots: z.array(z.strictObject({ id: name, exercise: name, at: time, reason: reasons, files, active: path })),
  verdicts: z.array(
    z.strictObject({
      ...{ id: name, exercise: name, at: time, host, seed: count, verdict, passed: count, of: count },
      failed: z.array(z.strictObject({ id: name, title: z.string() })),
      ...{ fingerprint: name, active: path },
    }),
  ),
  sources: z.array(z.strictObject({ exercise: name, fingerprint: name, files })),
  chapters: z.array(
    z.strictObject({
      chapter: name,
      position: z
        .strictObject({ heading: z.string().exactOptional(), fraction: z.number().min(0).max(1), at: time })
        .exactOptional(),
      endedAt: time.exactOptional(),
      mark: z.strictObject({ done: z.boolean(), by: z.enum(['reader', 'questions']), at: time }).exactOptional(),
      tries: z.record(name, z.array(z.strictObject({ at: time, chosen: z.array(z.string()), right: z.boolean() }))),
    }),
  ),
  settings: z
    .looseObject({ panels: z.record(z.string(), z.record(z.string(), z.number())).exactOptional() })
    .transform(readSettings)
    .exactOptional(),
})

const amount = z.number().nonnegative()
const memory = z.strictObject({
  due: time,
  ...{ stability: amount, difficulty: amount, scheduledDays: amount, learningSteps: count, reps: count, lapses: count },
  phase: z.enum(['new', 'learning', 'review', 'relearning']),
  lastReview: time.exactOptional(),
})

const contents = withoutDrill.extend({
  cards: z.array(
    z.strictObject({
      card: name,
      memory: memory.exactOptional(),
      suspended: z.literal(true).exactOptional(),
      buriedUntil: z.iso.date().exactOptional(),
      changedAt: time,
    }),
  ),
  reviews: z.array(
    z.strictObject({
      ...{ id: name, card: name, at: time, offset: z.number().int().min(-1_440).max(1_440), grade: z.enum(GRADES) },
      durationMs: z.number().min(0).max(MAX_DURATION_MS),
      mode: z.enum(['today', 'topic', 'weak', 'interview']),
      before: memory.exactOptional(),
      touched: z.array(name).exactOptional(),
    }),
  ),
})

const head = { format: z.literal(FORMAT), exportedAt: time }

const present: z.ZodType<Archive> = z.strictObject({ ...head, version: z.literal(VERSION), contents })

/** Every version but the present one, and how what it has becomes the present. */
const former: Readonly<Record<number, z.ZodType<Archive>>> = {
  1: z.strictObject({ ...head, version: z.literal(1), contents: withoutDrill }).transform(({ contents, ...file }) => ({
    ...{ ...file, version: VERSION },
    contents: { ...contents, cards: [], reviews: [] },
  })),
}

/** The shape of a file of this version; of the present one where there is no such version. */
export function archiveSchema(version: unknown): z.ZodType<Archive> {
  return (typeof version === 'number' ? former[version] : undefined) ?? present
}
