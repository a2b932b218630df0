import type { Book } from '../types.ts'
import { exerciseLine } from './chapter.ts'

/** `/llms.txt`: what the workbook holds, with addresses that programs can read (https://llmstxt.org). */
export function llmsText({ parts, chapters, exercises }: Book, origin: string): string {
  const sections = parts.flatMap(({ number, title }) => {
    const own = chapters.filter(({ part }) => part === number)
    if (own.length === 0) return []
    const lines = own.map(
      (chapter) => `- [${chapter.number}. ${chapter.title}](${origin}/lessons/${chapter.slug}.md): ${chapter.aim}`,
    )
    return [`## Part ${number}: ${title}\n\n${lines.join('\n')}`]
  })
  return `${[
    '# MCP Workbook',
    '> An interactive workbook for the Model Context Protocol: read a chapter, build a server in the page, and be graded on the wire.',
    'Chapters are linked as Markdown; without the ending `.md` the same address is the page for people. Exercises need a browser.',
    ...sections,
    `## Exercises\n\n${exercises.map((one) => exerciseLine(one, origin)).join('\n')}`,
    `## Glossary\n\n- [Glossary](${origin}/glossary): the words of MCP, each in one to three sentences`,
  ].join('\n\n')}\n`
}
