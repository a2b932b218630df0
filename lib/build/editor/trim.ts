import ts from 'typescript'

/** What a hover can show at a glance. */
const MAX_DOC = 240

/**
 * Shortens a declaration file: of a doc comment its first paragraph and `@deprecated` stay, every other comment but
 * the `/// <reference …>` lines goes.
 */
export function trimDeclaration(text: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false, ts.LanguageVariant.Standard, text)
  let result = ''
  // A template literal type opens with a head and goes on after each `}`: the scanner must be told.
  const templates: number[] = []
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token === ts.SyntaxKind.OpenBraceToken && templates.length > 0) templates[templates.length - 1]!++
    if (token === ts.SyntaxKind.TemplateHead) templates.push(0)
    if (token === ts.SyntaxKind.CloseBraceToken && templates.length > 0) {
      if (templates.at(-1) === 0) {
        token = scanner.reScanTemplateToken(false)
        if (token === ts.SyntaxKind.TemplateTail) templates.pop()
      } else templates[templates.length - 1]!--
    }
    const part = scanner.getTokenText()
    if (token === ts.SyntaxKind.SingleLineCommentTrivia) result += part.startsWith('///') ? part : ''
    else if (token === ts.SyntaxKind.MultiLineCommentTrivia) result += part.startsWith('/**') ? shorten(part) : ''
    else if (token === ts.SyntaxKind.WhitespaceTrivia) result += ' '
    else result += part
  }
  return result.replace(/[ \t]+\n/g, '\n').replace(/\n\s*/g, '\n')
}

function shorten(comment: string): string {
  const lines = comment
    .slice(3, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
  const body = lines.join('\n').trim()
  const deprecated = /@deprecated[^\n]*/.exec(body)?.[0]
  const paragraph =
    body
      .split(/\n\s*\n|\n@|^@/)[0]
      ?.replace(/\s+/g, ' ')
      .trim() ?? ''
  const first = paragraph.length > MAX_DOC ? `${paragraph.slice(0, MAX_DOC).trimEnd()} …` : paragraph
  const kept = [first, deprecated].filter(Boolean).join('\n')
  return kept === '' ? '' : `/** ${kept} */`
}
