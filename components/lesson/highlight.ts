import { createHighlighter, type Highlighter } from 'shiki'
import { codeHighlighting } from '../mdx/code-highlighting.ts'

let highlighter: Promise<Highlighter> | undefined

/** Highlighted code as HTML, `<pre>` included, coloured as the fences of MDX are. For build time. */
export async function highlight(code: string, language: string): Promise<string> {
  const { theme, langs } = codeHighlighting
  highlighter ??= createHighlighter({ themes: [theme], langs })
  return (await highlighter).codeToHtml(code, { theme: theme.name ?? 'workbook', lang: language })
}

/** The language of a file, by its ending. */
export function languageOf(file: string): string {
  const ending = file.slice(file.lastIndexOf('.') + 1)
  return codeHighlighting.langs.includes(ending) ? ending : 'text'
}
