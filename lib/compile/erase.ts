import { transform } from 'sucrase'
import { errorAt } from './errors.ts'
import { isTypeScript } from './files.ts'
import { mendErasure } from './mend.ts'
import { Positions } from './positions.ts'
import { describeSyntaxError } from './syntax-error.ts'
import { offsetMapper, tokenPairs } from './tokens.ts'
import type { TokenPair } from './tokens.ts'

/** JavaScript made from a learner's text, line by line, and the way back to it. */
export interface Erased {
  readonly path: string
  /** The learner's text, without a byte-order mark. */
  readonly source: string
  readonly sourcePositions: Positions
  readonly code: string
  /** Offset in `source` of the offset `at` in `code`. */
  toSource(at: number): number
}

/** Erases the types of a TypeScript module; a JavaScript one passes unchanged. Throws a ContainerError where it cannot. */
export function eraseTypes(path: string, text: string): Erased {
  const source = text.replace(/^\uFEFF/, '')
  const sourcePositions = new Positions(source)
  if (!isTypeScript(path) || !source.trim()) {
    return { path, source, sourcePositions, code: source, toSource: (at) => at }
  }
  const erased = runSucrase(path, source, sourcePositions)
  const code = mendErasure({ path, source, sourcePositions, ...erased })
  return { path, source, sourcePositions, code, toSource: offsetMapper(source, code, erased.tokens) }
}

function runSucrase(path: string, source: string, positions: Positions): { code: string; tokens: TokenPair[] } {
  try {
    const { code, sourceMap } = transform(source, {
      transforms: ['typescript'],
      disableESTransforms: true,
      filePath: path,
      sourceMapOptions: { compiledFilename: path },
    })
    return { code, tokens: tokenPairs(code, sourceMap!, positions) }
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('pos' in error)) throw error
    const offset = Math.min(Number(error.pos), source.length)
    const message = error.message.slice(`Error transforming ${path}: `.length)
    throw errorAt(positions.location(path, offset), describeSyntaxError(message, source, offset))
  }
}
