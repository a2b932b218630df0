/** The template for URIs, and suggestions for its gap. */
import type { Check, CheckContext, Reply } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { quote, showAnswer } from '../../shared/answers.ts'
import { listAll } from '../../shared/pages.ts'
import { findable, isThroughLink } from '../../shared/workspace/answers.ts'
import { workspaceOf } from '../../shared/workspace/types.ts'
import { resourcePaths, SPEC, TEMPLATE } from './files.ts'

const completion = { title: 'Utilities › Completion', url: `${SPEC}server/utilities/completion` }

/** As many values as the protocol allows in one answer. */
const MOST = 100

const COMPLETES = 'completes-path'

interface Suggestions {
  readonly values: readonly string[] | undefined
  readonly sent: string
  readonly reply: Reply
}

async function complete({ server }: CheckContext, value: string): Promise<Suggestions> {
  const params = { ref: { type: 'ref/resource', uri: TEMPLATE }, argument: { name: 'path', value } }
  const reply = await server.request('completion/complete', params)
  const values = (reply.result?.['completion'] as { values?: unknown } | undefined)?.values
  const isList = Array.isArray(values) && values.every((one) => typeof one === 'string')
  return {
    values: isList ? (values as string[]) : undefined,
    sent: `completion/complete ${JSON.stringify(params)}`,
    reply,
  }
}

/** Says what is wrong with suggestions of which there are a hundred at most. */
function problemOf(context: CheckContext, value: string, values: readonly string[] | undefined): string | undefined {
  if (!values) return `For ${JSON.stringify(value)} the server gives no list of suggestions.`
  const workspace = workspaceOf(context)
  const missing = resourcePaths(workspace).find((path) => path.startsWith(value) && !values.includes(path))
  if (missing !== undefined) return `For ${JSON.stringify(value)}, ${quote(missing)} is not suggested.`
  const files = findable(workspace)
  // Folders, links and files that are no resources may be suggested as well: they exist, and somebody may want them.
  const exists = (path: string) =>
    files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`)) ||
    isThroughLink(workspace, path)
  const extra = values.find((path) => !path.startsWith(value) || !exists(path))
  return extra === undefined ? undefined : `For ${JSON.stringify(value)}, ${quote(extra)} is suggested.`
}

export const templateChecks: readonly Check[] = [
  {
    id: 'template-listed',
    title: `Lists the template ${TEMPLATE}`,
    level: 'must',
    spec: { title: 'Resources › Resource templates', url: `${SPEC}server/resources#resource-templates` },
    async run(context) {
      const { items, reply } = await listAll<{ uriTemplate?: unknown } | null>(
        context,
        'resources/templates/list',
        'resourceTemplates',
      )
      if (items.some((item) => item?.uriTemplate === TEMPLATE)) return
      context.fail(
        {
          summary: `There is no template ${TEMPLATE}.`,
          sent: 'resources/templates/list, every page',
          received: `templates: ${quote(items.map((item) => JSON.stringify(item?.uriTemplate)).join(', ')) || 'none'}`,
          expected: `a template with the uriTemplate "${TEMPLATE}", in exactly this spelling`,
          why: 'From the template a client learns how an address is built. The + lets the gap hold slashes.',
          fix: `With the SDK: registerResource('file', new ResourceTemplate('${TEMPLATE}', …), …).`,
        },
        reply,
      )
    },
  },
  {
    id: COMPLETES,
    title: 'Suggests the paths that begin with what was typed',
    level: 'must',
    spec: completion,
    needs: ['template-listed'],
    async run(context) {
      const { places } = workspaceOf(context)
      const { random } = context
      const typed = [
        places.first.slice(0, 2),
        `${places.last}/`,
        places.umlauts.slice(0, -random.int(1, 4)),
        places.spaces.slice(0, -3),
        places.percent,
        random.word(9),
      ]
      await inOrder(
        typed.map(async (value) => {
          const { values, sent, reply } = await complete(context, value)
          const problem = problemOf(context, value, values)
          if (!problem) return
          const right = resourcePaths(workspaceOf(context)).filter((path) => path.startsWith(value))
          context.fail(
            {
              summary: problem,
              sent,
              received: showAnswer(reply),
              expected: `values: ${quote(JSON.stringify(right))}`,
              why: 'A host shows suggestions while its user types. One that is missing looks like a file that is not there.',
              fix: 'Give the ResourceTemplate complete: { path: (typed) => … }, which returns all paths for which path.startsWith(typed).',
            },
            reply,
          )
        }),
      )
    },
  },
  {
    id: 'completes-hundred',
    title: 'Suggests a hundred paths where there are more',
    level: 'must',
    spec: completion,
    needs: [COMPLETES],
    async run(context) {
      const { values = [], sent, reply } = await complete(context, '')
      if (values.length === MOST && new Set(values).size === MOST) return
      context.fail(
        {
          summary: `Where more than a hundred paths fit, the server suggests ${new Set(values).size} of them.`,
          sent,
          received: `${values.length} values; ${showAnswer(reply)}`,
          expected: `${MOST} different paths, which is as many as one answer may hold`,
          why: 'The protocol allows a hundred values. More break the schema; fewer hide files that would have fitted.',
          fix: "The SDK's McpServer cuts after a hundred by itself: return all paths. By hand: values.slice(0, 100).",
        },
        reply,
      )
    },
  },
]
