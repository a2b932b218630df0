import { decodedMappings, TraceMap } from '@jridgewell/trace-mapping'
import type { EncodedSourceMap } from '@jridgewell/trace-mapping'
import { Positions } from './positions.ts'
import { runSucrase } from './sucrase.ts'

/** Where a token that both texts have begins in each of them. */
export interface TokenPair {
  code: number
  readonly source: number
}

/** Fills empty pieces of templates: a character that no program has reason to hold. */
const filler = '\uE000'

/** The tokens of `source` that erasing types leaves in the code; in order. */
export function readTokens(source: string): TokenPair[] {
  const filled = fillTemplates(source)
  const { code, sourceMap } = runSucrase(filled, true)
  const pairs = tokenPairs(code, filled, sourceMap as EncodedSourceMap)
  if (filled === source) return pairs
  const unfilledCode = unfill(code)
  const unfilledSource = unfill(filled)
  return pairs.map((pair) => ({ code: unfilledCode(pair.code), source: unfilledSource(pair.source) }))
}

/**
 * sucrase 3.35 makes no columns after a piece of a template that is empty, as before `${` in `${x}`: it expects that no two
 * tokens begin at the same place. So its source map is made of a text where none is empty.
 */
function fillTemplates(source: string): string {
  if (source.includes(filler)) return source
  const filled = source.replace(/[`}](?=\$\{|`)/g, `$&${filler}`)
  try {
    runSucrase(filled, false)
    return filled
  } catch {
    // something like `a``b`, where the second template is no piece of the first
    return source
  }
}

/** Offsets in a text without fillers, for those in the text with them. */
function unfill(text: string): (at: number) => number {
  const fillers = [...text.matchAll(/\uE000/g)].map(({ index }) => index)
  let before = 0
  return (at) => {
    while (before < fillers.length && fillers[before]! < at) before++
    while (before > 0 && fillers[before - 1]! >= at) before--
    return at - before
  }
}

function tokenPairs(code: string, source: string, map: EncodedSourceMap): TokenPair[] {
  const codePositions = new Positions(code)
  const sourcePositions = new Positions(source)
  const pairs: TokenPair[] = []
  decodedMappings(new TraceMap(map)).forEach((segments, line) => {
    for (const segment of segments) {
      if (segment.length === 1) continue
      const at = codePositions.offset(line, segment[0])
      // sucrase maps the start of each line too, token or not
      if (/^(?:\s|\/\/|\/\*|$)/.test(code.slice(at, at + 2))) continue
      pairs.push({ code: at, source: sourcePositions.offset(segment[2], segment[3]) })
    }
  })
  return pairs.map((pair, index) => pastErased(code, source, pair, pairs[index + 1]))
}

/**
 * sucrase maps a token that follows erased ones at once, `(` in `f<T>(x)`, to the first of these. The token itself is the
 * last thing before the next one.
 */
function pastErased(code: string, source: string, pair: TokenPair, next: TokenPair | undefined): TokenPair {
  const token = code.slice(pair.code, next?.code).trimEnd()
  if (!token || source.startsWith(token, pair.source)) return pair
  const end = next ? next.source : source.length
  const found = source.lastIndexOf(token, end - token.length)
  return found > pair.source ? { code: pair.code, source: found } : pair
}

/** A function from offsets of `code` to offsets of `source`: exact inside tokens that are the same in both. */
export function offsetMapper(source: string, code: string, pairs: readonly TokenPair[]): (at: number) => number {
  return (at) => {
    let low = 0
    let high = pairs.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (pairs[middle]!.code <= at) low = middle
      else high = middle - 1
    }
    const pair = pairs[low]
    if (!pair || pair.code > at) return 0
    const inside = code.slice(pair.code, at)
    return source.startsWith(inside, pair.source) ? pair.source + inside.length : pair.source
  }
}
