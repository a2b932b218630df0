import path from 'node:path'
import { ExerciseList } from '@/components/home/exercise-list.tsx'
import { WhatItIs } from '@/components/home/what-it-is.tsx'
import { catalogue } from '@/exercises/catalogue.ts'
import { chapters } from '@/lessons/index.ts'
import { listChapters, loadChapter } from '@/lib/lessons/chapter.ts'

const LESSONS = path.join(process.cwd(), 'lessons')

export default async function HomePage() {
  const written = await listChapters(LESSONS)
  const listed = await Promise.all(
    chapters
      .filter(({ slug }) => written.includes(slug))
      .map(async (chapter) => ({ ...chapter, minutes: (await loadChapter(LESSONS, chapter.slug)).minutes })),
  )
  const exercises = catalogue.map(({ slug, title, summary, minutes, chapter }) => ({
    slug,
    title,
    summary,
    minutes,
    chapter: chapter.number,
  }))
  return (
    <>
      <WhatItIs />
      <section aria-labelledby="exercises" className="mt-14">
        <h2 id="exercises" className="scroll-mt-16 font-serif text-2xl font-semibold">
          Exercises
        </h2>
        <ExerciseList exercises={exercises} />
      </section>
      <section aria-labelledby="chapters" className="mt-14">
        <h2 id="chapters" className="scroll-mt-16 font-serif text-2xl font-semibold">
          Chapters
        </h2>
        <ol className="mt-4 border-t border-line">
          {listed.map(({ number, slug, title, aim, minutes }) => (
            <li
              key={slug}
              className="grid grid-cols-[2rem_minmax(0,1fr)_auto] items-baseline gap-x-4 border-b border-line py-4"
            >
              <span className="font-serif text-lg text-muted tabular-nums">{number}</span>
              <span>
                <a href={`/lessons/${slug}`} className="font-semibold text-accent underline-offset-2 hover:underline">
                  {title}
                </a>
                <span className="block text-muted">{aim}</span>
              </span>
              <span className="text-sm text-muted">{minutes} min</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
