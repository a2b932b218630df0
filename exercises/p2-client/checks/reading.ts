/** Reads what was seen in a scene. */
import type { WireEntry } from '../../../lib/grader/check.ts'
import { shorten, tellingLines, type Played, type Tool } from '../../../lib/grader/client-check.ts'

type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Requests of the client, all or those of one method, in order. */
export function requests({ log }: Played, method?: string): WireEntry[] {
  return log.filter(
    (entry) =>
      entry.direction === 'received' && entry.kind === 'request' && (method === undefined || entry.method === method),
  )
}

/** The first answer that the server gave. */
export function answerTo({ log }: Played, request: WireEntry): WireEntry | undefined {
  return log.find(({ direction, answers }) => direction === 'sent' && answers === request.seq)
}

export function paramsOf({ message }: WireEntry): JsonObject {
  const params = isObject(message) ? message['params'] : undefined
  return isObject(params) ? params : {}
}

/** The tool that a call is for; undefined where the server lists none of that name. */
export function toolOf({ script }: Played, call: WireEntry): Tool | undefined {
  const { name } = paramsOf(call)
  return script.pages.flatMap(({ tools }) => tools).find((tool) => tool.name === name)
}

/** The line that an answer to a call asks for on stderr. */
export function lineFor(answer: WireEntry): string {
  const { result, error } = answer.message as {
    result?: { content: [{ text: string }]; isError?: boolean }
    error?: { code: number }
  }
  if (error) return `PROTOCOL ERROR: ${error.code}`
  return `${result?.isError ? 'TOOL ERROR' : 'RESULT'}: ${result?.content[0].text}`
}

/** Whether a line of stderr begins with `start`; more may follow, but a code must not go on. */
export function printed({ stderr }: Played, start: string): boolean {
  return stderr
    .split(/\r?\n/)
    .some((line) => line.startsWith(start) && !(start.startsWith('PROTOCOL') && /^\d/.test(line.slice(start.length))))
}

export function printedTimeout({ stderr }: Played): boolean {
  return /^TIMEOUT(?!\w)/m.test(stderr)
}

/** Calls of listed tools that were answered, with their answers. */
export function answeredCalls(played: Played): { call: WireEntry; answer: WireEntry; line: string }[] {
  return requests(played, 'tools/call').flatMap((call) => {
    const answer = answerTo(played, call)
    return answer && toolOf(played, call) ? [{ call, answer, line: lineFor(answer) }] : []
  })
}

/** What the client wrote on stderr, and how it ended, for a finding. */
export function showEnd(played: Played): string {
  const { stderr, exit, stopped } = played
  const lines = exit?.reason === 'crashed' ? tellingLines(stderr, 4) : shorten(stderr.trim(), 500)
  const said = lines === '' ? 'nothing on stderr' : `on stderr: ${lines}`
  const ended =
    stopped !== undefined
      ? `the workbook stopped the client, since ${stopped}`
      : exit?.reason === 'crashed'
        ? `the client crashed${exit.code === null ? '' : ` with exit code ${exit.code}`}`
        : `the client ended with exit code ${exit?.code}`
  return `${said}\n${ended}`
}

export const show = (entry: WireEntry | undefined) => (entry ? shorten(entry.text) : 'nothing')
