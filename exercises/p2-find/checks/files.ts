/** Which files there are to find: no folders, nothing hidden, nothing outside. */
import type { Check } from '../../../lib/grader/check.ts'
import { awaitReply } from '../../shared/no-reply.ts'
import { allText, quote, showCall, showReply } from '../../shared/answers.ts'
import { TOOL_LISTED } from '../../shared/tool-checks.ts'
import { workspaceOf } from '../../shared/workspace/types.ts'
import { ENDS, TOOL, topicCheck } from './find.ts'

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
    await Promise.all(
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

export const fileChecks: readonly Check[] = [
  ends,
  topicCheck({
    id: 'files-only',
    title: 'Lists files, no folders',
    section: 'Which files',
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
