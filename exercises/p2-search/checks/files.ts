/** Which files are searched. */
import type { Check } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { allText, showCall, showReply } from '../../shared/answers.ts'
import { awaitReply } from '../../shared/no-reply.ts'
import { TOOL_LISTED } from '../../shared/tool-checks.ts'
import { linesOf } from '../../shared/workspace/judge-lines.ts'
import { workspaceOf } from '../../shared/workspace/types.ts'
import { expectMatches, FINDS, TOOL, topicCheck } from './search.ts'

const ENDS = 'ends'

const ends: Check = {
  id: ENDS,
  title: 'Comes to an end, where links lead in circles',
  level: 'must',
  spec: { title: 'Brief › Which files' },
  needs: [TOOL_LISTED],
  async run(context) {
    const args = { query: context.random.word(9), file_pattern: '*.md' }
    await awaitReply(context, context.server, context.server.callTool(TOOL, args), {
      sent: showCall(TOOL, args),
      why: 'The workspace holds a link to its own folder and one to the folder above. Whoever follows both goes round for ever.',
      fix: 'Do not follow links: readdir with { withFileTypes: true } says for each entry whether it is a folder, and a link is none.',
    })
  },
}

const finds: Check = {
  id: FINDS,
  title: 'Finds a word in the one line that holds it, as path:line: text',
  level: 'must',
  spec: { title: 'Brief › The answer' },
  needs: [ENDS],
  async run(context) {
    const { words } = workspaceOf(context)
    const why =
      'People and models know this form from grep: the path goes into the next call, the number into an editor.'
    await expectMatches(context, {
      query: words.single,
      file_pattern: '*.md',
      why,
      fix: 'Write `${path}:${index + 1}: ${text}`, one a line; the path is path.relative(root, file).',
    })
  },
}

const large: Check = {
  id: 'large-file',
  title: 'Searches all files where file_pattern is not given, the one of 1 MB too',
  level: 'must',
  spec: { title: 'Brief › Which files' },
  needs: [FINDS],
  lane: 'risky',
  async run(context) {
    const { words, places } = workspaceOf(context)
    const search = { query: words.large }
    const file = `${places.large}, which has 1 MB and some 25,000 lines`
    const fix =
      'Split the text once and go through the lines; anything done to the whole text for each line takes minutes.'
    const why = `The word stands near the end of ${file}. There is no limit to the size of a file that is searched.`
    await awaitReply(context, context.server, expectMatches(context, { ...search, why, fix }), {
      sent: showCall(TOOL, search),
      fix,
    })
  },
}

const inside: Check = {
  id: 'stays-inside',
  title: 'Shows nothing from outside the root',
  level: 'must',
  spec: { title: 'Brief › Which files' },
  needs: [FINDS],
  async run(context) {
    const { sibling, places, words } = workspaceOf(context)
    const beside = sibling.slice(sibling.lastIndexOf('/') + 1)
    const patterns = [
      '*.md',
      '*.ref',
      `${places.folderOut}/*`,
      `${places.folderOut}/**/*.txt`,
      `../${beside}/*`,
      '../**/*.md',
    ]
    await inOrder(
      patterns.map(async (file_pattern) => {
        const args = { query: words.outside, file_pattern }
        const reply = await context.server.callTool(TOOL, args)
        // Asked for the word, an answer may say it; the line that holds it begins otherwise.
        const text = reply.error ? JSON.stringify(reply.error) : allText(reply)
        if (!linesOf(text).some((line) => line.includes('A secret:'))) return
        context.fail(
          {
            summary: 'The answer shows a line of a file outside the root.',
            sent: showCall(TOOL, args),
            received: showReply(reply),
            expected: 'lines of files below SEARCH_ROOT, and nothing else',
            why: 'Who starts the server says with SEARCH_ROOT what may be seen. A link or a .. in a pattern must not change that.',
            fix: 'Search the files that the walk finds, and let the walk follow no links; never join a pattern with the root.',
          },
          reply,
        )
      }),
    )
  },
}

export const fileChecks: readonly Check[] = [
  ends,
  finds,
  topicCheck({
    id: 'file-pattern',
    title: 'Searches the files that file_pattern means',
    section: 'Which files',
    why: 'A model that knows where to look asks there, and pays for no other lines.',
    fix: 'It is a pattern as find_files reads it: without a slash for the name, with one for the path from the root.',
    searches: ({ places: { narrowName, first, inner, data }, words: { narrow } }) =>
      [
        '*.md',
        `${narrowName}.t?t`,
        `${narrowName}*.md*`,
        // A folder that a pattern names is not what is in it.
        `${first}/{${inner.slice(first.length + 1)},${narrowName}.txt}`,
        '*/*.html',
        `**/${narrowName}.{md,html}`,
        `${data}/**/*.json`,
        '*.css',
      ].map((file_pattern) => ({ query: narrow, file_pattern })),
  }),
  topicCheck({
    id: 'skips-hidden',
    title: 'Skips dotfiles, node_modules, __pycache__ and venv, at any depth',
    section: 'Which files',
    why: 'They hold secrets, caches and other people’s code. Names that only look alike are not meant.',
    fix: 'Search the files that find_files would find, and no others.',
    searches: ({ words: { hidden } }) =>
      ['*.cfg', '.env', '**/.env', 'node_modules/**/*.cfg', '.git/*.cfg'].map((file_pattern) => ({
        query: hidden,
        file_pattern,
      })),
  }),
  topicCheck({
    id: 'skips-binary',
    title: 'Skips binary files: those with a NUL byte anywhere',
    section: 'Which files',
    why: 'A line of a picture is nothing to read. One of these files has its NUL byte behind the first 8,000 bytes.',
    fix: 'Read the bytes, and skip the file when bytes.includes(0).',
    searches: ({ words }) => [{ query: words.binary, file_pattern: '*.bin' }],
  }),
  large,
  inside,
]
