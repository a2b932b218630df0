/** Reading resources, and URIs that must not be read. */
import type { Check, CheckContext } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { quote, showAnswer } from '../../shared/answers.ts'
import { describeDifference } from '../../shared/difference.ts'
import { expectError } from '../../shared/not-found.ts'
import { readResource, readText } from '../../shared/resources.ts'
import { workspaceOf, type SearchWorkspace } from '../../shared/workspace/types.ts'
import { outsidePaths, resourcePaths, SPEC, textOf, toUri } from './files.ts'
import { listedFiles } from './listed.ts'
import { RESOURCES_LISTED } from './listing.ts'

export const WITHHELD =
  'The brief promises that nothing outside the root can be read. Whoever starts the server relies on that.'

/** Files that are hard to name or hard to hand over unchanged, and some that are neither. */
function samples(context: CheckContext): string[] {
  const workspace = workspaceOf(context)
  const { places } = workspace
  const all = resourcePaths(workspace)
  const hard = [places.umlauts, places.spaces, places.percent, places.dots, places.dotted, ...places.special]
  const exact = [places.marked, places.crlf, places.empty, places.medley, places.atLimit, places.binaryText]
  return [...hard, ...exact.filter((path) => all.includes(path)), context.random.pick(all), context.random.pick(all)]
}

/** URIs of files that lie outside, plain and in spellings that hide the two dots from whoever looks before decoding. */
function outsideUris(workspace: SearchWorkspace): string[] {
  const paths = outsidePaths(workspace)
  const [first = ''] = paths
  return [
    ...paths.map(toUri),
    `file:///${first.split('/').join('%2F')}`,
    `file:///${first.replace('..', '%2e%2e')}`,
    `file:///${first.replace('../', '%2E%2E%2f')}`,
    'file:////etc/passwd',
    'file:///%2Fetc%2Fpasswd',
  ]
}

/** Fails where the answer holds what stands in files outside the root. */
export function expectWithheld(context: CheckContext, sent: string, text: string, fix: string): void {
  const { words } = workspaceOf(context)
  if (!text.includes(words.outside)) return
  context.fail({
    summary: 'The answer holds what stands in a file outside the root.',
    sent,
    received: quote(text),
    expected: 'an error that shows nothing of it',
    why: WITHHELD,
    fix,
  })
}

export const readingChecks: readonly Check[] = [
  {
    id: 'reads-listed',
    title: 'Reads each resource back by the URI that the list gives',
    level: 'must',
    spec: { title: 'Resources › Reading resources', url: `${SPEC}server/resources#reading-resources` },
    needs: [RESOURCES_LISTED],
    async run(context) {
      const files = await listedFiles(context)
      await inOrder(
        samples(context).map(async (path) => {
          const uri = String(files.find((file) => file.path === path)!.item['uri'])
          const reply = await readResource(context, uri)
          const outcome = readText(reply, uri)
          const difference =
            'text' in outcome ? describeDifference(outcome.text, textOf(context, path)) : outcome.problem
          if (!difference) return
          context.fail(
            {
              summary:
                'text' in outcome ? `The text of ${uri} is not what stands in the file. ${difference}` : difference,
              sent: `resources/read ${uri}`,
              received: showAnswer(reply),
              expected: `contents: [{ "uri": "${uri}", "text": ${quote(JSON.stringify(textOf(context, path)))} }]`,
              why: 'What is listed is an offer. A client reads a resource by the URI that it was given, and by no other.',
              fix: 'The SDK hands over the URI as a URL: decodeURIComponent(uri.pathname.slice(1)), once. Give the text back unchanged, byte-order mark included.',
            },
            reply,
          )
        }),
      )
    },
  },
  {
    id: 'refuses-outside',
    title: 'Answers URIs that lead out of the root with an error',
    level: 'must',
    spec: { title: 'Brief › Reading' },
    needs: ['reads-listed'],
    async run(context) {
      const fix =
        'Decode first, then check the path as read_file does: with realpath, and against the root with a separator at its end.'
      await inOrder(
        outsideUris(workspaceOf(context)).map(async (uri) => {
          const reply = await readResource(context, uri)
          const sent = `resources/read ${uri}`
          expectWithheld(context, sent, reply.entry.text, fix)
          expectError(context, { subject: `${uri}, which leads out of the root,`, sent, reply }, { why: WITHHELD, fix })
        }),
      )
    },
  },
  {
    id: 'refuses-unknown',
    title: 'Answers a resource that does not exist with an error',
    level: 'must',
    spec: { title: 'Resources › Error handling', url: `${SPEC}server/resources#error-handling` },
    needs: ['reads-listed'],
    async run(context) {
      const { places } = workspaceOf(context)
      const paths = [context.random.word(9), `${places.first}/${places.absent}`, `${places.single}/${places.absent}`]
      await inOrder(
        [...paths, places.first].map(async (path) => {
          const uri = toUri(path)
          const reply = await readResource(context, uri)
          expectError(
            context,
            { subject: `${uri}, which is no file,`, sent: `resources/read ${uri}`, reply },
            { why: 'A result says that the file exists. Its reader cannot tell "there is none" from "it is empty".' },
          )
        }),
      )
    },
  },
]
