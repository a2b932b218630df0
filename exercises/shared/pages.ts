/** Lists that come in pages: `tools/list`, `resources/list`, `resources/templates/list`, `prompts/list`. */
import type { CheckContext, Messenger, Reply } from '../../lib/grader/check.ts'
import { showAnswer } from './answers.ts'

/** A server whose pages never end would keep the check busy for ever. */
const MAX_PAGES = 100

/** One page of a list: its items, as the server wrote them, and the answer that they came in. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly reply: Reply
}

/**
 * Asks for every page of a list. An empty page is lawful; the end is a page without a cursor, or with an empty one.
 * @param method the request: `resources/list`
 * @param key the array in its result: `resources`
 */
export async function listPages<T>(context: CheckContext<Messenger>, method: string, key: string): Promise<Page<T>[]> {
  const pages: Page<T>[] = []
  let sent = method
  let reply = await context.server.request(method, {})
  for (;;) {
    const listed = reply.result?.[key]
    if (!Array.isArray(listed))
      return context.fail(pages.length > 0 ? noPage(sent, key, reply) : noList(sent, key, reply), reply)
    pages.push({ items: listed as T[], reply })
    const cursor = reply.result?.['nextCursor']
    if (typeof cursor !== 'string' || cursor === '') return pages
    if (pages.length >= MAX_PAGES) return context.fail(endless(method, cursor, reply), reply)
    sent = `${method} ${JSON.stringify({ cursor })}`
    reply = await context.server.request(method, { cursor })
  }
}

/** The items of all pages, and the last reply, for findings to point to. */
export async function listAll<T>(
  context: CheckContext<Messenger>,
  method: string,
  key: string,
): Promise<{ items: T[]; reply: Reply }> {
  const pages = await listPages<T>(context, method, key)
  return { items: pages.flatMap(({ items }) => items), reply: pages.at(-1)!.reply }
}

function noList(sent: string, key: string, reply: Reply) {
  return {
    summary: `${sent} was not answered with a list of ${key}.`,
    sent,
    received: showAnswer(reply),
    expected: `a result with "${key}", an array`,
    why: 'A host asks for the list after the handshake. What is not listed does not exist for it.',
    ...(reply.error?.code === -32601
      ? { fix: 'Nothing answers this request yet. With the SDK, the first registration sees to that.' }
      : {}),
  }
}

/** A cursor that the server itself handed out did not lead to a page. */
function noPage(sent: string, key: string, reply: Reply) {
  return {
    summary: `${sent}, with the cursor of the page before, was not answered with a list of ${key}.`,
    sent,
    received: showAnswer(reply),
    expected: `a result with "${key}", an array: the next page`,
    why: 'A client hands a nextCursor back to get the next page. What stands there, it never sees.',
    fix: 'Accept every cursor that you hand out, or send one page without nextCursor.',
  }
}

function endless(method: string, cursor: string, reply: Reply) {
  return {
    summary: `${method} has no end: after ${MAX_PAGES} pages there is still a nextCursor.`,
    sent: `${method}, each time with the nextCursor of the answer before`,
    received: `nextCursor: ${JSON.stringify(cursor)}, in ${showAnswer(reply)}`,
    expected: 'a last page, without nextCursor',
    why: 'A client asks for pages until there is no nextCursor. This one would never be done.',
    fix: 'Read params.cursor, answer with the page that it stands for, and leave nextCursor out of the last one.',
  }
}
