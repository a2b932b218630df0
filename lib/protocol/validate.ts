/**
 * Checks the messages of a server or a client against the protocol's own JSON Schema, revision by revision, and says
 * what is wrong in sentences. Lenient where the schema is: extra keys are lawful, `format` is not asserted.
 */
import { Validator, type Schema } from '@cfworker/json-schema'
import schemas from './schemas.generated.json' with { type: 'json' }
import { RESULT_OF } from './results.ts'
import { isHandshakeRevision, type Revision } from './revisions.ts'

type SchemaRevision = keyof typeof schemas
type JsonObject = Record<string, unknown>

const CONTENT_BY_TYPE: Readonly<Record<string, string>> = {
  text: 'TextContent',
  image: 'ImageContent',
  audio: 'AudioContent',
  resource_link: 'ResourceLink',
  resource: 'EmbeddedResource',
}

/** Values of a content block's `type` in a revision: resource links, for one, came with 2025-06-18. */
function contentTypes(revision: SchemaRevision): string[] {
  return Object.keys(CONTENT_BY_TYPE).filter((type) => CONTENT_BY_TYPE[type]! in definitionsOf(revision))
}

/** Keywords that only pass on what a deeper one found. */
const STRUCTURAL = new Set(['$ref', 'properties', 'items', 'additionalProperties', 'allOf', 'prefixItems'])

/** 2024-11-05 has no published schema of its own here; what it allows a server to send, 2025-03-26 allows as well. */
function schemaRevision(revision: Revision): SchemaRevision {
  return revision === '2024-11-05' ? '2025-03-26' : (revision as SchemaRevision)
}

function definitionsOf(revision: SchemaRevision): Record<string, JsonObject> {
  const schema = schemas[revision]
  return '$defs' in schema ? schema.$defs : schema.definitions
}

const validators = new Map<string, Validator>()

function validatorOf(revision: SchemaRevision, definition: string): Validator {
  const key = `${revision} ${definition}`
  let validator = validators.get(key)
  if (!validator) {
    const schema = schemas[revision]
    const keyword = '$defs' in schema ? '$defs' : 'definitions'
    const root = { [keyword]: definitionsOf(revision), $ref: `#/${keyword}/${definition}` } as Schema
    validator = new Validator(root, keyword === '$defs' ? '2020-12' : '7', false)
    validators.set(key, validator)
  }
  return validator
}

/** Who has sent a message. */
export type Sender = 'server' | 'client'

const UNIONS: Readonly<Record<Sender, readonly string[]>> = {
  server: ['ServerNotification', 'ServerRequest'],
  client: ['ClientNotification', 'ClientRequest'],
}

/** Notifications and requests by method. */
const methods = new Map<string, Map<string, string>>()

function definitionOfMethod(revision: SchemaRevision, sender: Sender, method: string): string | undefined {
  const key = `${revision} ${sender}`
  let known = methods.get(key)
  if (!known) {
    known = new Map()
    const definitions = definitionsOf(revision)
    for (const union of UNIONS[sender]) {
      for (const { $ref } of definitions[union]?.['anyOf'] as { $ref: string }[]) {
        const name = $ref.slice($ref.lastIndexOf('/') + 1)
        const properties = definitions[name]?.['properties'] as { method?: { const?: string } } | undefined
        if (properties?.method?.const) known.set(properties.method.const, name)
      }
    }
    methods.set(key, known)
  }
  return known.get(method)
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `#/content/0/text` → `content[0].text` */
function pathOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path ? `${path}.${part}` : part), '')
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (inner, part) => (inner as JsonObject | undefined)?.[part.replaceAll('~1', '/').replaceAll('~0', '~')],
      value,
    )
}

function sentence(subject: string, keyword: string, error: string): string {
  const quoted = [...error.matchAll(/"([^"]*)"/g)].map((match) => match[1])
  if (keyword === 'required') return `${subject} has no "${quoted[0]}".`
  if (keyword === 'type')
    return `${subject} is of type ${quoted[0]}; it must be of type ${quoted.slice(1).join(' or ')}.`
  if (keyword === 'enum') return `${subject} must be one of ${quoted.join(', ')}.`
  return `${subject}: ${error}`
}

function definitionForUnionMember(value: unknown): string | undefined {
  if (!isObject(value)) return undefined
  if (typeof value['type'] === 'string') return CONTENT_BY_TYPE[value['type']]
  if ('uri' in value) return 'blob' in value ? 'BlobResourceContents' : 'TextResourceContents'
  return undefined
}

