/** Records what a program that exports a `fetch` handler answers. */
import type { ServerProcess } from '../container/types.ts'

/** Headers of a response that say something about MCP or HTTP; the rest would only be noise. */
const SHOWN = /^(allow|content-type|location|retry-after|www-authenticate|mcp-.*|access-control-.*)$/

export interface RecordedRequest {
  readonly method: string
  readonly path: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
}

/**
 * A request as it is written in a fence: `POST /mcp`, headers, an empty line, the body.
 * @throws Error, one sentence, when it begins otherwise
 */
export function parseRequest(lines: readonly string[]): RecordedRequest {
  const first = /^([A-Z]+) (\/\S*)$/.exec(lines[0] ?? '')
  if (!first) throw new Error(`A request begins with a method and a path, as in "POST /mcp": ${lines[0] ?? 'nothing'}`)
  const blank = lines.indexOf('')
  const end = blank < 0 ? lines.length : blank
  const headers = lines.slice(1, end).map((line) => {
    const [, name, value] = /^([\w-]+): (.*)$/.exec(line) ?? []
    if (name === undefined || value === undefined) throw new Error(`A header is written "name: value": ${line}`)
    return [name, value] as const
  })
  return { method: first[1]!, path: first[2]!, headers, body: lines.slice(end + 1).join('\n') }
}

/** Sends one request and gives back the status, the headers that matter, an empty line and the body. */
export async function recordHttp(server: ServerProcess, lines: readonly string[]): Promise<string[]> {
  const { method, path, headers, body } = parseRequest(lines)
  const host = headers.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? 'localhost:3000'
  const request = new Request(new URL(path, `http://${host}`), {
    method,
    headers: headers.map(([name, value]) => [name, value] as [string, string]),
    ...(body === '' ? {} : { body }),
  })
  const response = await server.fetch(request)
  const text = (await response.text()).replace(/\s+$/, '')
  const shown = [...response.headers].filter(([name]) => SHOWN.test(name)).map(([name, value]) => `${name}: ${value}`)
  return [String(response.status), ...shown, ...(text === '' ? [] : ['', ...text.split('\n')])]
}
