/** A mock interview while it runs. Plain data: a reload goes on with it. */
import { followUpsFor } from '@/lib/drill/interview/follow-ups.ts'
import type { InterviewAnswer, InterviewPlan, PlannedQuestion } from '@/lib/drill/interview/types.ts'
import { outcomeOf } from '../cards/outcome.ts'
import type { Posed } from '../cards/posed.ts'
import { durationOf, newSitting, type Sitting } from '../cards/sitting.ts'

export interface AskedFollowUp {
  /** HTML. */
  readonly ask: string
  readonly answer: string
  readonly shown: boolean
  /** Undefined until the learner has said so. */
  readonly answered?: boolean
}

export interface Run {
  readonly plan: InterviewPlan
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly answers: readonly InterviewAnswer[]
  /** Undefined when the last question has been answered, or the time was up. */
  readonly open?: {
    readonly sitting: Sitting
    /** Absent until the question itself is done. */
    readonly followUps?: readonly AskedFollowUp[]
  }
}

export function startRun(plan: InterviewPlan, now: number): Run {
  return opened({ plan, startedAt: now, answers: [] }, now)
}

export const questionOf = ({ plan, answers }: Run): PlannedQuestion | undefined => plan.questions[answers.length]

/** Milliseconds; negative when the time is over. */
export const timeLeft = ({ plan, startedAt }: Run, now: number): number => startedAt + plan.minutes * 60_000 - now

function opened(run: Omit<Run, 'open'>, now: number): Run {
  const question = questionOf(run)
  if (!question || timeLeft(run, now) <= 0) return run
  return { ...run, open: { sitting: newSitting(question.id, question.seed, now) } }
}

export function withSitting(run: Run, patch: Partial<Sitting>): Run {
  return run.open ? { ...run, open: { ...run.open, sitting: { ...run.open.sitting, ...patch } } } : run
}

export function withFollowUp(run: Run, index: number, patch: Partial<AskedFollowUp>): Run {
  const followUps = run.open?.followUps?.map((one, at) => (at === index ? { ...one, ...patch } : one))
  return run.open && followUps ? { ...run, open: { ...run.open, followUps } } : run
}

/** The question itself is done: what is asked next about it, or the next question. */
export function afterQuestion(run: Run, posed: Posed, now: number): Run {
  if (!run.open) return run
  const asked = posed.kind === 'open' ? followUpsFor(posed.card, run.open.sitting.touched) : []
  const followUps = asked.map(({ ask, answer }) => ({ ask, answer, shown: false }))
  const next = { ...run, open: { ...run.open, followUps } }
  return followUps.length > 0 ? next : afterFollowUps(next, posed, now)
}

/** What became of the open question goes to the answers; the next one is opened, if there is one, and time. */
export function afterFollowUps(run: Run, posed: Posed, now: number): Run {
  if (!run.open) return run
  const { sitting, followUps = [] } = run.open
  const { points, touched } = outcomeOf(posed, sitting)
  const answer: InterviewAnswer = {
    card: sitting.card,
    points,
    touched,
    durationMs: durationOf(sitting, now),
    ...(followUps.length > 0 && {
      followUps: followUps.map(({ ask, answered }) => ({ ask, answered: answered === true })),
    }),
  }
  const { plan, startedAt, answers } = run
  return opened({ plan, startedAt, answers: [...answers, answer] }, now)
}

/** The learner ends it: what is open is not counted. */
export function ended({ plan, startedAt, answers }: Run): Run {
  return { plan, startedAt, answers }
}

/** A run as this tab kept it; undefined for anything else. */
export function readRun(stored: unknown): Run | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const { plan, startedAt, answers } = stored as Partial<Run>
  const whole = typeof startedAt === 'number' && Array.isArray(answers) && Array.isArray(plan?.questions)
  return whole ? (stored as Run) : undefined
}
