/** Which resources are listed, and under which URIs. */
import type { Check, CheckContext } from '../../../lib/grader/check.ts'
import { quote, showAnswer } from '../../shared/answers.ts'
import { isThroughLink } from '../../shared/workspace/answers.ts'
import { foldersOf } from '../../shared/workspace/tree.ts'
import { workspaceOf } from '../../shared/workspace/types.ts'
import { resourcePaths, SPEC, toUri } from './files.ts'
import { listedFiles, resourcePages } from './listed.ts'

export const RESOURCES_LISTED = 'resources-listed'
export const LIST = 'resources/list, every page'

const spec = { title: 'Brief › The list' }

/** What stands in the path of a URI as it is (WHATWG URL); everything else has to be percent-encoded. */
const ENCODED = /^file:\/\/\/(?:[!$&'()*+,\-./0-9:;=@A-Z[\\\]^_a-z|~]|%[0-9A-Fa-f]{2})*$/

/** The parameters of a list may be left out, and the SDK's client leaves them out. */
async function expectListWithoutParams(context: CheckContext): Promise<void> {
  const reply = await context.server.request('resources/list')
  if (Array.isArray(reply.result?.['resources'])) return
  context.fail(
    {
      summary: 'resources/list without parameters was not answered with a list of resources.',
      sent: 'resources/list, without params',
      received: showAnswer(reply),
      expected: 'a result with "resources", an array: the first page',
      why: 'A client that asks for the first page has no cursor to send, and may leave params out altogether.',
      fix:
        reply.error?.code === -32601
          ? 'Nothing answers this request yet. With the SDK, the first registration sees to that.'
          : 'Write params?.cursor: params may be undefined.',
    },
    reply,
  )
}

export const listingChecks: readonly Check[] = [
  {
    id: RESOURCES_LISTED,
    title: 'Lists every text file as a resource',
    level: 'must',
    spec: { title: 'Resources › Listing resources', url: `${SPEC}server/resources#listing-resources` },
    async run(context) {
      await expectListWithoutParams(context)
      const pages = await resourcePages(context)
      const listed = new Set((await listedFiles(context)).map(({ path }) => path))
      const missing = resourcePaths(workspaceOf(context)).filter((path) => !listed.has(path))
      if (missing.length === 0) return
      context.fail(
        {
          summary: `${missing.length} of the text files ${missing.length > 1 ? 'are' : 'is'} not listed, ${quote(missing[0]!)} among them.`,
          sent: LIST,
          received: `${pages.length} page${pages.length > 1 ? 's' : ''} with ${listed.size} files; the first: ${quote(JSON.stringify(pages[0]?.items[0]) ?? 'none')}`,
          expected: `a resource with the URI ${toUri(missing[0]!)}`,
          why: 'A user picks a file from what is listed. What is not listed, nobody picks.',
          fix: 'List what find_files finds, without binary files and those of more than 262,144 bytes. Each name is encoded by itself: path.split("/").map(encodeURIComponent).join("/").',
        },
        pages.at(-1)!.reply,
      )
    },
  },
  {
    id: 'lists-nothing-else',
    title: 'Lists no file that is binary, too large, hidden or outside',
    level: 'must',
    spec,
    needs: [RESOURCES_LISTED],
    async run(context) {
      const workspace = workspaceOf(context)
      const wanted = new Set(resourcePaths(workspace))
      const folders = foldersOf(workspace.files)
      const isFile = (path: string) => {
        const bare = path.replace(/\/$/, '')
        return (
          !folders.has(bare === '' ? workspace.root : `${workspace.root}/${bare}`) && !isThroughLink(workspace, bare)
        )
      }
      const extra = (await listedFiles(context)).find(({ path }) => !wanted.has(path) && isFile(path))
      if (!extra) return
      context.fail(
        {
          summary: `${quote(extra.path)} is listed, and is no text file that find_files can find.`,
          sent: LIST,
          received: quote(JSON.stringify(extra.item)),
          expected: 'text files of at most 262,144 bytes, none of them hidden, all below the root',
          why: 'Every entry is an offer to read. This one could not be kept, or should not.',
          fix: 'Decide for each path as read_file does, before you list it.',
        },
        extra.page.reply,
      )
    },
  },
  {
    id: 'listed-once',
    title: 'Lists each file once',
    level: 'must',
    spec,
    needs: [RESOURCES_LISTED],
    async run(context) {
      const files = await listedFiles(context)
      const seen = new Set<string>()
      const twice = files.find(({ path }) => seen.size === seen.add(path).size)
      if (!twice) return
      context.fail(
        {
          summary: `${quote(twice.path)} is listed more than once.`,
          sent: LIST,
          received: `${files.length} entries for ${new Set(files.map(({ path }) => path)).size} files`,
          expected: 'each file on one page, once',
          why: 'Pages that overlap show a user the same file twice, and make whoever counts wrong.',
          fix: 'A page begins behind the last entry of the one before it.',
        },
        twice.page.reply,
      )
    },
  },
  {
    id: 'uris-encoded',
    title: 'Percent-encodes what a URI cannot hold',
    level: 'must',
    spec,
    needs: [RESOURCES_LISTED],
    async run(context) {
      const wrong = (await listedFiles(context)).find(({ item }) => !ENCODED.test(String(item['uri'])))
      if (!wrong) return
      context.fail(
        {
          summary: `The URI of ${quote(wrong.path)} is not percent-encoded.`,
          sent: LIST,
          received: `uri: ${JSON.stringify(wrong.item['uri'])}`,
          expected: `uri: ${JSON.stringify(toUri(wrong.path))}, or another spelling that decodes to the same`,
          why: 'A # or a ? ends the path of a URI, and a blank or an umlaut is no part of one: a program that takes it apart gets another name.',
          fix: 'path.split("/").map(encodeURIComponent).join("/") keeps the slashes and encodes the rest. encodeURI leaves # and ? as they are.',
        },
        wrong.page.reply,
      )
    },
  },
]
