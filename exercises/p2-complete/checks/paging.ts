/** Pages and cursors of the list of resources, and the MIME types in it. */
import type { Check } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { quote } from '../../shared/answers.ts'
import { expectError } from '../../shared/not-found.ts'
import { resourcePaths, SPEC } from './files.ts'
import { listedFiles, resourcePages } from './listed.ts'
import { LIST, RESOURCES_LISTED } from './listing.ts'
import { workspaceOf } from '../../shared/workspace/types.ts'

const PAGE = 50

const TYPES: readonly (readonly [ending: string, type: RegExp, expected: string])[] = [
  ['.md', /^text\/markdown$/, 'text/markdown'],
  ['.json', /^application\/json$/, 'application/json'],
  ['.html', /^text\/html$/, 'text/html'],
  ['.txt', /^text\/plain$/, 'text/plain'],
  ['.js', /^(?:text|application)\/javascript$/, 'text/javascript'],
]

/** A MIME type without its parameters, such as a charset; capitals mean nothing in it. */
const bare = (type: unknown): string => String(type).split(';')[0]!.trim().toLowerCase()

export const pagingChecks: readonly Check[] = [
  {
    id: 'pages-of-50',
    title: 'Lists resources in pages of 50',
    level: 'must',
    spec: { title: 'Pagination', url: `${SPEC}server/utilities/pagination` },
    needs: [RESOURCES_LISTED],
    async run(context) {
      const pages = await resourcePages(context)
      const last = pages.length - 1
      const at = pages.findIndex(({ items }, index) => (index < last ? items.length !== PAGE : items.length > PAGE))
      if (at < 0) return
      const { items, reply } = pages[at]!
      context.fail(
        {
          summary: `Page ${at + 1} of the resources holds ${items.length} entries, not ${PAGE}.`,
          sent: at === 0 ? 'resources/list' : 'resources/list with the nextCursor of the page before',
          received: `${items.length} resources, ${at < last ? 'with' : 'without'} a nextCursor; there are ${resourcePaths(workspaceOf(context)).length} text files`,
          expected: `${PAGE} resources and a nextCursor on each page but the last, which has the rest and no nextCursor`,
          why: 'A list that is sent whole fills the memory and the context of whoever asks. A client goes on while there is a nextCursor.',
          fix: "The SDK's McpServer ignores cursors and sends everything. Replace its handler: server.server.setRequestHandler(ListResourcesRequestSchema, …), after registerResource.",
        },
        reply,
      )
    },
  },
  {
    id: 'bad-cursor',
    title: 'Answers a cursor that it never gave with an error',
    level: 'must',
    spec: { title: 'Pagination › Error handling', url: `${SPEC}server/utilities/pagination#error-handling` },
    needs: [RESOURCES_LISTED],
    async run(context) {
      const { random, server } = context
      const [first] = await resourcePages(context)
      const given = first?.reply.result?.['nextCursor']
      const cursors = [random.word(12), `${random.word(7)}==`, `${random.word(5)}/../${random.word(3)}!`]
      // What parseInt and base64 make of it is the cursor before the sign.
      if (typeof given === 'string') cursors.push(`${given}!`)
      await inOrder(
        cursors.map(async (cursor) => {
          const reply = await server.request('resources/list', { cursor })
          const sent = `resources/list ${JSON.stringify({ cursor })}`
          expectError(
            context,
            { subject: `The cursor ${JSON.stringify(cursor)}, which the server never gave,`, sent, reply },
            {
              why: 'A client whose cursor is stale would take some page for the next one, and never know.',
              fix: 'Look whether the cursor is one of yours. Number("abc") is NaN, and slice(NaN) begins at the beginning; parseInt("50!") is 50; Buffer.from(text, "base64") decodes anything.',
            },
          )
        }),
      )
    },
  },
  {
    id: 'mime-types',
    title: 'Gives each resource its registered MIME type',
    level: 'must',
    spec: { title: 'Brief › The list' },
    needs: [RESOURCES_LISTED],
    async run(context) {
      const files = await listedFiles(context)
      for (const [ending, type, expected] of TYPES) {
        const wrong = files.find(({ path, item }) => path.endsWith(ending) && !type.test(bare(item['mimeType'])))
        if (!wrong) continue
        context.fail(
          {
            summary: `${quote(wrong.path)} is not listed as ${expected}.`,
            sent: LIST,
            received: `mimeType: ${JSON.stringify(wrong.item['mimeType']) ?? 'absent'}`,
            expected: `mimeType: "${expected}"${ending === '.js' ? ' or "application/javascript"' : ''}, with parameters or without`,
            why: 'A host decides by the MIME type how to show a resource, before it has read it.',
            fix: 'A table from endings to types, and text/plain for the rest.',
          },
          wrong.page.reply,
        )
      }
    },
  },
]
