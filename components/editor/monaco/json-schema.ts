import { jsonDefaults } from 'monaco-editor/languages/features/json/register'
import type { SurfaceOptions } from '../surface.ts'

/**
 * Tells the JSON worker how a file should look, so that it completes, explains and underlines. JSON is JSON here: a
 * comment or a comma at the end is an error. Nothing is fetched.
 * @param uri of the file's model
 */
export function describeJson(uri: string, schema: NonNullable<SurfaceOptions['schema']>['schema']): void {
  const { schemas = [] } = jsonDefaults.diagnosticsOptions
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    allowComments: false,
    comments: 'error',
    trailingCommas: 'error',
    enableSchemaRequest: false,
    schemas: [
      ...schemas.filter((known) => known.uri !== `${uri}#schema`),
      { uri: `${uri}#schema`, fileMatch: [uri], schema },
    ],
  })
}
