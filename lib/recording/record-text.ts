/**
 * The exchanges that briefs and lessons show are recorded, not typed: a fence `text recorded` holds lines sent (`> `) and
 * the lines that a real program answered to each (`< `). A lesson's fence names its program (`program=calculator`), says
 * `modern` for the stateless revision, and `http` for a program that exports a handler. With `client` it is the other way
 * round: the program is a client, which sends the lines after `> `, and those after `< ` are what a server answers.
 */
import type { Container, FileTree, ServerProcess, StartOptions } from '../container/types.ts'
import { recordClient } from './client.ts'
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
  readonly client: boolean
}

/** @throws Error, one sentence, for a word that means nothing */
export function parseFenceOptions(meta = ''): FenceOptions {
  const words = meta.split(/\s+/).filter(Boolean)
  const program = words.find((word) => word.startsWith('program='))?.slice('program='.length)
  const wrong = words.find((word) => !/^(program=[\w-]+|modern|http|client)$/.test(word))
  if (wrong !== undefined)
    throw new Error(`A recorded fence knows program=<name>, modern, http and client, but not "${wrong}".`)
  return {
    ...(program === undefined ? {} : { program }),
    modern: words.includes('modern'),
    http: words.includes('http'),
    client: words.includes('client'),
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
  options: FenceOptions,
): Promise<string[]> {
  const server = await container.start(files, entry, env ? { env } : {})
  let late = (_reason: Error) => {}
  const timeout = new Promise<never>((_, reject) => (late = reject))
  const timer = setTimeout(() => late(new Error(`No answer after ${LIMIT / 1_000} s to: ${body.trim()}`)), LIMIT)
  try {
    return await Promise.race([timeout, recordWith(server, body, options)])
  } finally {
    clearTimeout(timer)
    server.kill()
  }
}

function recordWith(program: ServerProcess, body: string, { modern, http, client }: FenceOptions): Promise<string[]> {
  if (client) return recordClient(program, linesAfter('<', body))
  return http ? recordRequests(program, body) : recordStdio(program, linesAfter('>', body), modern)
}

/** Requests are separated by lines that are empty altogether. */
async function recordRequests(server: ServerProcess, body: string): Promise<string[]> {
  const lines: string[] = []
  for (const part of body.split(/\n[ \t]*\n/)) {
    const sent = linesAfter('>', part)
    if (sent.length === 0) continue
    if (lines.length > 0) lines.push('')
    lines.push(...mark('>', sent), ...mark('<', await recordHttp(server, sent)))
  }
  return lines
}

/** No blank after the mark of an empty line: editors would take it away. */
const mark = (sign: '>' | '<', lines: readonly string[]) => lines.map((line) => `${sign} ${line}`.trimEnd())

function linesAfter(mark: '>' | '<', body: string): string[] {
  return body.split('\n').flatMap((line) => (line.startsWith(mark) ? [line.slice(1).replace(/^ /, '')] : []))
}
