import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { exercisesFor, readChapter, writtenChapters } from '@/components/book/read.ts'
import { countDrilled } from '@/components/book/read-deck.ts'
import { Neighbours, Practice, Sources } from '@/components/lesson/chapter-foot.tsx'
import { ChapterHead } from '@/components/lesson/chapter-head.tsx'
import { CheckQuestions, loadQuestions } from '@/components/lesson/check-questions.tsx'
import { ReadingEnd, ReadingStart } from '@/components/lesson/reading.tsx'
import { ContentsBeside, FoldedContents } from '@/components/lesson/toc.tsx'
import { href } from '@/components/site/href.ts'
import { pageMetadata } from '@/components/site/metadata.ts'

interface Props {
  params: Promise<{ slug: string }>
}

export const dynamicParams = false

export const generateStaticParams = async () => (await writtenChapters()).map(({ slug }) => ({ slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { chapter } = await find(params)
  const path = `/lessons/${chapter.slug}`
  return pageMetadata({ path, title: chapter.title, description: chapter.aim, type: 'article', markdown: `${path}.md` })
}

export default async function LessonPage({ params }: Props) {
  const { chapter, previous, next, builtOn } = await find(params)
  const [text, { default: Text }, questions, cards] = await Promise.all([
    readChapter(chapter.slug),
    import(`@/lessons/${chapter.slug}.mdx`),
    loadQuestions(chapter.slug),
    countDrilled(chapter.slug),
  ])
  const exercises = exercisesFor(chapter)
  const headings = [
    ...text.headings,
    ...(questions.length > 0 ? [{ depth: 2, id: 'check-yourself', text: 'Check yourself' }] : []),
    ...(exercises.length + cards > 0 ? [{ depth: 2, id: 'practise', text: 'Practise it' }] : []),
    { depth: 2, id: 'sources', text: 'Sources' },
  ]
  return (
    <div className="lesson-page">
      <article className="min-w-0">
        <ChapterHead chapter={chapter} text={text} builtOn={builtOn} />
        <FoldedContents headings={headings} />
        <ReadingStart slug={chapter.slug} />
        <div className="prose lesson">
          <Text />
        </div>
        <CheckQuestions slug={chapter.slug} />
        <Practice chapter={chapter} exercises={exercises} cards={cards} />
        <ReadingEnd slug={chapter.slug} />
        <Sources sources={text.frontMatter.sources} />
        <p className="mt-6 text-sm text-muted print:hidden">
          <a href={href(`/lessons/${chapter.slug}.md`)} className="text-accent underline underline-offset-2">
            This chapter as plain Markdown
          </a>
        </p>
        <Neighbours previous={previous} next={next} />
      </article>
      <ContentsBeside headings={headings} />
    </div>
  )
}

/** The chapter of the address, and those that it leads to. */
async function find(params: Props['params']) {
  const { slug } = await params
  const chapters = await writtenChapters()
  const at = chapters.findIndex((chapter) => chapter.slug === slug)
  const chapter = chapters[at] ?? notFound()
  const builtOn = chapters.filter((other) => chapter.prerequisites.includes(other.slug))
  return { chapter, previous: chapters[at - 1], next: chapters[at + 1], builtOn }
}
