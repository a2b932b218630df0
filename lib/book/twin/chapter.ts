/** `/lessons/<slug>.md`: a chapter as plain Markdown, for reading elsewhere and for programs. */
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { ChapterText } from '../../lessons/chapter.ts'
import { parseMdx } from '../../lessons/tree.ts'
import type { Book, BookChapter, BookQuestion } from '../types.ts'
import { plainTree } from './plain.ts'
import type { ReadProgram } from './tags.ts'

export interface TwinInput {
  readonly book: Book
  readonly chapter: BookChapter
  readonly text: Pick<ChapterText, 'frontMatter' | 'minutes' | 'source'>
  readonly questions: readonly BookQuestion[]
  readonly readProgram: ReadProgram
  /** What addresses begin with: the origin and the base path, or the base path alone. */
  readonly origin: string
}

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', fences: true, rule: '-', incrementListMarker: true })

/** Links to chapters lead to their twins; all links of the site begin with `origin`. */
export function twinAddress(url: string, origin: string): string {
  const [, chapter, rest = ''] = /^\/lessons\/([\w-]+)(#.*)?$/.exec(url) ?? []
  if (chapter) return `${origin}/lessons/${chapter}.md${rest}`
  return url.startsWith('/') ? origin + url : url
}

export async function chapterTwin(input: TwinInput): Promise<string> {
  const { text, origin, readProgram } = input
  const tree = await plainTree(parseMdx(text.source), readProgram, (url) => twinAddress(url, origin))
  const parts = [
    head(input),
    writer.stringify(tree).trim(),
    questions(input.questions),
    exercises(input),
    sources(text),
  ]
  return parts.filter((part) => part !== '').join('\n\n') + '\n'
}

function head({ book, chapter, text: { frontMatter, minutes } }: TwinInput): string {
  const part = book.parts.find(({ number }) => number === chapter.part)
  const facts = [
    `Part ${chapter.part}${part ? `, ${part.title}` : ''}`,
    `${minutes} minutes`,
    `checked against revision ${frontMatter.revision}`,
  ]
  const python = frontMatter.python ? `\n\nIn Python: ${frontMatter.python}` : ''
  return `# ${chapter.number}. ${chapter.title}\n\n> ${chapter.aim}\n\n${facts.join(' · ')}${python}`
}

function questions(all: readonly BookQuestion[]): string {
  if (all.length === 0) return ''
  const one = ({ ask, answers }: BookQuestion, index: number) =>
    `### Question ${index + 1}\n\n${ask}\n\n${answers
      .map(({ text, right, why }) => `- ${text} **${right ? 'Right.' : 'Wrong.'}** ${why}`)
      .join('\n')}`
  return ['## Check yourself', ...all.map(one)].join('\n\n')
}

function exercises({ book, chapter, origin }: TwinInput): string {
  const own = book.exercises.filter((exercise) => exercise.chapter.slug === chapter.slug)
  if (own.length === 0) return ''
  return ['## Exercises\n', ...own.map((one) => exerciseLine(one, origin))].join('\n')
}

export function exerciseLine({ slug, title, summary }: Book['exercises'][number], origin: string): string {
  return `- [${title}](${origin}/exercises/${slug}): ${summary}`
}

function sources({ frontMatter }: TwinInput['text']): string {
  return ['## Sources\n', ...frontMatter.sources.map(({ title, url }) => `- [${title}](${url})`)].join('\n')
}
