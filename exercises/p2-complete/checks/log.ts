/** The lines that calls leave on stderr. */
import type { Check, Connection } from '../../../lib/grader/check.ts'
import { quote } from '../../shared/answers.ts'
import { workspaceOf } from '../../shared/workspace/types.ts'
import { SEARCH, textOf, TOOLS } from './files.ts'
import { TOOLS_LISTED } from './server.ts'

const spec = { title: 'Brief › The log' }

/** Pings after which a line that is not there yet is taken to be missing. */
const PINGS = 40

type Call = readonly [tool: (typeof TOOLS)[number], args: Readonly<Record<string, string>>, what: string]

/** Lines about one tool. A line that names several, such as a greeting, is about no call. */
const linesAbout = (stderr: string, tool: string): string[] =>
  stderr
    .split('\n')
    .filter((line) => line.includes(tool) && !TOOLS.some((other) => other !== tool && line.includes(other)))

/** stderr is a pipe of its own: what is written there may arrive later than the answer on stdout. */
async function waitFor(connection: Connection, isThere: () => boolean): Promise<void> {
  for (let ping = 0; ping < PINGS && !isThere(); ping++) await connection.settle()
}

const TIMES =
  /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?|\d\d?:\d\d:\d\d(?:[.,]\d+)?|\b1[6-9]\d{8}(?:\d{3})?\b/g

/** Whether a line holds a number beside what it repeats of the call and the time of day. */
function hasNumber(line: string, [tool, args]: Call): boolean {
  const rest = [tool, ...Object.values(args)].reduce((text, part) => text.replaceAll(part, ''), line)
  return /\d/.test(rest.replace(TIMES, ''))
}

/** Runs of three words: whoever writes out contents, whole or in part, writes some of them. */
function triples(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const words = line.split(' ')
    return words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`)
  })
}

export const logChecks: readonly Check[] = [
  {
    id: 'logs-calls',
    title: 'Writes one line to stderr for each call, with tool and duration',
    level: 'must',
    spec,
    lane: 'own',
    async run(context) {
      const { places, words } = workspaceOf(context)
      const connection = await context.open()
      const calls: readonly Call[] = [
        ['read_file', { path: places.single }, 'one that works'],
        ['read_file', { path: `${places.first}/${places.absent}` }, 'one that is refused'],
        [SEARCH, { query: words.single, file_pattern: '*.md' }, 'one that works'],
        // The last one: when its line is there, so are those of the calls before it.
        ['find_files', { pattern: `${context.random.word(9)}.md` }, 'one that finds nothing'],
      ]
      for (const [tool, args] of calls) await connection.callTool(tool, args)
      await waitFor(connection, () => linesAbout(connection.stderr, 'find_files').length > 0)
      for (const tool of TOOLS) {
        const own = calls.filter(([name]) => name === tool)
        const lines = linesAbout(connection.stderr, tool)
        const without = lines.find((line, at) => !hasNumber(line, own[at] ?? own[0]!))
        if (lines.length === own.length && without === undefined) continue
        const about = connection.log.filter(
          ({ direction, method, text }) => direction === 'sent' && method === 'tools/call' && text.includes(tool),
        )
        context.fail(
          {
            summary:
              lines.length === own.length
                ? `The line about ${tool} does not say how long the call took.`
                : `${own.length === 1 ? 'One call' : `${own.length} calls`} of ${tool} left ${lines.length === 0 ? 'no line' : lines.length === 1 ? 'one line' : `${lines.length} lines`} on stderr.`,
            sent: `${own.length === 1 ? 'a call' : `${own.length} calls`} of ${tool}: ${own.map(([, , what]) => what).join(', ')}`,
            received: lines.length === 0 ? `no line that names ${tool}` : `stderr: ${quote(lines.join('\n'))}`,
            expected: `${own.length === 1 ? 'exactly one line' : 'exactly one line for each'}, with the name ${tool} and the duration as a number, also where the call fails`,
            why: 'With one line for each call, somebody can count calls, find the slow ones, and see which failed.',
            fix: 'One function that every handler goes through: note the time, do the work, and in finally console.error(`${tool} ${outcome} ${duration} ms`).',
          },
          ...about,
        )
      }
    },
  },
  {
    id: 'log-keeps-contents',
    title: 'Writes no contents of files to stderr',
    level: 'must',
    spec,
    lane: 'risky',
    needs: [TOOLS_LISTED],
    async run(context) {
      const { server, fail } = context
      const { places, words } = workspaceOf(context)
      const path = places.twice
      const reply = await server.callTool('read_file', { path })
      await server.callTool(SEARCH, { query: words.many, file_pattern: '*.log' })
      // Nothing says when nothing comes: by then a line that was written has had its time.
      for (let ping = 0; ping < PINGS / 4; ping++) await server.settle()
      const secrets = [path, ...places.logs].flatMap((file) => triples(textOf(context, file)))
      const found = secrets.find((secret) => server.stderr.includes(secret))
      if (found === undefined) return
      const line = server.stderr.split('\n').find((one) => one.includes(found))
      fail(
        {
          summary: 'What stands in a file was written to stderr.',
          sent: `tools/call read_file ${quote(JSON.stringify({ path }))}, and a search`,
          received: `stderr: ${quote(line ?? found)}`,
          expected: 'the name of the tool, how it went and how long it took',
          why: 'Logs are kept, copied and sent around. Whoever reads them was not given the files.',
          fix: 'Do not log results, nor the message of an error that may quote one.',
        },
        reply,
      )
    },
  },
]
