import { createHighlighter, type Highlighter, type ShikiTransformer } from 'shiki'
import { codeHighlighting } from '../mdx/code-highlighting.ts'

let highlighter: Promise<Highlighter> | undefined

/**
 * Colours by class (`.code-keyword` and so on in `app/prose.css`), and none for what has the colour of all text: the
 * page holds its code twice, as HTML and for React, and is a quarter smaller for it.
 */
const classes: ShikiTransformer = {
  span(node) {
    const kind = /^color:var\(--code-(?:token-)?([a-z-]+)\)$/.exec(String(node.properties['style']))?.[1]
    if (kind === undefined) return
    delete node.properties['style']
    if (kind !== 'foreground') node.properties['class'] = `code-${kind}`
  },
}

/** Highlighted code as HTML, `<pre>` included, coloured as the fences of MDX are. For build time. */
export async function highlight(code: string, language: string): Promise<string> {
  const { theme, langs } = codeHighlighting
  highlighter ??= createHighlighter({ themes: [theme], langs })
  return (await highlighter).codeToHtml(code, {
    theme: theme.name ?? 'workbook',
    lang: language,
    transformers: [classes],
  })
}

/** The language of a file, by its ending. */
export function languageOf(file: string): string {
  const ending = file.slice(file.lastIndexOf('.') + 1)
  return codeHighlighting.langs.includes(ending) ? ending : 'text'
}
