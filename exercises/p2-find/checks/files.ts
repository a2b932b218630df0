/** Which files there are to find: no folders, nothing hidden, nothing outside. */
import type { Check } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { awaitReply } from '../../shared/no-reply.ts'
import { allText, firstText, quote, showCall, showReply } from '../../shared/answers.ts'
import { TOOL_LISTED } from '../../shared/tool-checks.ts'
import { findable, findFiles, isThroughLink } from '../../shared/workspace/answers.ts'
import { isThere, linesOf, showLines } from '../../shared/workspace/judge-lines.ts'
import { workspaceOf } from '../../shared/workspace/types.ts'
import { BY_NAME, BY_PATH, ENDS, FORM, MOST, TOOL, topicCheck } from './find.ts'

const ends: Check = {
  id: ENDS,
  title: 'Comes to an end, where links lead in circles',
  level: 'must',
  spec: { title: 'Brief › Which files' },
  needs: [TOOL_LISTED],
  async run(context) {
    const args = { pattern: '*.log', max_results: 5 }
    await awaitReply(context, context.server, context.server.callTool(TOOL, args), {
      sent: showCall(TOOL, args),
      why: 'The workspace holds a link to its own folder and one to the folder above. Whoever follows both goes round for ever.',
      fix: 'Do not follow links: readdir with { withFileTypes: true } says for each entry whether it is a folder, and a link is none.',
    })
  },
}

/** What an answer most likely is that holds a line which is no path. */
function formOf(text: string): string {
  if (/^\s*[[{]/.test(text)) return 'The text is JSON'
  if (text.startsWith('/') || /^[A-Za-z]:\\/.test(text)) return 'The paths are not from SEARCH_ROOT'
  return linesOf(text).length === 1 ? 'All stands on one line' : 'One of the lines is no path'
}

const oneALine: Check = {
  id: FORM,
  title: 'Answers with paths from the root, one a line',
  level: 'must',
  spec: { title: 'Brief › The answer' },
  needs: [ENDS],
  async run(context) {
    const workspace = workspaceOf(context)
    const args = { pattern: '*.log', max_results: MOST }
    const reply = await context.server.callTool(TOOL, args)
    const text = firstText(reply) ?? ''
    // Whether they are the right ones is for the other checks, and so is what is said where nothing is found.
    if (reply.error || reply.result?.['isError'] === true || text === 'No files found') return
    const stray = linesOf(text).find((line) => !isThere(workspace, line) && !isThroughLink(workspace, line))
    if (stray === undefined) return
    context.fail(
      {
        summary: `${formOf(text)}: there is no file ${JSON.stringify(quote(stray))}.`,
        sent: showCall(TOOL, args),
        received: showLines(linesOf(text)),
        expected: `paths from the root, one a line and nothing else, such as ${findFiles(workspace, '*.log')[0]!}`,
        why: 'The model takes each line for a path and hands it to the next tool as it is.',
        fix: 'path.relative(root, file) is the path from the root; join them with a line break.',
      },
      reply,
    )
  },
}

const inside: Check = {
  id: 'stays-inside',
  title: 'Lists nothing outside the root',
  level: 'must',
  spec: { title: 'Brief › Which files' },
  needs: [ENDS],
  async run(context) {
    const { sibling, places } = workspaceOf(context)
    const beside = sibling.slice(sibling.lastIndexOf('/') + 1)
    const patterns = [
      '*.md',
      '*.cfg',
      `${places.folderOut}/*`,
      `${places.folderOut}/**/*.txt`,
      '../*',
      `../${beside}/*`,
      '../**/*.md',
    ]
    await inOrder(
      patterns.map(async (pattern) => {
        const args = { pattern, max_results: 1_000 }
        const reply = await context.server.callTool(TOOL, args)
        const text = reply.error ? JSON.stringify(reply.error) : allText(reply)
        const secret = places.outside.find((path) => text.includes(path.slice(path.lastIndexOf('/') + 1)))
        if (secret === undefined) return
        const line = text.split('\n').find((one) => one.includes(secret.slice(secret.lastIndexOf('/') + 1)))
        context.fail(
          {
            summary: `The answer names a file outside the root: ${quote(line ?? secret)}.`,
            sent: showCall(TOOL, args),
            received: showReply(reply),
            expected: 'paths of files below SEARCH_ROOT, and nothing else',
            why: 'Who starts the server says with SEARCH_ROOT what may be seen. A link or a .. in a pattern must not change that.',
            fix: 'Walk down from the root, do not follow links, and match patterns against the paths that you found; never join a pattern with the root.',
          },
          reply,
        )
      }),
    )
  },
}

/** Without these nothing else says anything. */
export const basicChecks: readonly Check[] = [ends, oneALine]

export const fileChecks: readonly Check[] = [
  topicCheck({
    id: 'files-only',
    title: 'Lists files, no folders',
    section: 'Which files',
    needs: [BY_NAME, BY_PATH],
    why: 'What is listed is read next, and a folder cannot be read.',
    fix: 'Take an entry only when entry.isFile() says so.',
    patterns: ({ places }) => [places.first, places.folderLikeFile, `${places.folderLikeFile}/*`, '*.html'],
  }),
  topicCheck({
    id: 'skips-hidden',
    title: 'Skips dotfiles, node_modules, __pycache__ and venv, at any depth',
    section: 'Which files',
    why: 'They hold secrets, caches and other people’s code: nothing that a model should read by chance. Names that only look alike are not meant.',
    fix: 'Look at each name on the way down, folders too, before you enter: name.startsWith(".") or one of the three, compared as a whole.',
    // A file that anybody may see was taken for what the pattern means.
    aside: (workspace, pattern) => (line, fault) =>
      fault === 'extra' && findable(workspace).includes(line)
        ? {
            why: `This file is not hidden: it is the pattern ${pattern} that does not mean it. A dot is a dot.`,
            fix: 'Escape the dot for a regular expression, as every other character that stands for itself.',
          }
        : undefined,
    patterns: () => [
      '*.cfg',
      '.*',
      '.env',
      '**/.env',
      '.git/*.cfg',
      'node_modules/**/*.cfg',
      'venv/**/*.cfg',
      '**/__pycache__/*.cfg',
      '**/node_modules/*.cfg',
    ],
  }),
  inside,
]
