import { errorAt } from './errors.ts'
import { Positions } from './positions.ts'

/** Checks that `text` is JSON and returns it without a byte-order mark; throws a ContainerError otherwise. */
export function parseJson(path: string, text: string): string {
  const json = text.replace(/^\uFEFF/, '')
  try {
    JSON.parse(json)
    return json
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    throw errorAt(
      place(path, json, message),
      `is not valid JSON: ${message.replace(/^JSON\.parse: |^JSON Parse error: /, '')}`,
    )
  }
}

/** Engines name the place by offset (V8), by line and column (SpiderMonkey) or not at all (JavaScriptCore). */
function place(path: string, text: string, message: string) {
  const offset = /position (\d+)/.exec(message)?.[1]
  if (offset) return new Positions(text).location(path, Number(offset))
  const [, line = '1', column = '1'] = /line (\d+) column (\d+)/.exec(message) ?? []
  return { file: path, line: Number(line), column: Number(column) }
}
