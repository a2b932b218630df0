/** Calling `read_file`, and judging its two kinds of answers. */
import type { Check, CheckContext, Reply } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { allText, firstText, isToolError, quote, showCall, showReply } from '../../shared/answers.ts'
import { readFile } from '../../shared/workspace/answers.ts'
import { workspaceOf, type SearchWorkspace } from '../../shared/workspace/types.ts'

export const TOOL = 'read_file'
/** What everything else needs: an ordinary text comes back. */
export const READS = 'reads'
/** What every refusal needs: what is not there is refused as a tool refuses. */
export const REFUSES = 'missing'

export const callRead = (context: CheckContext, path: string): Promise<Reply> => context.server.callTool(TOOL, { path })

interface Lesson {
  readonly why: string
  readonly fix?: string
}

interface TextLesson extends Lesson {
  /** What to do where the file was refused, if that is not what `fix` mends. */
  readonly refusedFix?: string
}

/** Characters that a finding shows around the place where two texts part. */
const AROUND = 40

/** Fails unless the file's text comes back, character by character. */
export async function expectText(context: CheckContext, path: string, lesson: TextLesson): Promise<void> {
  const { why, fix, refusedFix } = lesson
  const right = readFile(workspaceOf(context), path)
  if (!('text' in right)) throw new Error(`${path} is no file to be read.`)
  const reply = await callRead(context, path)
  const text = firstText(reply)
  const isRefused = reply.error !== undefined || isToolError(reply)
  if (!isRefused && text === right.text) return
  const finding = { sent: showCall(TOOL, { path }), why, ...(fix ? { fix } : {}) }
  if (isRefused || text === undefined)
    context.fail(
      {
        ...finding,
        ...(isRefused && refusedFix ? { fix: refusedFix } : {}),
        summary:
          text === undefined && !reply.error
            ? 'The result holds no text block.'
            : `${quote(path)} was refused, and it is a text to be read.`,
        received: showReply(reply),
        expected: `a result with the text of the file: ${quote(JSON.stringify(right.text))}`,
      },
      reply,
    )
  const at = firstDifference(text, right.text)
  const cut = (whole: string) => JSON.stringify(whole.slice(Math.max(0, at - AROUND / 2), at + AROUND))
  const place = at === 0 ? 'from its first character on' : `after ${at.toLocaleString('en')} characters`
  context.fail(
    {
      ...finding,
      summary: `The text differs from the file ${place}: it has ${text.length.toLocaleString('en')} characters, the file ${right.text.length.toLocaleString('en')}.`,
      received: `around that place: ${cut(text)}`,
      expected: `around that place: ${cut(right.text)}`,
    },
    reply,
  )
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

/** Fails unless the path is refused with `isError` and some text, and nothing from outside is shown. @returns the text */
export async function expectRefusal(
  context: CheckContext,
  path: string,
  reason: string,
  lesson: Lesson,
): Promise<string> {
  const reply = await callRead(context, path)
  const { words } = workspaceOf(context)
  const shown = JSON.stringify(reply.result ?? reply.error)
  const text = allText(reply)
  const summary = shown.includes(words.outside)
    ? `${quote(JSON.stringify(path))} was answered with the text of a file outside the root.`
    : reply.error
      ? `${quote(JSON.stringify(path))} was refused with a protocol error; the model never sees why.`
      : !isToolError(reply)
        ? `${quote(JSON.stringify(path))} was not refused: ${reason}.`
        : text.trim() === ''
          ? `${quote(JSON.stringify(path))} was refused without a word.`
          : undefined
  if (summary === undefined) return text
  return context.fail(
    {
      summary,
      sent: showCall(TOOL, { path }),
      received: showReply(reply),
      expected: 'a result with isError: true and a text that names the reason',
      why: lesson.why,
      ...(lesson.fix ? { fix: lesson.fix } : {}),
    },
    reply,
  )
}

interface Topic extends Lesson {
  readonly id: string
  readonly title: string
  readonly section: string
  readonly needs?: readonly string[]
}

interface TextTopic extends Topic, TextLesson {
  paths(workspace: SearchWorkspace): readonly string[]
}

interface RefusalTopic extends Topic {
  /** Why these paths are refused, after a colon. */
  readonly reason: string
  /** @param project absolute path of the folder that holds root and sibling */
  paths(workspace: SearchWorkspace, project: string): readonly string[]
}

/** A check of files whose text comes back. */
export function textCheck({ id, title, section, needs = [READS], paths, ...lesson }: TextTopic): Check {
  return {
    id,
    title,
    level: 'must',
    spec: { title: `Brief › ${section}` },
    needs,
    async run(context) {
      await inOrder(paths(workspaceOf(context)).map((path) => expectText(context, path, lesson)))
    },
  }
}

/** A check of paths that are refused. */
export function refusalCheck({ id, title, section, needs = [REFUSES], paths, reason, ...lesson }: RefusalTopic): Check {
  return {
    id,
    title,
    level: 'must',
    spec: { title: `Brief › ${section}` },
    needs,
    async run(context) {
      const all = paths(workspaceOf(context), context.server.root)
      await inOrder(all.map((path) => expectRefusal(context, path, reason, lesson)))
    },
  }
}

export const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
