/** `read_file`: texts that come back unchanged, and paths that are refused. */
import type { Check } from '../../../lib/grader/check.ts'
import { firstText, isToolError, quote, showCall, showReply } from '../../shared/answers.ts'
import { describeDifference } from '../../shared/difference.ts'
import { readFile } from '../../shared/workspace/answers.ts'
import { workspaceOf } from '../../shared/workspace/types.ts'
import { outsidePaths, TOOLS } from './files.ts'
import { expectWithheld } from './reading.ts'
import { TOOLS_LISTED } from './server.ts'

const TOOL = TOOLS[2]

export const readFileWorks: Check = {
  id: 'read-file',
  title: 'read_file does what the exercise “Read a file” asks',
  level: 'must',
  spec: { title: 'Brief › The tools' },
  lane: 'risky',
  needs: [TOOLS_LISTED],
  async run(context) {
    const workspace = workspaceOf(context)
    const { places } = workspace
    const texts = [places.marked, places.crlf, places.empty, places.medley, places.atLimit, places.dots]
    const refused = [places.overLimit, places.binaryLate, places.first, places.absent, 'a\0b']
    await Promise.all(
      [...texts, places.linkToFile, ...refused, ...outsidePaths(workspace)].map(async (path) => {
        const reply = await context.server.callTool(TOOL, { path })
        const sent = showCall(TOOL, { path })
        const right = readFile(workspace, path)
        if ('refused' in right) expectWithheld(context, sent, reply.entry.text)
        const problem =
          'refused' in right
            ? isToolError(reply)
              ? undefined
              : `${quote(JSON.stringify(path))} was not refused (${right.refused}).`
            : isToolError(reply)
              ? `${quote(path)} was refused.`
              : describeDifference(firstText(reply) ?? '', right.text)
        if (!problem) return
        context.fail(
          {
            summary: problem,
            sent,
            received: showReply(reply),
            expected: 'refused' in right ? 'a result with isError: true' : `text: ${quote(JSON.stringify(right.text))}`,
            why: 'A text comes back as it stands in the file, and nothing else comes back as a text.',
          },
          reply,
        )
      }),
    )
  },
}
