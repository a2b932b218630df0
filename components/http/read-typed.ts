import type { HttpRequest } from '@/lib/grader/http/request.ts'
import type { HttpHeader } from '@/lib/grader/types.ts'
import type { TypedRequest } from './presets.ts'

/** Something in a request that was typed is no HTTP: one sentence says what. */
export class TypingError extends Error {
  override readonly name = 'TypingError'
}

/** @throws TypingError */
export function readTyped({ method, path, headers, body }: TypedRequest): HttpRequest {
  if (!path.startsWith('/')) throw new TypingError(`“${path}” is no path: it begins with a slash, as /mcp does.`)
  return { method, path, headers: readHeaders(headers), ...(method === 'GET' ? {} : { body }) }
}

function readHeaders(lines: string): HttpHeader[] {
  return lines.split('\n').flatMap((line, index): HttpHeader[] => {
    if (line.trim() === '') return []
    const colon = line.indexOf(':')
    try {
      if (colon < 1) throw new TypeError('no colon')
      return [...new Headers([[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]])]
    } catch {
      throw new TypingError(`Line ${index + 1} of the headers is none: write a name, a colon, and a value.`)
    }
  })
}
