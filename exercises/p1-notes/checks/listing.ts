/** What a host sees before it reads anything: the notes in its menu, and the template. */
import type { Check, CheckContext, Finding } from '../../../lib/grader/check.ts'
import { quote } from '../../shared/answers.ts'
import { listAll } from '../../shared/pages.ts'
import { sameUri } from '../../shared/resources.ts'
import { NOTES, SPEC, TEMPLATE } from './notes.ts'

type Listed = Readonly<Record<string, unknown>>

const listing = { title: 'Resources › Listing resources', url: `${SPEC}resources#listing-resources` }
const notesInBrief = { title: 'Brief › The list' }

const listResources = (context: CheckContext) => listAll<Listed | null>(context, 'resources/list', 'resources')

const shown = (items: readonly (Listed | null)[], key: string) =>
  items.length === 0 ? 'an empty list' : quote(items.map((item) => JSON.stringify(item?.[key])).join(', '))

/** Fails with what `judge` says about the first note that is not as it should be. */
async function expectEach(
  context: CheckContext,
  judge: (item: Listed, uri: string) => Finding | undefined,
): Promise<void> {
  const { items, reply } = await listResources(context)
  for (const { uri } of NOTES) {
    const item = items.find((one) => sameUri(one?.['uri'], uri))!
    const finding = judge(item, uri)
    if (finding) context.fail({ sent: 'resources/list', ...finding }, reply)
  }
}

const isBlank = (value: unknown) => typeof value !== 'string' || value.trim() === ''

export const listingChecks: readonly Check[] = [
  {
    id: 'notes-listed',
    title: 'Lists the three notes',
    level: 'must',
    spec: listing,
    async run(context) {
      const { items, reply } = await listResources(context)
      const missing = NOTES.filter(({ uri }) => !items.some((item) => sameUri(item?.['uri'], uri)))
      if (missing.length === 0) return
      context.fail(
        {
          summary: `${missing.map(({ uri }) => uri).join(', ')} ${missing.length > 1 ? 'are' : 'is'} not in the list.`,
          sent: 'resources/list, every page',
          received: `URIs: ${shown(items, 'uri')}`,
          expected: `resources with the URIs ${NOTES.map(({ uri }) => uri).join(', ')}`,
          why: 'A user picks a resource from what is listed. What is not listed, nobody picks.',
          fix: 'Give the ResourceTemplate a list function, or register each note under its URI.',
        },
        reply,
      )
    },
  },
  {
    id: 'listed-once',
    title: 'Lists each note once',
    level: 'must',
    spec: notesInBrief,
    needs: ['notes-listed'],
    async run(context) {
      const { items, reply } = await listResources(context)
      const twice = NOTES.find(({ uri }) => items.filter((item) => sameUri(item?.['uri'], uri)).length > 1)
      if (!twice) return
      context.fail(
        {
          summary: `${twice.uri} is listed more than once.`,
          sent: 'resources/list, every page',
          received: `URIs: ${shown(items, 'uri')}`,
          expected: 'each URI once, on whichever page',
          why: 'The list becomes a menu. Two entries with one address leave the user to guess which is the right one.',
          fix: 'No note on two pages, and none in the list twice. With the SDK, registered resources and what a template lists are put together: do one of the two, and give the template list: undefined in the first case.',
        },
        reply,
      )
    },
  },
  {
    id: 'notes-described',
    title: 'Gives each note a name and a description',
    level: 'must',
    spec: notesInBrief,
    needs: ['notes-listed'],
    run: (context) =>
      expectEach(context, (item, uri) => {
        const missing = ['name', 'description'].find((key) => isBlank(item[key]))
        if (!missing) return undefined
        return {
          summary: `${uri} has no ${missing}.`,
          received: quote(JSON.stringify(item)),
          expected: 'a name and a description, each with something in it',
          why: 'Programs go by the name. Whoever chooses goes by the description.',
          fix: 'Put name and description beside uri in what list returns.',
        }
      }),
  },
  {
    id: 'mime-type',
    title: 'Lists the notes as text/plain',
    level: 'must',
    spec: notesInBrief,
    needs: ['notes-listed'],
    run: (context) =>
      expectEach(context, (item, uri) => {
        if (/^\s*text\/plain\s*(;|$)/i.test(String(item['mimeType']))) return undefined
        return {
          summary: `${uri} is not listed as text/plain.`,
          received: `mimeType: ${JSON.stringify(item['mimeType']) ?? 'absent'}`,
          expected: 'mimeType: "text/plain", with parameters such as charset=utf-8 or without',
          why: 'A host decides by the MIME type how to show a resource, before it has read it.',
          fix: "Put mimeType: 'text/plain' into the metadata of registerResource.",
        }
      }),
  },
  {
    id: 'template-listed',
    title: `Lists the template ${TEMPLATE}`,
    level: 'must',
    spec: { title: 'Resources › Resource templates', url: `${SPEC}resources#resource-templates` },
    async run(context) {
      const { items, reply } = await listAll<Listed | null>(context, 'resources/templates/list', 'resourceTemplates')
      if (items.some((item) => item?.['uriTemplate'] === TEMPLATE)) return
      context.fail(
        {
          summary: `There is no template ${TEMPLATE}.`,
          sent: 'resources/templates/list, every page',
          received: `templates: ${shown(items, 'uriTemplate')}`,
          expected: `a template with the uriTemplate "${TEMPLATE}", in exactly this spelling`,
          why: 'From the template a client learns how to build the address of a note, and which word to ask its user for.',
          fix: `With the SDK: registerResource('note', new ResourceTemplate('${TEMPLATE}', …), …).`,
        },
        reply,
      )
    },
  },
]
