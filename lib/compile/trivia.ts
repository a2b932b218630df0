/** The offset of the first token of `code` at or after `at`: past white space and comments. */
export function skipTrivia(code: string, at: number): number {
  const trivia = /(?:\s|\/\/.*|\/\*[^]*?\*\/)*/y
  trivia.lastIndex = at
  trivia.exec(code)
  return trivia.lastIndex
}

/** The line breaks of a text, so that what replaces it keeps the lines that follow in their places. */
export function lineBreaks(text: string): string {
  return '\n'.repeat(text.split('\n').length - 1)
}
