/**
 * What is wrong at `offset` of `source`, in plain words: the end of a sentence that begins with the place.
 * `message` is the parser's own, of sucrase or acorn.
 */
export function describeSyntaxError(message: string, source: string, offset: number): string {
  const found = /^(?:[\p{ID_Start}$_][\p{ID_Continue}$]*|\d+|=>|[=!<>&|+*-]{2,3}|\S)/u.exec(source.slice(offset))?.[0]
  if (found === '@') return 'uses a decorator, which is not supported: call the function yourself instead'
  if (/\busing\s+$/.test(source.slice(0, offset))) {
    return 'uses "using", which not every host understands: write "const" and free the resource in a "finally" block'
  }
  return `has a syntax error: ${explain(message.replace(/\s*\(\d+:\d+\)$/, ''), found)}`
}

function explain(message: string, found: string | undefined): string {
  const expected = /^Unexpected token, expected "?(.+?)"?$/.exec(message)?.[1]
  if (/^Unexpected token|^Unexpected end|^Unexpected character|^Unexpected keyword|is reserved/.test(message)) {
    if (found === undefined) {
      return `the file ends too early${expected && expected !== ';' ? `, "${expected}" is missing` : ''}`
    }
    return expected ? `expected "${expected}" but found "${found}"` : `unexpected "${found}"`
  }
  const plain = plainWords.find(([pattern]) => pattern.test(message))
  return plain ? message.replace(plain[0], plain[1]) : message.charAt(0).toLowerCase() + message.slice(1)
}

const plainWords: readonly (readonly [RegExp, string])[] = [
  [/^Unterminated string constant.*/, 'this text is not closed with a quote on its line'],
  [/^Unterminated template.*/, 'this template text is not closed with a backtick'],
  [/^Unterminated regular expression.*/, 'this regular expression is not closed with "/" on its line'],
  [/^Unterminated comment.*/, 'this comment is not closed with "*/"'],
  [/^Identifier '(.+)' has already been declared.*/, '"$1" is declared a second time'],
  [/^Duplicate export '(.+)'.*/, '"$1" is exported a second time'],
  [/^Export '(.+)' is not defined.*/, '"$1" is exported but nowhere declared'],
  [/^'return' outside of function.*/, '"return" stands outside of a function'],
  [/^Assigning to rvalue.*/, 'the left side of this assignment is not a variable'],
  [
    /^(?:Cannot use keyword 'await' outside an async function|Can not use 'await'.*)/,
    '"await" needs a function that is declared "async"',
  ],
]
