import { encodedMappings, TraceMap } from '@jridgewell/trace-mapping'
import type { SourceMapSegment } from '@jridgewell/trace-mapping'
import type { CallExpression } from 'acorn'
import type { MagicString } from 'magic-string'
import type { Erased } from './erase.ts'
import { skipTrivia } from './trivia.ts'

/**
 * Encoded mappings from the text of `output`, which edits `erased.code`, to the learner's text.
 *
 * Engines name different places of a call: V8 and SpiderMonkey the function's name, JavaScriptCore the parenthesis, which is also
 * what V8 names for `(0, module.name)()`. The parenthesis is mapped to the name, as Node.js has it for the learner's text.
 */
export function composeMappings(output: MagicString, erased: Erased, calls: readonly CallExpression[]): string {
  const { code, codePositions, path, sourcePositions, toSource } = erased
  const parentheses = new Map(
    calls.flatMap((call) => (call.optional ? [] : [[openParenthesis(code, call), calleeName(call)]])),
  )
  const { mappings } = output.generateDecodedMap({ hires: 'boundary' })
  const lines = mappings.map((segments) =>
    segments.flatMap((segment): SourceMapSegment[] => {
      if (segment.length === 1) return []
      const at = codePositions.offset(segment[2], segment[3])
      const [line, column] = sourcePositions.at(toSource(parentheses.get(at) ?? at))
      return [[segment[0], 0, line, column]]
    }),
  )
  return encodedMappings(new TraceMap({ version: 3, names: [], sources: [path], mappings: lines }))
}

function openParenthesis(code: string, { callee }: CallExpression): number {
  let at = callee.end
  // the callee itself may stand in parentheses: `(f)()`
  for (at = skipTrivia(code, at); code[at] === ')'; at = skipTrivia(code, at + 1));
  return at
}

function calleeName({ callee }: CallExpression): number | undefined {
  if (callee.type === 'Identifier') return callee.start
  return callee.type === 'MemberExpression' && !callee.computed ? callee.property.start : undefined
}
