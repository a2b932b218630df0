/** What pages need of the book: the index of chapters joined with the texts and the exercises that there are. */
import path from 'node:path'
import { cache } from 'react'
import { catalogue } from '@/exercises/catalogue.ts'
import { chapters, type Chapter } from '@/lessons/index.ts'
import type { ExerciseMeta } from '@/lib/grader/types.ts'
import { listChapters, loadChapter, type ChapterText } from '@/lib/lessons/chapter.ts'

const LESSONS = path.join(process.cwd(), 'lessons')

/** The chapters that are written, in the order of the book. */
export const writtenChapters = cache(async (): Promise<readonly Chapter[]> => {
  const written = await listChapters(LESSONS)
  return chapters.filter(({ slug }) => written.includes(slug))
})

export const readChapter = (slug: string): Promise<ChapterText> => loadChapter(LESSONS, slug)

/** The exercises that practise a chapter, as far as they exist. */
export function exercisesFor({ exercises }: Chapter): readonly ExerciseMeta[] {
  return exercises.flatMap((slug) => catalogue.filter((meta) => meta.slug === slug))
}

/** The exercises that the chapter is the place of: each exercise has one. */
export function exercisesIn({ slug }: Chapter): readonly ExerciseMeta[] {
  return catalogue.filter(({ chapter }) => chapter.slug === slug)
}
