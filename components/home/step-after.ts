import {
  chapterStanding,
  chapterStep,
  exerciseStanding,
  exerciseStep,
  type Kept,
  type NextStep,
  type StudyChapter,
} from './study.ts'

/**
 * Where to go on after an exercise: the next chapter or exercise in the order of the book that is not done, else the
 * first one before it that is not.
 * @returns undefined when all is done
 */
export function stepAfter(chapters: readonly StudyChapter[], slug: string, kept: Kept): NextStep | undefined {
  const pieces = chapters.flatMap((chapter) => [
    { slug: '', done: chapterStanding(kept.chapters[chapter.slug]) === 'done', step: chapterStep('Next', chapter) },
    ...chapter.exercises.map((exercise) => ({
      slug: exercise.slug,
      done: exerciseStanding(kept, exercise.slug) === 'solved',
      step: exerciseStep('Next', exercise),
    })),
  ])
  const here = pieces.findIndex((piece) => piece.slug === slug)
  const others = [...pieces.slice(here + 1), ...pieces.slice(0, Math.max(0, here))]
  return others.find(({ done }) => !done)?.step
}