function problemsWith(revision: SchemaRevision, definition: string, value: unknown, label: string): string[] {
  const { valid, errors } = validatorOf(revision, definition).validate(value)
  if (valid) return []
  const unions = errors.filter((error) => error.keyword === 'anyOf').map((error) => error.instanceLocation)
  const within = (location: string) => unions.some((union) => location === union || location.startsWith(`${union}/`))
  const problems: string[] = []
  for (const { keyword, instanceLocation, error } of errors) {
    const path = pathOf(instanceLocation)
    const subject = path ? `${label}.${path}`.replace('.[', '[') : label
    if (keyword === 'anyOf') {
      const outer = unions.some((union) => instanceLocation.startsWith(`${union}/`))
      if (outer) continue
      const inner = valueAt(value, instanceLocation)
      const member = definitionForUnionMember(inner)
      const known = member !== undefined && member in definitionsOf(revision)
      const inside = known ? problemsWith(revision, member, inner, subject) : []
      if (inside.length > 0) problems.push(...inside)
      else if (!known && isObject(inner) && 'type' in inner)
        problems.push(
          `${subject}.type is ${JSON.stringify(inner['type'])}; it must be one of ${contentTypes(revision).join(', ')}.`,
        )
      // Right in itself, but not here: a content block among a resource's contents, say.
      else problems.push(`${subject} fits none of the forms that the schema allows here.`)
    } else if (!STRUCTURAL.has(keyword) && !within(instanceLocation)) {
      problems.push(sentence(subject, keyword, error))
    }
  }
  return [...new Set(problems)]
}

/** JSON-RPC 2.0's own rules, which the protocol's schema repeats (specification: Base protocol › Messages). */
function envelopeProblems(message: JsonObject): string[] {
  const problems: string[] = []
  if (message['jsonrpc'] !== '2.0') problems.push('The message has no "jsonrpc": "2.0".')
  const isAnswer = 'result' in message || 'error' in message
  if (isAnswer && 'method' in message)
    problems.push('A message is either an answer or a request, but this has "method" and an outcome.')
  if ('result' in message && 'error' in message) problems.push('An answer has either "result" or "error", not both.')
  if (!isAnswer && typeof message['method'] !== 'string')
    problems.push('The message has no "method", no "result" and no "error", so it is no JSON-RPC message.')
  const id = message['id']
  const idIsRight = typeof id === 'string' || Number.isInteger(id)
  if ('result' in message && !idIsRight)
    problems.push('A result needs the "id" of its request, a string or a whole number.')
  if ('error' in message && !idIsRight && id !== undefined && id !== null)
    problems.push('The "id" of an error must be a string or a whole number.')
  if (!isAnswer && 'id' in message && !idIsRight)
    problems.push('The "id" of a request must be a string or a whole number.')
  if ('params' in message && !isObject(message['params'])) problems.push('"params" must be an object.')
  return problems
}

function errorProblems(error: unknown): string[] {
  if (!isObject(error)) return ['"error" must be an object with "code" and "message".']
  const problems: string[] = []
  if (!Number.isInteger(error['code'])) problems.push('error.code must be a whole number.')
  if (typeof error['message'] !== 'string') problems.push('error.message must be a string.')
  return problems
}

export interface MessageContext {
  /** The negotiated one. */
  readonly revision: Revision
  /** Of the request that a result answers, when it is known. */
  readonly method?: string | undefined
}

/** `validateMessage` for what a server sent. */
export function validateServerMessage(message: unknown, context: MessageContext): string[] {
  return validateMessage('server', message, context)
}

/**
 * @param message what the sender sent, parsed
 * @returns one sentence a problem; empty when the message is right
 */
export function validateMessage(sender: Sender, message: unknown, context: MessageContext): string[] {
  if (Array.isArray(message)) return ['The line holds an array: the protocol has no batches since revision 2025-06-18.']
  if (!isObject(message)) return ['The line holds JSON, but no JSON-RPC message: that is an object.']
  const problems = envelopeProblems(message)
  if (problems.length > 0 || !isHandshakeRevision(context.revision)) return problems
  const revision = schemaRevision(context.revision)
  if ('error' in message) return errorProblems(message['error'])
  if ('result' in message) {
    if (!isObject(message['result'])) return ['"result" must be an object.']
    const definition = context.method ? RESULT_OF[context.method] : undefined
    return definition ? problemsWith(revision, definition, message['result'], 'result') : []
  }
  const definition = definitionOfMethod(revision, sender, message['method'] as string)
  return definition ? problemsWith(revision, definition, message, 'message') : []
}
