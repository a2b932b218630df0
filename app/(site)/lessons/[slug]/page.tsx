import type { Metadata } from 'next'
import path from 'node:path'
import { notFound } from 'next/navigation'
import { chapters, type Chapter } from '@/lessons/index.ts'
import { listChapters, loadChapter } from '@/lib/lessons/chapter.ts'

interface Props {
  params: Promise<{ slug: string }>
}

export const dynamicParams = false

const LESSONS = path.join(process.cwd(), 'lessons')

export const generateStaticParams = async () => (await listChapters(LESSONS)).map((slug) => ({ slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, aim } = await find(params)
  return { title, description: aim }
}

export default async function LessonPage({ params }: Props) {
  const chapter = await find(params)
  const [{ frontMatter, minutes }, { default: Text }] = await Promise.all([
    loadChapter(LESSONS, chapter.slug),
    import(`@/lessons/${chapter.slug}.mdx`),
  ])
  return (
    <article className="mx-auto max-w-[42rem]">
      <header className="mb-8">
        <p className="text-sm text-muted">
          Chapter {chapter.number} · {minutes} minutes · checked against revision {frontMatter.revision}
        </p>
        <h1 className="mt-1 font-serif text-4xl font-semibold text-balance">{chapter.title}</h1>
        <p className="mt-3 text-lg text-muted">{chapter.aim}</p>
      </header>
      <div className="prose">
        <Text />
      </div>
      {chapter.exercises.map((exercise) => (
        <p key={exercise} className="mt-10 border-t border-line pt-6">
          {/* A document of its own: see components/site/site-header.tsx. */}
          <a
            href={`/exercises/${exercise}`}
            className="inline-flex min-h-9 items-center rounded bg-accent px-4 font-medium text-on-accent hover:bg-accent-strong"
          >
            Practise it: {exercise}
          </a>
        </p>
      ))}
    </article>
  )
}

async function find(params: Props['params']): Promise<Chapter> {
  const { slug } = await params
  return chapters.find((chapter) => chapter.slug === slug) ?? notFound()
}
