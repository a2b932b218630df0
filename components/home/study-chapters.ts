import { cache } from 'react'
import { exercisesIn, readChapter, writtenChapters } from '../book/read.ts'
import type { Chapter } from '@/lessons/index.ts'
import type { StudyChapter } from './study.ts'

export interface ListedChapter extends StudyChapter {
  readonly part: Chapter['part']
  readonly aim: string
}

/** The chapters with what the contents say of them; on the server. */
export const listedChapters = cache(async (): Promise<readonly ListedChapter[]> => {
  const written = await writtenChapters()
  return Promise.all(
    written.map(async (chapter) => {
      const { slug, number, part, title, aim } = chapter
      const { minutes } = await readChapter(slug)
      const exercises = exercisesIn(chapter).map(({ slug, title, minutes }) => ({ slug, title, minutes }))
      return { slug, number, part, title, aim, minutes, exercises }
    }),
  )
})

/** What the browser needs of them to count: without what only the page says. */
export function forCounting(chapters: readonly ListedChapter[]): readonly StudyChapter[] {
  return chapters.map(({ slug, number, title, minutes, exercises }) => ({ slug, number, title, minutes, exercises }))
}
