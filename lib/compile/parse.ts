import { parse as acornParse } from 'acorn'
import type { Program } from 'acorn'
import type { Erased } from './erase.ts'
import { errorAt } from './errors.ts'
import { describeSyntaxError } from './syntax-error.ts'

/** What every host runs: Node.js 20 and the browsers of its time. */
const ecmaVersion = 2025

/** The syntax tree of a module's JavaScript. Throws a ContainerError, with the place in the learner's text, where it has none. */
export function parseModule({ path, source, code, sourcePositions, toSource }: Erased): Program {
  try {
    return acornParse(code, { ecmaVersion, sourceType: 'module', allowHashBang: true })
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('pos' in error)) throw error
    const at = Number(error.pos)
    const offset = at >= code.length ? source.length : toSource(at)
    throw errorAt(sourcePositions.location(path, offset), describeSyntaxError(error.message, source, offset))
  }
}
