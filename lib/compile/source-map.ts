import { encodedMappings, TraceMap } from '@jridgewell/trace-mapping'
import type { SourceMapSegment } from '@jridgewell/trace-mapping'
import type { CallExpression, NewExpression } from 'acorn'
import type { MagicString } from 'magic-string'
import type { Erased } from './erase.ts'
import type { Uses } from './scope.ts'
import { skipTrivia } from './trivia.ts'

/**
 * Encoded mappings from the text of `output`, which edits `erased.code`, to the learner's text.
 *
 * Engines name different places of one expression. V8 names the function of a call `f()`, the property of `o.p`, the `new` of
 * `new C()`, the beginning of a name; JavaScriptCore the parenthesis, the point, the parenthesis, the end. And V8 too names the
 * parenthesis of `(0, module.f)()`. All are mapped to what Node.js names in the learner's text.
 */
export function composeMappings(output: MagicString, erased: Erased, places: Uses['places']): string {
  const { code, codePositions, path, sourcePositions, toSource } = erased
  const named = new Map(places.map((node) => namedPlace(code, node)))
  const { mappings } = output.generateDecodedMap({ hires: 'boundary' })
  const lines = mappings.map((segments) =>
    segments.flatMap((segment): SourceMapSegment[] => {
      if (segment.length === 1) return []
      const at = codePositions.offset(segment[2], segment[3])
      const [line, column] = sourcePositions.at(toSource(named.get(at) ?? at))
      return [[segment[0], 0, line, column]]
    }),
  )
  return encodedMappings(new TraceMap({ version: 3, names: [], sources: [path], mappings: lines }))
}

/** The place that only some engines name, and the one that it stands for. */
function namedPlace(code: string, node: Uses['places'][number]): [number, number] {
  const same: [number, number] = [node.start, node.start]
  switch (node.type) {
    case 'Identifier':
      return /[\s),;\]}]/.test(code[node.end] ?? ';') ? [node.end, node.start] : same
    case 'MemberExpression':
      return node.computed || node.optional ? same : [skipTrivia(code, node.object.end), node.property.start]
    case 'NewExpression':
      return code.endsWith(')', node.end) ? [openParenthesis(code, node), node.start] : same
    case 'CallExpression':
      return node.optional ? same : [openParenthesis(code, node), calleeName(node) ?? openParenthesis(code, node)]
  }
}

function openParenthesis(code: string, { callee }: CallExpression | NewExpression): number {
  let at = callee.end
  // the callee itself may stand in parentheses: `(f)()`
  for (at = skipTrivia(code, at); code[at] === ')'; at = skipTrivia(code, at + 1));
  return at
}

function calleeName({ callee }: CallExpression): number | undefined {
  if (callee.type === 'Identifier') return callee.start
  return callee.type === 'MemberExpression' && !callee.computed ? callee.property.start : undefined
}
