/** Compares an answer of lines, each of which begins with a path, with the right one. */
import type { CheckContext, Finding, Reply } from '../../../lib/grader/check.ts'
import { firstText, isToolError, quote, showCall, showReply } from '../answers.ts'
import { isThroughLink } from './answers.ts'
import { workspaceOf, type SearchWorkspace } from './types.ts'

/** What a finding says instead, where something else is the matter than what the check is about. */
export interface Aside {
  readonly why?: string
  readonly fix: string
}

type Fault = 'missing' | 'extra'

export interface LinesTask {
  readonly tool: string
  readonly args: Record<string, unknown>
  /** All right lines, in order. */
  readonly all: readonly string[]
  /** How many of them the answer holds. */
  readonly most: number
  /** Whether the order counts. */
  readonly ordered?: boolean
  /** Whether a path may be in the answer or not: what a link leads to, say, which may be listed under another name. */
  readonly optional?: (path: string) => boolean
  /** For a line that is missing or does not belong, where another mistake than the check's may be behind it. */
  readonly aside?: (line: string, fault: Fault) => Aside | undefined
  readonly why: string
  readonly fix?: string
}

const REFUSED: Aside = {
  fix: 'Received says what your code met. An argument that may be absent has a default; what cannot be read, such as a link that leads nowhere, is passed over.',
}

const NO_ANSWER: Aside = {
  fix: 'Leave out every line but the answers: no heading, and no line that says how many there are.',
}

/** A line as it is, or as JSON where something in it cannot be seen. */
function show(line: string): string {
  const invisible = [...line].some((sign) => sign < ' ') || line !== line.trim()
  return quote(invisible ? JSON.stringify(line) : line)
}

/** What the tools say where there is nothing. */
const NOTHING = /^No (?:files|matches) found$/

/** Lines that a finding shows. */
const SHOWN = 6

export function showLines(lines: readonly string[]): string {
  if (lines.length === 0) return 'no lines'
  const shown = lines.slice(0, SHOWN).map(show)
  const more = lines.length - shown.length
  return `${shown.join('\n')}${more > 0 ? `\n(and ${more.toLocaleString('en')} more lines)` : ''}`
}

/** The answer's lines; one line break at the end is no line. */
export const linesOf = (text: string): string[] => {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** The path with which a line begins: the file's name, and in a search the part before `:line:`. */
const pathOf = (line: string): string => line.replace(/:\d+: [\s\S]*$/, '')

/** Whether something is there under this path, visible or not, inside or beside the root. */
export function isThere({ files, root, sibling }: SearchWorkspace, path: string): boolean {
  const known = [`${root}/${path}`, `${sibling}/${path}`, path]
  return known.some((one) => Object.hasOwn(files, one))
}

function isFolder({ files, root }: SearchWorkspace, path: string): boolean {
  return Object.keys(files).some((file) => file.startsWith(`${root}/${path}/`))
}

/** Calls the tool and fails unless its first text holds the right lines. What was reached through links is not counted. */
export async function expectLines(context: CheckContext, task: LinesTask): Promise<void> {
  const reply = await context.server.callTool(task.tool, task.args)
  const finding = judgeLines(workspaceOf(context), task, reply)
  if (!finding) return
  context.fail(
    { sent: showCall(task.tool, task.args), why: task.why, ...(task.fix ? { fix: task.fix } : {}), ...finding },
    reply,
  )
}

function judgeLines(workspace: SearchWorkspace, task: LinesTask, reply: Reply): Finding | undefined {
  const expected = showLines(task.all.slice(0, task.most))
  const text = firstText(reply)
  if (reply.error)
    return {
      summary: `${task.tool} answered a right call with an error.`,
      received: showReply(reply),
      expected,
      ...REFUSED,
    }
  if (text === undefined) return { summary: 'The result holds no text block.', received: showReply(reply), expected }
  // What is said where nothing is found is another check's affair.
  if (task.all.length === 0) return judgeNothing(workspace, task, text, reply)
  if (isToolError(reply))
    return { summary: `${task.tool} refused a right call.`, received: showReply(reply), expected, ...REFUSED }
  const lines = linesOf(text)
  const optional = task.optional ?? (() => false)
  const own = lines.filter((line) => !isThroughLink(workspace, pathOf(line)) && !optional(pathOf(line)))
  const wanted = task.all
    .filter((line) => !optional(pathOf(line)))
    .slice(0, Math.max(0, task.most - (lines.length - own.length)))
  const found = difference(own, wanted, task.ordered ?? false)
  if (!found) return undefined
  const { summary, line, fault } = found
  const isPath = isThere(workspace, pathOf(line)) || isFolder(workspace, line)
  const stray = fault === 'extra' && !isPath ? NO_ANSWER : undefined
  const aside = stray ?? (fault && task.aside?.(line, fault))
  return { summary, received: showLines(lines), expected: showLines(wanted), ...aside }
}

function judgeNothing(workspace: SearchWorkspace, task: LinesTask, text: string, reply: Reply): Finding | undefined {
  const found = linesOf(text).find(
    (line) => isThere(workspace, pathOf(line)) && !isThroughLink(workspace, pathOf(line)),
  )
  if (found === undefined) return undefined
  return {
    summary: `${show(found)} does not belong in the answer.`,
    received: showReply(reply),
    expected: 'no lines',
    ...task.aside?.(found, 'extra'),
  }
}

interface Difference {
  readonly summary: string
  readonly line: string
  /** Absent where the lines are the right ones, in another order or more than once. */
  readonly fault?: Fault
}

/** Says the first thing that is wrong with `lines`; undefined when they are right. */
function difference(lines: readonly string[], wanted: readonly string[], ordered: boolean): Difference | undefined {
  const missing = wanted.find((line) => !lines.includes(line))
  const extra = lines.find((line) => !wanted.includes(line))
  if (missing !== undefined)
    return { summary: sayMissing(missing, extra, lines, wanted), line: missing, fault: 'missing' }
  if (extra !== undefined)
    return { summary: `${show(extra)} does not belong in the answer.`, line: extra, fault: 'extra' }
  const twice = lines.find((line, index) => lines.indexOf(line) !== index)
  if (twice !== undefined) return { summary: `${show(twice)} is in the answer more than once.`, line: twice }
  const at = ordered ? lines.findIndex((line, index) => line !== wanted[index]) : -1
  if (at < 0) return undefined
  return { summary: `The lines are not in order: line ${at + 1} is ${show(lines[at]!)}.`, line: lines[at]! }
}

function sayMissing(
  missing: string,
  extra: string | undefined,
  lines: readonly string[],
  wanted: readonly string[],
): string {
  if (lines.length === 0 || NOTHING.test(lines.join('\n')))
    return wanted.length === 1
      ? `Nothing was found, and there is ${show(missing)}.`
      : `Nothing was found, and there are ${wanted.length} lines to find, ${show(missing)} among them.`
  if (extra !== undefined && lines.length === wanted.length)
    return `The answer holds ${show(extra)} where ${show(missing)} belongs.`
  return `${show(missing)} is missing from the answer.`
}
