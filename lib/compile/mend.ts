import { errorAt } from './errors.ts'
import type { Positions } from './positions.ts'
import type { TokenPair } from './tokens.ts'

export interface Erasure {
  readonly path: string
  readonly source: string
  readonly code: string
  /** Changed in place where text is inserted. */
  readonly tokens: readonly TokenPair[]
  readonly sourcePositions: Positions
}

/** Whether `mendErasure` could find anything; telling is far cheaper than looking. */
export function mayNeedMending(source: string, code: string): boolean {
  return (
    /\n\s*[([`]/.test(code) ||
    /\b(?:namespace|module)\s|\bimport\s[^'"{(*]*=|\bexport\s*(?:=|import\b)|\b(?:return|throw)[^\S\n]*</.test(source)
  )
}

/**
 * Sets right what erasing tokens alone gets wrong, and refuses what cannot be erased. Returns the code to go on with.
 *
 * A type that ends a statement without a semicolon keeps the next line apart from it (`x as string⏎[1, 2]`);
 * without the type the lines would be one expression, so the semicolon that TypeScript understood is written out.
 */
export function mendErasure(erasure: Erasure): string {
  const { source, code, tokens } = erasure
  const semicolons: number[] = []
  let last: TokenPair = { code: 0, source: 0 }
  for (const next of [...tokens, { code: code.length, source: source.length }]) {
    refuseReplaced(erasure, next)
    const kept = code.slice(last.code, next.code)
    const original = source.slice(last.source, next.source)
    if (kept !== original) {
      const shared = sharedStart(kept, original)
      const gap = {
        last,
        next,
        before: original.slice(0, shared),
        after: original.slice(shared),
        kept: kept.slice(shared),
      }
      refuseGap(erasure, gap)
      if (losesSemicolon(code, gap)) semicolons.push(next.code)
    }
    last = next
  }
  return insertSemicolons(code, tokens, semicolons)
}

interface Gap {
  readonly last: TokenPair
  readonly next: TokenPair
  /** The last token before the gap. */
  readonly before: string
  /** What follows it in the source, up to the next token that is kept. */
  readonly after: string
  /** What is left of that. */
  readonly kept: string
}

/** Length of the token at the start of both texts. */
function sharedStart(kept: string, original: string): number {
  let length = 0
  while (length < kept.length && kept[length] === original[length]) length++
  return kept.slice(0, length).trimEnd().length
}

function losesSemicolon(code: string, { last, next, before, after, kept }: Gap): boolean {
  if (!'([`'.includes(code[next.code] ?? ' ') || !/\n\s*$/.test(kept.replace(/\/\*[^]*?\*\//g, ''))) return false
  // after `(`, `,`, `=` nothing ends; `f<T>⏎(x)` and `x!⏎[0]` go on in TypeScript too
  if (!before || /^[(,=[]/.test(code.slice(last.code, last.code + 1))) return false
  return !/^(?:<|!\s*$)/.test(after.trimStart())
}

function insertSemicolons(code: string, tokens: readonly TokenPair[], places: readonly number[]): string {
  if (!places.length) return code
  let inserted = 0
  for (const token of tokens) {
    if (token.code === places[inserted]) inserted++
    token.code += inserted
  }
  const parts = [0, ...places].map((start, index) => code.slice(start, places[index]))
  return parts.join(';')
}

/** sucrase turns TypeScript's CommonJS statements into calls that an ES module does not have. */
function refuseReplaced({ path, source, code, sourcePositions }: Erasure, token: TokenPair): void {
  const became = (from: string, to: string) => source.startsWith(from, token.source) && code.startsWith(to, token.code)
  if (became('import', 'const')) {
    throw errorAt(
      sourcePositions.location(path, token.source),
      'uses "import … = …", which ES modules do not have: write import … from \'…\' instead',
    )
  }
  if (became('export', 'module.exports')) {
    throw errorAt(
      sourcePositions.location(path, token.source),
      'uses "export =", which ES modules do not have: write "export default" instead',
    )
  }
}

function refuseGap({ path, source, sourcePositions }: Erasure, { last, before, after, kept }: Gap): void {
  const start = last.source + before.length
  const namespace = /\b(?:namespace|module)\s+[\w$.]+\s*\{/.exec(after)
  if (
    namespace &&
    !/\bdeclare\b/.test(after.slice(0, namespace.index)) &&
    /\b(?:const|let|var|function|class|enum)\b/.test(block(after, namespace.index))
  ) {
    throw errorAt(
      sourcePositions.location(path, start + namespace.index),
      'declares a namespace that holds values, which is not supported: put them into a module of their own',
    )
  }
  if (/^(?:return|throw)$/.test(before) && /^[^\S\n]*</.test(after) && kept.includes('\n')) {
    const word = source.slice(last.source, start)
    throw errorAt(
      sourcePositions.location(path, last.source),
      `breaks the line after the type: write "${word}", the type and the value on one line`,
    )
  }
}

/** The text from `start` to the brace that closes the first one opened there. */
function block(text: string, start: number): string {
  let depth = 0
  for (let at = text.indexOf('{', start); at < text.length; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return text.slice(start, at)
  }
  return text.slice(start)
}
