/** What is left of the book for a learner, from what the browser keeps. */
import type { ChapterSummary, ProgressState, Standing } from '@/lib/progress/types.ts'

/** A chapter as the contents count it. */
export interface StudyChapter {
  readonly slug: string
  readonly number: number
  readonly title: string
  /** Reading time. */
  readonly minutes: number
  readonly exercises: readonly StudyExercise[]
}

export interface StudyExercise {
  readonly slug: string
  readonly title: string
  readonly minutes: number
}

export type Kept = Pick<ProgressState, 'standings' | 'chapters'>

export type ChapterStanding = 'new' | 'begun' | 'done'

export function chapterStanding(summary: ChapterSummary | undefined): ChapterStanding {
  if (!summary) return 'new'
  return summary.done ? 'done' : 'begun'
}

export function exerciseStanding({ standings }: Kept, slug: string): Standing {
  return standings[slug] ?? 'new'
}

export interface Tally {
  /** Chapters done and exercises solved. */
  readonly done: number
  readonly of: number
  /** Minutes of what is not done. */
  readonly minutesLeft: number
}

export function tally(chapters: readonly StudyChapter[], kept: Kept): Tally {
  const pieces = chapters.flatMap(({ slug, minutes, exercises }) => [
    { minutes, done: chapterStanding(kept.chapters[slug]) === 'done' },
    ...exercises.map((one) => ({ minutes: one.minutes, done: exerciseStanding(kept, one.slug) === 'solved' })),
  ])
  const left = pieces.filter(({ done }) => !done)
  return {
    done: pieces.length - left.length,
    of: pieces.length,
    minutesLeft: left.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}

/** Where to go on. */
export interface NextStep {
  readonly word: 'Start' | 'Continue' | 'Next'
  /** From the workbook's root. */
  readonly path: string
  readonly title: string
  /** "Chapter 5", "Exercise". */
  readonly what: string
  readonly minutes: number
}

/**
 * The chapter that was left open last; else an exercise that is begun and not solved; else the first that is not done.
 * @returns undefined when all is done
 */
export function nextStep(chapters: readonly StudyChapter[], kept: Kept): NextStep | undefined {
  const exercises = chapters.flatMap((chapter) => chapter.exercises)
  const open = chapters
    .filter(({ slug }) => chapterStanding(kept.chapters[slug]) === 'begun')
    .sort((a, b) => kept.chapters[b.slug]!.at.localeCompare(kept.chapters[a.slug]!.at))[0]
  if (open) return chapterStep('Continue', open, kept.chapters[open.slug]?.position?.heading)
  const tried = exercises.find(({ slug }) => ['started', 'tried'].includes(exerciseStanding(kept, slug)))
  if (tried) return exerciseStep('Continue', tried)
  const begun = Object.keys(kept.chapters).length + Object.keys(kept.standings).length > 0
  const word = begun ? 'Next' : 'Start'
  for (const chapter of chapters) {
    if (chapterStanding(kept.chapters[chapter.slug]) === 'new') return chapterStep(word, chapter)
    const fresh = chapter.exercises.find(({ slug }) => exerciseStanding(kept, slug) === 'new')
    if (fresh) return exerciseStep(word, fresh)
  }
  return undefined
}

/** A chapter as the place to go on. */
export function chapterStep(
  word: NextStep['word'],
  { slug, number, title, minutes }: StudyChapter,
  heading?: string,
): NextStep {
  const path = `/lessons/${slug}${heading ? `#${heading}` : ''}`
  return { word, path, title, what: `Chapter ${number}`, minutes }
}

export function exerciseStep(word: NextStep['word'], { slug, title, minutes }: StudyExercise): NextStep {
  return { word, path: `/exercises/${slug}`, title, what: 'Exercise', minutes }
}

/** "1 h 20 min", "45 min". */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ')
}
