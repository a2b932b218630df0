import type { Connection } from '@/lib/grader/check.ts'
import type { Offer } from './inspector-state.ts'

const LISTS = [
  { kind: 'tool', capability: 'tools', method: 'tools/list', field: 'tools', key: 'name' },
  { kind: 'resource', capability: 'resources', method: 'resources/list', field: 'resources', key: 'uri' },
  {
    kind: 'template',
    capability: 'resources',
    method: 'resources/templates/list',
    field: 'resourceTemplates',
    key: 'uriTemplate',
  },
  { kind: 'prompt', capability: 'prompts', method: 'prompts/list', field: 'prompts', key: 'name' },
] as const

/** A server that hands out cursors for ever must not keep the page busy. */
const MAX_PAGES = 50

/** Everything that the server's capabilities say it offers, all pages of it. A list that fails is left out. */
export async function listOffers(connection: Connection): Promise<readonly Offer[]> {
  const { capabilities } = connection.initializeResult
  const lists = LISTS.filter(({ capability }) => capabilities[capability] !== undefined)
  return (await Promise.all(lists.map((list) => listAll(connection, list)))).flat()
}

async function listAll(connection: Connection, { kind, method, field, key }: (typeof LISTS)[number]): Promise<Offer[]> {
  const offers: Offer[] = []
  let cursor: unknown
  for (let page = 0; page < MAX_PAGES; page++) {
    const { result } = await connection.request(method, cursor === undefined ? undefined : { cursor })
    const items = result?.[field]
    for (const item of Array.isArray(items) ? (items as Record<string, unknown>[]) : []) {
      if (typeof item?.[key] !== 'string') continue
      const { description } = item
      offers.push({
        kind,
        key: item[key],
        title:
          typeof item['title'] === 'string'
            ? item['title']
            : typeof item['name'] === 'string'
              ? item['name']
              : item[key],
        ...(typeof description === 'string' ? { description } : {}),
        item,
      })
    }
    cursor = result?.['nextCursor']
    if (typeof cursor !== 'string') break
  }
  return offers
}
