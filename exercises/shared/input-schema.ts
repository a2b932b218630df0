/** Judges a tool's input schema by what it accepts, not by how it is written. */
import { Validator } from '@cfworker/json-schema'
import type { Schema } from '@cfworker/json-schema'

type Draft = ConstructorParameters<typeof Validator>[1]

/** Draft 2020-12 unless the schema says otherwise (specification, Basic › JSON Schema usage). */
function draftOf(schema: Record<string, unknown>): Draft {
  const uri = String(schema['$schema'] ?? '')
  if (uri.includes('draft-04')) return '4'
  if (uri.includes('draft-07') || uri.includes('draft-06')) return '7'
  return uri.includes('2019-09') ? '2019-09' : '2020-12'
}

/**
 * @param schema a tool's `inputSchema`
 * @returns a function that says whether the schema accepts a call's `arguments`
 * @throws when the schema cannot be read (a `$ref` that leads nowhere, say)
 */
export function readInputSchema(schema: Record<string, unknown>): (args: unknown) => boolean {
  const validator = new Validator(schema as Schema, draftOf(schema))
  return (args) => validator.validate(args).valid
}
