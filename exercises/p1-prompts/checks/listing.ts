/** What a host shows in its menu, and asks its user for. */
import type { Check, CheckContext, Reply } from '../../../lib/grader/check.ts'
import { quote } from '../../shared/answers.ts'
import { listAll } from '../../shared/pages.ts'
import { PROMPTS, SPEC, type PromptName } from './text.ts'

interface Listed {
  readonly name?: unknown
  readonly arguments?: unknown
}

interface Declared {
  readonly name?: unknown
  readonly required?: unknown
}

const listing = { title: 'Prompts › Listing prompts', url: `${SPEC}#listing-prompts` }
const inBrief = { title: 'Brief › The two prompts' }

const listPrompts = (context: CheckContext) => listAll<Listed | null>(context, 'prompts/list', 'prompts')

/** What the list says of one argument. */
async function findArgument(
  context: CheckContext,
  prompt: PromptName,
  argument: string,
): Promise<{ declared: Declared; all: unknown; reply: Reply }> {
  const { items, reply } = await listPrompts(context)
  const all = items.find((item) => item?.name === prompt)?.arguments
  const declared = Array.isArray(all) ? (all as (Declared | null)[]).find((item) => item?.name === argument) : undefined
  if (declared) return { declared, all, reply }
  return context.fail(
    {
      summary: `${prompt} declares no argument ${argument}.`,
      sent: 'prompts/list',
      received: `arguments of ${prompt}: ${showArguments(all)}`,
      expected: `one with the name "${argument}", in exactly this spelling`,
      why: 'A host makes a form from this list. What is not in it, its user cannot fill in.',
      fix: `With the SDK: put ${argument} into argsSchema.`,
    },
    reply,
  )
}

const showArguments = (all: unknown) => (all === undefined ? 'absent' : quote(JSON.stringify(all)))

export const listingChecks: readonly Check[] = [
  {
    id: 'prompts-listed',
    title: 'Lists explain_code and review_code',
    level: 'must',
    spec: listing,
    async run(context) {
      const { items, reply } = await listPrompts(context)
      const missing = PROMPTS.filter((name) => !items.some((item) => item?.name === name))
      if (missing.length === 0) return
      const names = items.map((item) => JSON.stringify(item?.name)).join(', ')
      context.fail(
        {
          summary: `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not in the list.`,
          sent: 'prompts/list, every page',
          received: names ? `prompts: ${names}` : 'an empty list',
          expected: `prompts with the names ${PROMPTS.map((name) => `"${name}"`).join(' and ')}, in exactly this spelling`,
          why: 'A host shows the prompts that are listed, as slash commands or in a menu, and no others.',
        },
        reply,
      )
    },
  },
  {
    id: 'code-required',
    title: 'Declares code as required in both',
    level: 'must',
    spec: inBrief,
    needs: ['prompts-listed'],
    async run(context) {
      for (const prompt of PROMPTS) {
        const { declared, all, reply } = await findArgument(context, prompt, 'code')
        if (declared.required === true) continue
        context.fail(
          {
            summary: `${prompt} does not declare code as required.`,
            sent: 'prompts/list',
            received: `arguments of ${prompt}: ${showArguments(all)}`,
            expected: '{ "name": "code", "required": true }',
            why: 'A host lets its user leave out what is not required, and gets an error for it.',
            fix: 'With the SDK: z.string(), without .optional(). By hand: required: true.',
          },
          reply,
        )
      }
    },
  },
  {
    id: 'language-optional',
    title: 'Declares language in explain_code, not as required',
    level: 'must',
    spec: inBrief,
    needs: ['prompts-listed'],
    async run(context) {
      const { declared, all, reply } = await findArgument(context, 'explain_code', 'language')
      if (declared.required !== true) return
      context.fail(
        {
          summary: 'explain_code declares language as required.',
          sent: 'prompts/list',
          received: `arguments of explain_code: ${showArguments(all)}`,
          expected: '{ "name": "language" }, with required: false or without it',
          why: 'A host would insist on a language, also from a user who does not know it.',
          fix: 'With the SDK: z.string().optional().',
        },
        reply,
      )
    },
  },
]
