/** A newspaper's archive: more resources than fit one answer, so they come in pages, with hints for caches. SDK version 2. */
import {
  McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  ResourceTemplate,
} from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'

const FIRST_YEAR = 1946
const LAST_YEAR = 2025
const PAGE = 3
const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)

// #region cache
const HOUR = 3_600_000

function createServer(): McpServer {
  const server = new McpServer(
    { name: 'archive', version: '1.0.0' },
    // The list is the same for everybody and changes once a year: any cache may keep it for an hour.
    { cacheHints: { 'resources/list': { ttlMs: HOUR, cacheScope: 'public' } } },
  )

  server.registerResource(
    'volume',
    new ResourceTemplate('archive://volumes/{year}', { list: undefined }),
    {
      description: 'The contents of one year',
      mimeType: 'text/plain',
      cacheHint: { ttlMs: HOUR, cacheScope: 'public' },
    },
    (uri, { year }) => {
      if (!years.some((known) => String(known) === year)) throw new ResourceNotFoundError(uri.href)
      return { contents: [{ uri: uri.href, mimeType: 'text/plain', text: `Contents of the year ${String(year)}` }] }
    },
  )
  // #endregion

  // #region paging
  // `McpServer` answers with everything at once. For pages, replace its handler for the list.
  server.server.setRequestHandler('resources/list', (request) => {
    const start = startOf(request.params?.cursor)
    const page = years.slice(start, start + PAGE)
    return {
      resources: page.map((year) => ({
        uri: `archive://volumes/${year}`,
        name: `volume-${year}`,
        mimeType: 'text/plain',
      })),
      // No cursor on the last page: that is how the client knows.
      ...(start + PAGE < years.length && { nextCursor: `after-${years[start + PAGE - 1]}` }),
    }
  })
  // #endregion
  return server
}

/** Where the page begins that `cursor` stands for. A cursor that this server did not issue is an error. */
function startOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const index = years.findIndex((year) => cursor === `after-${year}`)
  if (index < 0) throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'This cursor is not one of ours')
  return index + 1
}

serveStdio(createServer)
