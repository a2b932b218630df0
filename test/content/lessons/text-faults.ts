/** What is wrong with the letters of a text: names spelt in another way than their owners do, and broken encodings. */
import { visit } from 'unist-util-visit'
import { parseMdx } from '../../../lib/lessons/tree.ts'

/** How it is spelt, and what people write instead. The pattern may match the right spelling too. */
const SPELLINGS: readonly (readonly [right: string, pattern: RegExp])[] = [
  ['JSON-RPC', /\bjson[- ]?rpc\b/gi],
  ['JSON', /\bjson\b/gi],
  ['Streamable HTTP', /\bstreamable[- ]?http\b/gi],
  ['HTTP', /\bhttp\b/gi],
  ['stdio', /\bstdio\b/gi],
  ['MCP', /\bmcp\b/gi],
  ['SDK', /\bsdk\b/gi],
  ['OAuth', /\boauth\b/gi],
  ['TypeScript', /\btype ?script\b/gi],
  ['JavaScript', /\bjava ?script\b/gi],
  ['Node.js', /\bnode\.?js\b/gi],
  ['GitHub', /\bgit ?hub\b/gi],
  ['npm', /\bnpm\b/gi],
  ['OpenTelemetry', /\bopen ?telemetry\b/gi],
  ['isError', /\bis ?error\b/gi],
  ['colour', /\bcolor\b/gi],
  ['behaviour', /\bbehavior\b/gi],
]

/** What UTF-8 looks like when it was read as something else, and the sign for what could not be read. */
const BROKEN = /\uFFFD|Ã[\u0080-\u00BF\u2018-\u2026]|Â[\u0080-\u00BF]|â€|ï¿½/u

/** Addresses and paths are spelt as they are. */
const ADDRESS = /\S*[/@\\]\S*/g

/** @returns one line for each fault in the text of an MDX source, code left out: `12: "Json-RPC" is written "JSON-RPC".` */
export function textFaults(source: string): string[] {
  const faults: string[] = []
  visit(parseMdx(source), 'text', (node) => {
    const text = node.value.replace(ADDRESS, ' ')
    const say = (fault: string) => faults.push(`${node.position?.start.line ?? 1}: ${fault}`)
    for (const [right, pattern] of SPELLINGS)
      for (const [found] of text.matchAll(pattern)) if (!isSpelt(found, right)) say(`"${found}" is written "${right}".`)
    if (/!/.test(text)) say('There is an exclamation mark.')
    if (/\p{Extended_Pictographic}/u.test(text)) say('There is an emoji.')
  })
  for (const [index, line] of source.split('\n').entries())
    if (BROKEN.test(line)) faults.push(`${index + 1}: The encoding is broken.`)
  return faults
}

/** Words of the language may begin a sentence. */
function isSpelt(found: string, right: string): boolean {
  const word = right === 'colour' || right === 'behaviour'
  return found === right || (word && found.toLowerCase() === right)
}
