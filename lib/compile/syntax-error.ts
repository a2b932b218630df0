import { tokenizer } from 'acorn'
import { Positions } from './positions.ts'

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
  const plain = message.replace(/\s*\(\d+:\d+\)$/, '')
  return `has a syntax error: ${found === undefined && isUnexpected(plain) ? explainEnd(source) : explain(plain, found)}`
}

function isUnexpected(message: string): boolean {
  return /^Unexpected (?:token|end|character|keyword)|is reserved/.test(message)
}

function explain(message: string, found: string | undefined): string {
  if (isUnexpected(message)) {
    const expected = /^Unexpected token, expected "?(.+?)"?$/.exec(message)?.[1]
    return expected ? `expected "${expected}" but found "${found}"` : `unexpected "${found}"`
  }
  const plain = plainWords.find(([pattern]) => pattern.test(message))
  return plain ? message.replace(plain[0], plain[1]) : message.charAt(0).toLowerCase() + message.slice(1)
}

function explainEnd(source: string): string {
  const open = lastOpenBracket(source)
  if (open === undefined) return 'the file ends too early'
  const [line, column] = new Positions(source).at(open)
  return `the file ends too early: the "${source[open]}" at ${line + 1}:${column + 1} is not closed`
}

/** The offset of the bracket that is opened last and never closed. */
function lastOpenBracket(source: string): number | undefined {
  const open: number[] = []
  try {
    for (const { type, start } of tokenizer(source, { ecmaVersion: 'latest', sourceType: 'module' })) {
      if (/^(?:[([{]|\$\{)$/.test(type.label)) open.push(start)
      else if (/^[)\]}]$/.test(type.label)) open.pop()
    }
  } catch {
    // what cannot be read as JavaScript has been read up to there
  }
  return open.at(-1)
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
  [/^Unsyntactic (\w+).*/, '"$1" stands outside of a loop'],
  [/^Assigning to rvalue.*/, 'the left side of this assignment is not a variable'],
  [
    /^(?:Cannot use keyword 'await' outside an async function|Can not use 'await'.*)/,
    '"await" needs a function that is declared "async"',
  ],
]
