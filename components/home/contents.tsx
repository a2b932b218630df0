import { parts, type Part } from '@/lessons/index.ts'
import { ChapterDue } from '../drill/home/due.tsx'
import { href } from '../site/href.ts'
import { ChapterMark, ExerciseMark, PartProgress } from './marks.tsx'
import { duration, type StudyExercise } from './study.ts'
import { forCounting, listedChapters, type ListedChapter } from './study-chapters.ts'

/** The book by part; the learner's marks come to it in the browser. */
export async function Contents() {
  const chapters = await listedChapters()
  return (
    <section aria-labelledby="contents" className="mt-16">
      <h2 id="contents" className="scroll-mt-6 font-serif text-3xl font-semibold">
        Contents
      </h2>
      {parts.map((part) => (
        <PartContents key={part.number} part={part} chapters={chapters.filter(({ part: of }) => of === part.number)} />
      ))}
    </section>
  )
}

function PartContents({
  part: { number, title, about },
  chapters,
}: {
  part: Part
  chapters: readonly ListedChapter[]
}) {
  if (chapters.length === 0) return null
  const id = `part-${number}`
  return (
    <section aria-labelledby={id} className="mt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 id={id} className="scroll-mt-6 font-serif text-xl font-semibold">
          <span className="text-muted">Part {number}</span> {title}
        </h3>
        <PartProgress title={`Part ${number}`} chapters={forCounting(chapters)} />
      </div>
      <p className="mt-1 text-muted">{about}</p>
      <ol className="mt-4 border-t border-line">
        {chapters.map((chapter) => (
          <ChapterRow key={chapter.slug} chapter={chapter} />
        ))}
      </ol>
    </section>
  )
}

function ChapterRow({ chapter: { slug, number, title, aim, minutes, exercises } }: { chapter: ListedChapter }) {
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 border-b border-line py-3.5 sm:gap-x-4">
      <span className="text-right font-serif text-lg/6 text-muted tabular-nums">{number}</span>
      <div>
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
          <a href={href(`/lessons/${slug}`)} className="font-semibold text-accent underline-offset-2 hover:underline">
            {title}
          </a>
          <span className="ml-auto flex items-center gap-4 text-sm text-muted">
            <ChapterDue slug={slug} title={title} />
            <ChapterMark slug={slug} />
            {duration(minutes)}
          </span>
        </div>
        <p className="text-muted sm:pr-28">{aim}</p>
        {exercises.length > 0 && (
          <ul className="mt-2">
            {exercises.map((exercise) => (
              <ExerciseRow key={exercise.slug} exercise={exercise} />
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

function ExerciseRow({ exercise: { slug, title, minutes } }: { exercise: StudyExercise }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-l-2 border-line py-1 pl-3">
      <span>
        <span className="text-sm text-muted">Exercise </span>
        <a href={href(`/exercises/${slug}`)} className="font-medium text-accent underline-offset-2 hover:underline">
          {title}
        </a>
      </span>
      <span className="ml-auto flex items-center gap-4 text-sm text-muted">
        <ExerciseMark slug={slug} />
        {duration(minutes)}
      </span>
    </li>
  )
}
