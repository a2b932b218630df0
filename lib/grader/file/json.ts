/** A JSON file as checks read it: values with the places where they stand. */
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import type { FileTree } from '../../container/types.ts'
import { describeFault, type JsonFault } from './fault.ts'

/** A stretch of a file's text, in UTF-16 units. */
export interface Span {
  readonly offset: number
  readonly length: number
}

/** A value, or (`property`) a key with its value as its two children. */
export type JsonNode = Node

export interface JsonFile {
  /** The file's text, without a byte-order mark; empty when it is no text. */
  readonly text: string
  /** The outermost value; absent when the file is no JSON. */
  readonly root?: JsonNode
  /** What is wrong with it, when it is no JSON. */
  readonly fault?: JsonFault
}

/** JSON as its own grammar has it (RFC 8259): no comments, no comma after the last entry, not empty. */
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false }

/** @param content of the file, as a file tree holds it; absent when there is no such file */
export function readJson(content: FileTree[string] | undefined): JsonFile {
  if (typeof content !== 'string') return { text: '', fault: noText(content) }
  const text = content.replace(/^\uFEFF/, '')
  const errors: ParseError[] = []
  let root: JsonNode | undefined
  try {
    root = parseTree(text, errors, STRICT)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { text, fault: tooDeep(text) }
  }
  const first = errors.sort((a, b) => a.offset - b.offset)[0]
  if (!first && root) return { text, root }
  const { error, offset, length } = first ?? { error: 4, offset: 0, length: text.length }
  return { text, fault: describeFault(text, { code: printParseErrorCode(error), offset, length }) }
}

/** The value of a key; the last one where a key stands twice, as JSON.parse has it. */
export function member(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return property(node, key)?.children?.[1]
}

/** Key and value together, for findings that are about both. */
export function property(node: JsonNode | undefined, key: string): JsonNode | undefined {
  if (node?.type !== 'object') return undefined
  return node.children?.findLast((child) => child.children?.[0]?.value === key)
}

/** The keys of an object with their values, each key once. */
export function members(node: JsonNode | undefined): ReadonlyMap<string, JsonNode> {
  const pairs = node?.type === 'object' ? (node.children ?? []) : []
  return new Map(
    pairs.flatMap(({ children = [] }): [string, JsonNode][] => {
      const [key, value] = children
      return key && value ? [[key.value as string, value]] : []
    }),
  )
}

/** The text of a value as it stands in the file, shortened in the middle. */
export function quoteNode({ text }: JsonFile, { offset, length }: Span, limit = 120): string {
  const source = text.slice(offset, offset + length).replace(/\s*[\r\n]+\s*/g, ' ')
  return source.length <= limit ? source : `${source.slice(0, limit - 30)} … ${source.slice(-25)}`
}

function noText(content: FileTree[string] | undefined): JsonFault {
  const gone = content === undefined
  return {
    finding: {
      summary: gone ? 'There is no such file.' : 'The file is not text in UTF-8.',
      found: gone ? 'nothing' : 'bytes that are no UTF-8',
      expected: 'a JSON file in UTF-8',
      why: 'A host that cannot read its configuration starts no server at all.',
      fix: gone ? 'Reset brings the file back.' : 'Save it again, with UTF-8 as its encoding.',
    },
    span: { offset: 0, length: 0 },
  }
}

function tooDeep(text: string): JsonFault {
  return {
    finding: {
      summary: 'The file has thousands of values within one another.',
      found: `${text.slice(0, 20)} …`,
      expected: 'an object with mcpServers',
      why: 'No program reads JSON as deep as that.',
    },
    span: { offset: 0, length: 1 },
  }
}
