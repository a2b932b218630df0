/** The prompt that hands over a file. */
import type { Check, CheckContext, Reply } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { quote, showAnswer } from '../../shared/answers.ts'
import { describeDifference } from '../../shared/difference.ts'
import { expectError } from '../../shared/not-found.ts'
import { listAll } from '../../shared/pages.ts'
import { getPrompt, showGet } from '../../shared/prompts.ts'
import { sameUri } from '../../shared/resources.ts'
import { workspaceOf } from '../../shared/workspace/types.ts'
import { outsidePaths, SPEC, textOf, toUri } from './files.ts'
import { expectWithheld, WITHHELD } from './reading.ts'

const PROMPT = 'summarize_file'
const PROMPTS = `${SPEC}server/prompts`

interface Listed {
  readonly name?: unknown
  readonly arguments?: unknown
}

const hasPath = ({ arguments: args }: Listed) =>
  Array.isArray(args) && args.some((one: unknown) => (one as { name?: unknown } | null)?.name === 'path')

interface Embedded {
  readonly uri?: unknown
  readonly text?: unknown
}

/** The resources that stand in the messages. */
function embedded(reply: Reply): Embedded[] {
  const messages = reply.result?.['messages']
  if (!Array.isArray(messages)) return []
  return messages.flatMap((message: unknown) => {
    const { type, resource } = Object((message as { content?: unknown } | null)?.content) as Record<string, unknown>
    return type === 'resource' ? [Object(resource) as Embedded] : []
  })
}

/** What is wrong with the prompt of a file that there is. */
function problemOf(context: CheckContext, path: string, reply: Reply): string | undefined {
  if (reply.error) return `The prompt for ${quote(path)}, which exists, was answered with an error.`
  const all = embedded(reply)
  if (all.length === 0) return 'No message of the prompt embeds a resource.'
  const own = all.find(({ uri }) => sameUri(uri, toUri(path)))
  if (!own) return `The embedded resource has another URI: ${JSON.stringify(all[0]!.uri)}.`
  const difference = describeDifference(String(own.text), textOf(context, path))
  return difference && `The embedded text is not what stands in the file. ${difference}`
}

export const promptChecks: readonly Check[] = [
  {
    id: 'prompt-listed',
    title: `Lists the prompt ${PROMPT} with its argument path`,
    level: 'must',
    spec: { title: 'Prompts › Listing prompts', url: `${PROMPTS}#listing-prompts` },
    async run(context) {
      const { items, reply } = await listAll<Listed | null>(context, 'prompts/list', 'prompts')
      const prompt = items.find((item) => item?.name === PROMPT)
      if (prompt && hasPath(prompt)) return
      context.fail(
        {
          summary: prompt ? `${PROMPT} has no argument named path.` : `There is no prompt named ${PROMPT}.`,
          sent: 'prompts/list, every page',
          received: quote(prompt ? JSON.stringify(prompt) : items.map((item) => JSON.stringify(item?.name)).join(', ')),
          expected: `{ "name": "${PROMPT}", "arguments": [{ "name": "path", … }] }`,
          why: 'A host shows prompts in a menu, and asks its user for the arguments that are listed.',
          fix: `With the SDK: registerPrompt('${PROMPT}', { argsSchema: { path: z.string() } }, …).`,
        },
        reply,
      )
    },
  },
  {
    id: 'prompt-embeds',
    title: 'Embeds the file in the prompt as a resource',
    level: 'must',
    spec: { title: 'Prompts › Embedded resources', url: `${PROMPTS}#embedded-resources` },
    needs: ['prompt-listed'],
    async run(context) {
      const { places } = workspaceOf(context)
      const paths = [places.single, places.umlauts, places.marked, places.medley, context.random.pick(places.readmes)]
      await inOrder(
        paths.map(async (path) => {
          const reply = await getPrompt(context, PROMPT, { path })
          const problem = problemOf(context, path, reply)
          if (!problem) return
          context.fail(
            {
              summary: problem,
              sent: showGet(PROMPT, { path }),
              received: showAnswer(reply),
              expected: `a message whose content is { "type": "resource", "resource": { "uri": "${toUri(path)}", "text": ${quote(JSON.stringify(textOf(context, path)))} } }`,
              why: 'Embedded, the file stays apart from the instruction: a host can show where it comes from, and a line in it does not pass for the user’s word.',
              fix: 'One message with the instruction as text, and one with the same contents that reading the resource gives.',
            },
            reply,
          )
        }),
      )
    },
  },
  {
    id: 'prompt-refuses',
    title: 'Answers a prompt for what cannot be read with an error',
    level: 'must',
    spec: { title: 'Brief › The prompt' },
    needs: ['prompt-embeds'],
    async run(context) {
      const { places } = workspaceOf(context)
      const missing = [context.random.word(9), `${places.first}/${places.absent}`]
      const fix = 'Read the file through the same function as read_file, and let what it throws become an error.'
      const calls = [...missing, ...outsidePaths(workspaceOf(context)), undefined]
      await inOrder(
        calls.map(async (path) => {
          const args = path === undefined ? undefined : { path }
          const reply = await getPrompt(context, PROMPT, args)
          const sent = showGet(PROMPT, args)
          expectWithheld(context, sent, reply.entry.text, fix)
          const subject =
            path === undefined ? 'The prompt without a path' : `The prompt for ${quote(path)}, which is no file here,`
          expectError(
            context,
            { subject, sent, reply },
            {
              why:
                path === undefined || missing.includes(path)
                  ? 'A prompt about nothing sets the model to make something up.'
                  : WITHHELD,
              fix,
            },
          )
        }),
      )
    },
  },
  {
    id: 'unknown-prompt',
    title: 'Answers a prompt that it does not have with an error',
    level: 'must',
    spec: { title: 'Prompts › Error handling', url: `${PROMPTS}#error-handling` },
    needs: ['prompt-embeds'],
    async run(context) {
      const { places } = workspaceOf(context)
      for (const name of [context.random.word(8), 'constructor']) {
        const reply = await getPrompt(context, name, { path: places.single })
        expectError(
          context,
          {
            subject: `A prompt named ${name}, which does not exist,`,
            sent: showGet(name, { path: places.single }),
            reply,
          },
          { why: 'A user would send a prompt that is not the one that was picked.' },
        )
      }
    },
  },
]
