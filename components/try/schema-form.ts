/** Forms made from a tool's JSON Schema, as far as a form can be; the rest is typed as JSON. */

export interface Field {
  readonly name: string
  readonly kind: 'text' | 'number' | 'integer' | 'boolean' | 'choice' | 'json'
  readonly required: boolean
  readonly description?: string
  /** For `choice`: what may be chosen, as JSON. */
  readonly choices?: readonly string[]
  /** What the field holds at first, as it is typed. */
  readonly initial: string
}

type Schema = Record<string, unknown>

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @param schema a tool's `inputSchema`; whatever it is, the form shows the properties it can find */
export function fieldsOf(schema: unknown): readonly Field[] {
  if (!isObject(schema) || !isObject(schema['properties'])) return []
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  return Object.entries(schema['properties']).map(([name, property]) =>
    fieldOf(name, isObject(property) ? property : {}, required.includes(name)),
  )
}

function fieldOf(name: string, property: Schema, required: boolean): Field {
  const { description, type, default: preset } = property
  const values = Array.isArray(property['enum']) ? property['enum'] : undefined
  const kind = values ? 'choice' : kindOf(type)
  return {
    name,
    kind,
    required,
    ...(typeof description === 'string' ? { description } : {}),
    ...(values ? { choices: values.map((value) => JSON.stringify(value)) } : {}),
    initial: preset === undefined ? '' : kind === 'text' ? String(preset) : JSON.stringify(preset),
  }
}

function kindOf(type: unknown): Field['kind'] {
  if (type === 'string') return 'text'
  if (type === 'number' || type === 'integer' || type === 'boolean') return type
  return 'json'
}

export type Filled =
  | { readonly ok: true; readonly args: Record<string, unknown> }
  | { readonly ok: false; readonly field: string; readonly message: string }

/**
 * Arguments from what was typed. An optional field left empty is not sent; a required text is sent empty, since that
 * too is something to try on a server. Nothing is checked against the schema beyond that: the server is to do it.
 */
export function fill(fields: readonly Field[], typed: Readonly<Record<string, string>>): Filled {
  const args: Record<string, unknown> = {}
  for (const field of fields) {
    const text = typed[field.name] ?? field.initial
    if (text === '' && !(field.required && field.kind === 'text')) continue
    if (field.kind === 'text') {
      args[field.name] = text
      continue
    }
    try {
      args[field.name] = JSON.parse(text)
    } catch {
      return { ok: false, field: field.name, message: `This is no ${field.kind === 'json' ? 'JSON' : field.kind}.` }
    }
  }
  return { ok: true, args }
}
