/**
 * The exchanges that briefs and lessons show are recorded, not typed: a fence `text recorded` holds lines sent (`> `) and
 * the lines that a real program answered to each (`< `). A lesson's fence names its program (`program=calculator`), says
 * `modern` for the stateless revision, and `http` for a program that exports a handler.
 */
import type { Container, FileTree, ServerProcess, StartOptions } from '../container/types.ts'
import { recordHttp } from './http.ts'
import { recordStdio } from './stdio.ts'

/** Three backticks or more: what was recorded may hold three itself. */
const FENCE = /^(`{3,})text recorded(?: (.*))?\n([\s\S]*?)^\1$/gm

/** Milliseconds for the whole of one fence, the start of the program included. */
const LIMIT = 30_000

/** What a recording is made with. */
export interface Recordable {
  readonly files: FileTree
  readonly entry: string
  readonly env?: NonNullable<StartOptions['env']>
}

/** Gives the program that a fence names; undefined: it names none. */
export type FindProgram = (name: string | undefined) => Recordable | Promise<Recordable>

export interface FenceOptions {
  readonly program?: string
  readonly modern: boolean
  readonly http: boolean
}

/** @throws Error, one sentence, for a word that means nothing */
export function parseFenceOptions(meta = ''): FenceOptions {
  const words = meta.split(/\s+/).filter(Boolean)
  const program = words.find((word) => word.startsWith('program='))?.slice('program='.length)
  const wrong = words.find((word) => !/^(program=[\w-]+|modern|http)$/.test(word))
  if (wrong !== undefined)
    throw new Error(`A recorded fence knows program=<name>, modern and http, but not "${wrong}".`)
  return {
    ...(program === undefined ? {} : { program }),
    modern: words.includes('modern'),
    http: words.includes('http'),
  }
}

/** Records every exchange of a Markdown text again; the same text comes back as long as nothing has drifted. */
export async function recordText(text: string, container: Container, find: FindProgram): Promise<string> {
  let result = ''
  let end = 0
  for (const match of text.matchAll(FENCE)) {
    const [fence, marks, meta, body = ''] = match
    const options = parseFenceOptions(meta)
    const lines = await recordFence(body, container, await find(options.program), options)
    result += `${text.slice(end, match.index)}${fence.slice(0, fence.indexOf('\n'))}\n${lines.join('\n')}\n${marks}`
    end = match.index + fence.length
  }
  return result + text.slice(end)
}

/** @returns the lines between the fence's first line and its last */
async function recordFence(
  body: string,
  container: Container,
  { files, entry, env }: Recordable,
  { modern, http }: FenceOptions,
): Promise<string[]> {
  const server = await container.start(files, entry, env ? { env } : {})
  let late = (_reason: Error) => {}
  const timeout = new Promise<never>((_, reject) => (late = reject))
  const timer = setTimeout(() => late(new Error(`No answer after ${LIMIT / 1_000} s to: ${body.trim()}`)), LIMIT)
  try {
    return await Promise.race([
      timeout,
      http ? recordRequests(server, body) : recordStdio(server, sentLines(body), modern),
    ])
  } finally {
    clearTimeout(timer)
    server.kill()
  }
}

/** Requests are separated by lines that are empty altogether. */
async function recordRequests(server: ServerProcess, body: string): Promise<string[]> {
  const lines: string[] = []
  for (const part of body.split(/\n[ \t]*\n/)) {
    const sent = sentLines(part)
    if (sent.length === 0) continue
    if (lines.length > 0) lines.push('')
    lines.push(...mark('>', sent), ...mark('<', await recordHttp(server, sent)))
  }
  return lines
}

/** No blank after the mark of an empty line: editors would take it away. */
const mark = (sign: '>' | '<', lines: readonly string[]) => lines.map((line) => `${sign} ${line}`.trimEnd())

function sentLines(body: string): string[] {
  return body.split('\n').flatMap((line) => (line.startsWith('>') ? [line.replace(/^> ?/, '')] : []))
}
