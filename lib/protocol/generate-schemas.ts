/**
 * Writes `schemas.generated.json`: the official JSON Schema of each handshake revision, cut down to what a server
 * or a client may send. The schemas come out of the official conformance suite's package (MIT), which carries them inside its one
 * file. Run by hand, with `npm run generate:schemas`, when the version below changes: the package is fetched for that
 * alone, since the suite needs a newer Node.js than the workbook.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, type AnyNode, type ObjectExpression } from 'acorn'
import { RESULT_OF } from './results.ts'

/** Exact: the file that is committed comes from it. */
const PACKAGE = '@modelcontextprotocol/conformance@0.2.0-alpha.12'

type Schema = Record<string, unknown>
type Definitions = Record<string, Schema>

const output = fileURLToPath(new URL('./schemas.generated.json', import.meta.url))

/** Definitions that are checked by name, besides the results. */
const ROOTS = [
  'ServerNotification',
  'ServerRequest',
  'ClientNotification',
  'ClientRequest',
  'TextContent',
  'ImageContent',
  'AudioContent',
  'ResourceLink',
  'EmbeddedResource',
  'TextResourceContents',
  'BlobResourceContents',
]

function keyOf(property: ObjectExpression['properties'][number]): string | undefined {
  if (property.type !== 'Property') return undefined
  if (property.key.type === 'Identifier') return property.key.name
  return property.key.type === 'Literal' ? String(property.key.value) : undefined
}

function holdsProtocol(node: ObjectExpression): boolean {
  return node.properties.some(
    (property) =>
      property.type === 'Property' &&
      ['definitions', '$defs'].includes(keyOf(property) ?? '') &&
      property.value.type === 'ObjectExpression' &&
      property.value.properties.some((inner) => keyOf(inner) === 'JSONRPCMessage'),
  )
}

/** Every object literal in the program that is a JSON Schema of the protocol. */
function findSchemas(source: string): Schema[] {
  const found: Schema[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    const node = value as AnyNode
    if (node.type === 'ObjectExpression' && holdsProtocol(node)) {
      // A literal of a pinned package, read when schemas are generated, never at run time.
      found.push(new Function(`return ${source.slice(node.start, node.end)}`)() as Schema)
      return
    }
    for (const key in node) visit(node[key as keyof AnyNode])
  }
  visit(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }))
  return found
}

function definitionsOf(schema: Schema): Definitions {
  return (schema['definitions'] ?? schema['$defs']) as Definitions
}

function revisionOf(definitions: Definitions): string | undefined {
  if ('JSONRPCBatchRequest' in definitions) return '2025-03-26'
  if ('DiscoverResult' in definitions) return undefined
  return 'GetTaskResult' in definitions ? '2025-11-25' : '2025-06-18'
}

/**
 * Drops prose, and `format`: whether it is asserted or only an annotation is left open by JSON Schema, so a message
 * that breaks it is not wrong for certain.
 */
function strip(value: unknown, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => strip(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isMap || !['description', 'format', 'default', 'examples'].includes(key))
      .map(([key, inner]) => [key, strip(inner, !isMap && ['properties', 'definitions', '$defs'].includes(key))]),
  )
}

function reachable(definitions: Definitions): Definitions {
  const names = new Set<string>()
  const add = (name: string) => {
    if (names.has(name) || !definitions[name]) return
    names.add(name)
    for (const [, inner] of JSON.stringify(definitions[name]).matchAll(/"#\/(?:definitions|\$defs)\/(\w+)"/g))
      add(inner!)
  }
  for (const name of [...ROOTS, ...Object.values(RESULT_OF)]) add(name)
  return Object.fromEntries([...names].sort().map((name) => [name, definitions[name]!]))
}

/** The one file of the conformance suite's package. */
function fetchSource(): string {
  const folder = mkdtempSync(join(tmpdir(), 'schemas-'))
  try {
    execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--prefix', folder, PACKAGE], { stdio: 'inherit' })
    const file = join(folder, 'node_modules/@modelcontextprotocol/conformance/dist/index.js')
    return readFileSync(file, 'utf8').replace(/^#!.*/, '')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function generateSchemas(source: string): string {
  const schemas: Record<string, Schema> = {}
  for (const schema of findSchemas(source)) {
    const revision = revisionOf(definitionsOf(schema))
    if (!revision) continue
    const key = 'definitions' in schema ? 'definitions' : '$defs'
    schemas[revision] = { $schema: schema['$schema'], [key]: strip(reachable(definitionsOf(schema)), true) }
  }
  return JSON.stringify(schemas) + '\n'
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(output, generateSchemas(fetchSource()))
