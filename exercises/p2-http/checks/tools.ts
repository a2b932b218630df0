/** That the three tools are there and work. How well they do is for the exercises before this one to say. */
import type { HttpCheck } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { firstText, isToolError, quote, showCall, showReply } from '../../shared/answers.ts'
import { listTools } from '../../shared/listing.ts'
import {
  contentOf,
  findable,
  findFiles,
  isBinary,
  searchContent,
  sizeOf,
  toText,
} from '../../shared/workspace/answers.ts'
import type { SearchWorkspace } from '../../shared/workspace/types.ts'
import type { Context } from './expect-status.ts'

const spec = { title: 'Brief › The tools' }

const NAMES = ['find_files', 'search_content', 'read_file']

/** Lines of `find_files`, unless the call says otherwise. */
const MAX_RESULTS = 20

export const toolChecks: readonly HttpCheck[] = [
  {
    id: 'lists-tools',
    title: 'Lists find_files, search_content and read_file',
    level: 'must',
    spec,
    needs: ['handshake'],
    async run(context) {
      const { tools, reply } = await listTools(context)
      const missing = NAMES.filter((name) => !tools.some((tool) => tool?.name === name))
      if (missing.length === 0) return
      context.fail(
        {
          summary: `The list of tools lacks ${missing.join(' and ')}.`,
          sent: 'tools/list',
          received: `tools: ${tools.map(({ name }) => JSON.stringify(name)).join(', ') || 'none'}`,
          expected: `tools: ${NAMES.join(', ')}`,
          why: 'A host offers the model the tools that are listed, and no others.',
          fix: 'createServer() in tools.ts has all three.',
        },
        reply,
      )
    },
  },
  {
    id: 'find-files',
    title: 'find_files answers a call',
    level: 'must',
    spec,
    needs: ['lists-tools'],
    async run(context) {
      const { readmes, plain, capital, narrowName } = placesOf(context)
      const exact = [readmes[0]!, plain, capital, `${narrowName}.json`]
      const pattern = context.random.pick(exact.map((path) => path.slice(path.lastIndexOf('/') + 1)))
      const paths = findFiles(workspaceOf(context), pattern).slice(0, MAX_RESULTS)
      await expectText(context, 'find_files', { pattern }, paths.join('\n'))
    },
  },
  {
    id: 'search-content',
    title: 'search_content answers a call',
    level: 'must',
    spec,
    needs: ['lists-tools'],
    async run(context) {
      const { words } = workspaceOf(context)
      const [query, file_pattern] = context.random.pick([
        [words.single, '*.md'],
        [words.first, '*.md'],
        [words.last, '*.txt'],
      ] as const)
      const lines = searchContent(workspaceOf(context), query, file_pattern)
      await expectText(context, 'search_content', { query, file_pattern }, lines.join('\n'))
    },
  },
  {
    id: 'read-file',
    title: 'read_file answers a call',
    level: 'must',
    spec,
    needs: ['lists-tools'],
    async run(context) {
      const { path, text } = context.random.pick(shortTexts(workspaceOf(context)))
      await expectText(context, 'read_file', { path }, text)
    },
  },
  {
    id: 'ten-clients',
    title: 'Serves ten clients at once, each with its own answer',
    level: 'must',
    spec: { title: 'Brief › No sessions' },
    needs: ['find-files', 'read-file'],
    async run(context) {
      const workspace = workspaceOf(context)
      const texts = shortTexts(workspace).filter(({ path }) => /^[\w./-]+$/.test(path))
      const from = context.random.int(0, texts.length - 10)
      // Ids are each client's own: all of them may well begin with the same.
      const id = context.random.int(1, 3)
      // Each asks three times, mostly for a search, which goes through all folders: so there are always some under way at once.
      const call = ({ path, text }: (typeof texts)[number], index: number) => {
        if (index % 4 === 3) return expectText(context, 'read_file', { path }, text, id)
        const pattern = path.slice(path.lastIndexOf('/') + 1)
        return expectText(context, 'find_files', { pattern }, findFiles(workspace, pattern).join('\n'), id)
      }
      const ten = texts.slice(from, from + 10)
      await inOrder([...ten, ...ten, ...ten].map(call))
    },
  },
]

function workspaceOf({ workspace }: Context): SearchWorkspace {
  return workspace as SearchWorkspace
}

const placesOf = (context: Context) => workspaceOf(context).places

/** Short files, no two alike. */
function shortTexts(workspace: SearchWorkspace): { path: string; text: string }[] {
  const texts = new Map<string, string>()
  for (const path of findable(workspace)) {
    const content = contentOf(workspace, path)
    if (sizeOf(content) > 0 && sizeOf(content) < 2_000 && !isBinary(content)) texts.set(toText(content), path)
  }
  return [...texts].map(([text, path]) => ({ path, text }))
}

async function expectText(
  context: Context,
  tool: string,
  args: Record<string, unknown>,
  expected: string,
  id?: number,
): Promise<void> {
  const reply = await context.server.callTool(tool, args, id === undefined ? {} : { id })
  if (!reply.error && !isToolError(reply) && firstText(reply) === expected) return
  context.fail(
    {
      summary: `${tool} answered with something else than what is there.`,
      sent: showCall(tool, args),
      received: showReply(reply),
      expected: `a result, text: ${quote(JSON.stringify(expected))}`,
      why: 'The transport carries calls and answers. What comes out must be what the tool said, to whoever asked.',
      fix: 'The functions in files.ts are right. Look at what is done with the arguments and the result, and whether two requests share something.',
    },
    reply,
  )
}
