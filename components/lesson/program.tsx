import path from 'node:path'
import { cache } from 'react'
import { excerptOf, loadProgram } from '@/lib/lessons/programs.ts'
import { CodeFigure } from './code-figure.tsx'
import { languageOf } from './highlight.ts'
import { Highlighted } from './highlighted.tsx'
import { RunProgram } from './run-program.tsx'

const PROGRAMS = path.join(process.cwd(), 'lessons/programs')

/** Loaded once for a page: React sends an object that it has sent before as a reference to it. */
const load = cache((name: string) => loadProgram(PROGRAMS, name))

/** A program of `lessons/programs`: one file of it, or all, and a way to run it. */
export async function Program({ name, file }: { name: string; file?: string }) {
  const program = await load(name)
  const shown = file === undefined ? Object.keys(program.files) : [file]
  const { kind, entry, env, files } = program
  return (
    <section aria-label={`Program ${name}${file === undefined ? '' : `, ${file}`}`} className="program">
      {shown.map((each) => (
        <CodeFigure key={each} label={<FileName program={name} file={each} />}>
          <Highlighted code={excerptOf(program, each)} language={languageOf(each)} />
        </CodeFigure>
      ))}
      <RunProgram name={name} kind={kind} entry={entry} files={files} {...(env ? { env } : {})} />
    </section>
  )
}

interface ExcerptProps {
  readonly program: string
  readonly file: string
  readonly region: string
}

/** A part of a program: the lines between the marks of a region. */
export async function Excerpt({ program: name, file, region }: ExcerptProps) {
  const code = excerptOf(await load(name), file, region)
  return (
    <CodeFigure label={<FileName program={name} file={file} />} note="a part">
      <Highlighted code={code} language={languageOf(file)} />
    </CodeFigure>
  )
}

function FileName({ program, file }: { program: string; file: string }) {
  return (
    <>
      {program}/<b className="font-semibold text-ink">{file}</b>
    </>
  )
}
