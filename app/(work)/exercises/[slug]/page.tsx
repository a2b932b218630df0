import type { Metadata } from 'next'
import path from 'node:path'
import { notFound } from 'next/navigation'
import { Fragment } from 'react'
import { preload } from 'react-dom'
import { ExerciseView } from '@/components/exercise/exercise-view.tsx'
import { forCounting, listedChapters } from '@/components/home/study-chapters.ts'
import { renderMarkdown } from '@/components/mdx/markdown.ts'
import type { ExerciseData } from '@/components/session/exercise-data.ts'
import { href } from '@/components/site/href.ts'
import { pageMetadata } from '@/components/site/metadata.ts'
import { catalogue } from '@/exercises/catalogue.ts'
import { loadChecks } from '@/exercises/load-checks.ts'
import { FIRST_TEXTS } from '@/lib/container/bundled/texts.ts'
import { loadFiles, loadSchema } from '@/lib/exercises/files.ts'
import type { FileTree } from '@/lib/container/types.ts'
import type { ExerciseMeta } from '@/lib/grader/types.ts'
import type { TextFiles } from '@/lib/progress/types.ts'

interface Props {
  params: Promise<{ slug: string }>
}

export const dynamicParams = false

export const generateStaticParams = () => catalogue.map(({ slug }) => ({ slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meta = await find(params)
  return pageMetadata({ path: `/exercises/${meta.slug}`, title: meta.title, description: meta.summary })
}

export default async function ExercisePage({ params }: Props) {
  const meta = await find(params)
  if (meta.kind !== 'config') preloadRuntime()
  const [exercise, { default: Brief }, hints] = await Promise.all([
    read(meta),
    import(`@/exercises/${meta.slug}/brief.mdx`),
    Promise.all(meta.hints.map(renderMarkdown)),
  ])
  return (
    <ExerciseView
      exercise={exercise}
      hints={hints.map((hint, index) => (
        <Fragment key={index}>{hint}</Fragment>
      ))}
      brief={
        <>
          <BriefHead meta={meta} />
          <div className="prose prose-small mt-6">
            <Brief />
          </div>
        </>
      }
    />
  )
}

/** The bundled host asks for these as soon as its own code is there: they can be on their way by then. */
function preloadRuntime(): void {
  for (const path of FIRST_TEXTS)
    preload(href(`/runtime/${path}`), { as: 'fetch', crossOrigin: 'anonymous', fetchPriority: 'low' })
}

function BriefHead({ meta: { title, summary, minutes, chapter } }: { meta: ExerciseMeta }) {
  return (
    <div className="max-w-[42rem]">
      <p className="text-xs text-muted">
        Exercise · about {minutes} minutes · chapter {chapter.number}, {chapter.title}
      </p>
      <h1 className="mt-1 font-serif text-3xl font-semibold text-balance">{title}</h1>
      <p className="mt-2 text-muted">{summary}</p>
    </div>
  )
}

async function find(params: Props['params']): Promise<ExerciseMeta> {
  const { slug } = await params
  return catalogue.find((meta) => meta.slug === slug) ?? notFound()
}

async function read(meta: ExerciseMeta): Promise<ExerciseData> {
  const root = path.join(process.cwd(), 'exercises')
  const [{ start, solution }, { checks, workspace }, schema, chapters] = await Promise.all([
    loadFiles(root, meta.slug),
    loadChecks(meta.slug),
    loadSchema(root, meta.slug),
    listedChapters(),
  ])
  return {
    meta,
    start: texts(start),
    solution: texts(solution),
    checks: checks.map(({ id, title, level, spec }) => ({ id, title, level, spec })),
    ...(schema ? { schema } : {}),
    hasWorkspace: workspace !== undefined,
    study: forCounting(chapters),
  }
}

/** What the editor shows: the files that are text. */
function texts(files: FileTree): TextFiles {
  return Object.fromEntries(
    Object.entries(files).filter((file): file is [string, string] => typeof file[1] === 'string'),
  )
}
