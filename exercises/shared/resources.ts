/** Reading resources, and judging what comes back. */
import type { CheckContext, Reply } from '../../lib/grader/check.ts'

export function readResource(context: CheckContext, uri: string): Promise<Reply> {
  return context.server.request('resources/read', { uri })
}

/** Whether two URIs mean the same: what is percent-encoded in one may stand as it is in the other. */
export function sameUri(a: unknown, b: string): boolean {
  return typeof a === 'string' && decode(a) === decode(b)
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}

/**
 * The text of the one entry that reading `uri` gave, or what is wrong with the answer, as a sentence.
 * What the text says is not judged here.
 */
export function readText(reply: Reply, uri: string): { text: string } | { problem: string } {
  if (reply.error) return { problem: `Reading ${uri} was answered with an error.` }
  const contents = reply.result?.['contents']
  if (!Array.isArray(contents)) return { problem: `The answer for ${uri} has no "contents", an array.` }
  if (contents.length !== 1) return { problem: `The answer for ${uri} has ${contents.length} entries, not one.` }
  const entry = Object(contents[0]) as Record<string, unknown>
  if (typeof entry['text'] !== 'string') return { problem: `The entry for ${uri} has no "text", a string.` }
  if (entry['uri'] === undefined) return { problem: `The entry for ${uri} has no "uri".` }
  if (!sameUri(entry['uri'], uri))
    return { problem: `The entry for ${uri} has another URI: ${JSON.stringify(entry['uri'])}.` }
  return { text: entry['text'] }
}
