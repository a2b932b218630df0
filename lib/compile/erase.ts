import { errorAt } from './errors.ts'
import { isTypeScript } from './files.ts'
import { mendErasure, mayNeedMending } from './mend.ts'
import { Positions } from './positions.ts'
import { describeSyntaxError } from './syntax-error.ts'
import { runSucrase } from './sucrase.ts'
import { offsetMapper, readTokens } from './tokens.ts'

/** JavaScript made from a learner's text, line by line, and the way back to it. */
export interface Erased {
  readonly path: string
  /** The learner's text, without a byte-order mark. */
  readonly source: string
  readonly sourcePositions: Positions
  readonly code: string
  readonly codePositions: Positions
  /** Offset in `source` of the offset `at` in `code`. */
  toSource(at: number): number
}

/** Erases the types of a TypeScript module; a JavaScript one passes unchanged. Throws a ContainerError where it cannot. */
export function eraseTypes(path: string, text: string): Erased {
  const source = text.replace(/^\uFEFF/, '')
  const sourcePositions = new Positions(source)
  const original = { path, source, sourcePositions }
  if (!isTypeScript(path) || !source.trim()) {
    return { ...original, code: source, codePositions: sourcePositions, toSource: (at) => at }
  }
  // a source map doubles the time that erasing takes, and most modules are run without it
  const erased = erase(path, source, sourcePositions)
  if (mayNeedMending(source, erased)) {
    const tokens = readTokens(source)
    const code = mendErasure({ ...original, code: erased, tokens })
    const codePositions = new Positions(code)
    return { ...original, code, codePositions, toSource: offsetMapper(source, code, tokens) }
  }
  const codePositions = new Positions(erased)
  let mapper: ((at: number) => number) | undefined
  const toSource = (at: number) => {
    const [line, column] = codePositions.at(at)
    if (sourcePositions.line(source, line) === codePositions.line(erased, line))
      return sourcePositions.offset(line, column)
    mapper ??= offsetMapper(source, erased, readTokens(source))
    return mapper(at)
  }
  return { ...original, code: erased, codePositions, toSource }
}

function erase(path: string, source: string, positions: Positions): string {
  try {
    return runSucrase(source, false).code
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('pos' in error)) throw error
    const offset = Math.min(Number(error.pos), source.length)
    throw errorAt(positions.location(path, offset), describeSyntaxError(error.message, source, offset))
  }
}
