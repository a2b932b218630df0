/** The part of JSON Schema that the tools of this exercise use. */
interface Schema {
  type?: string
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
}

/** Arguments that fit a tool's input schema: a value for each property that is required, and no others. */
export function argumentsFor(inputSchema: object): Record<string, unknown> {
  const { properties = {}, required = [] } = inputSchema as Schema
  return Object.fromEntries(required.map((name) => [name, example(properties[name] ?? {})]))
}

function example(schema: Schema): unknown {
  // An enum goes before the type: it says which strings are meant.
  if (schema.enum) return schema.enum[0]
  switch (schema.type) {
    case 'number':
    case 'integer':
      return 1
    case 'boolean':
      return true
    case 'object':
      return argumentsFor(schema)
    default:
      return 'example'
  }
}
