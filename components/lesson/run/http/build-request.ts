import type { TypedRequest } from './presets.ts'

/** Where a program's handler is asked: no address is behind it, the request goes straight to the handler. */
export const ORIGIN = 'http://localhost:3000'

/** Something in a request that was typed is no HTTP: one sentence says what. */
export class TypingError extends Error {
  override readonly name = 'TypingError'
}

/**
 * @throws TypingError
 * @param signal gives the request up
 */
export function buildRequest({ method, path, headers: lines, body }: TypedRequest, signal: AbortSignal): Request {
  const headers = readHeaders(lines)
  if (!path.startsWith('/')) throw new TypingError(`“${path}” is no path: it begins with a slash, as /mcp does.`)
  const url = new URL(ORIGIN + path)
  const bare = method === 'GET' || method === 'HEAD'
  const request = new Request(url, { method, signal, ...(bare || body === '' ? {} : { body }) })
  // The browser drops Origin, Host and others from a request of its own. This one never reaches the network, and a
  // server that checks them must see what was typed.
  Object.defineProperty(request, 'headers', { value: headers })
  return request
}

function readHeaders(lines: string): Headers {
  const headers = new Headers()
  for (const [index, line] of lines.split('\n').entries()) {
    if (line.trim() === '') continue
    const colon = line.indexOf(':')
    try {
      if (colon < 1) throw new TypeError('no colon')
      headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim())
    } catch {
      throw new TypingError(`Line ${index + 1} of the headers is none: write a name, a colon, and a value.`)
    }
  }
  return headers
}
