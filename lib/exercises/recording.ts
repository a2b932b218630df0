/**
 * The exchanges that briefs and lessons show are recorded, not typed: a fence `text recorded` holds lines sent (`> `) and
 * the lines that a real server answered to each (`< `).
 */
import type { Container, FileTree } from '../container/types.ts'

const FENCE = /^```text recorded\n([\s\S]*?)^```$/gm

/** Shaken hands with before the recording begins, unless the recording begins with `initialize` itself. */
const HANDSHAKE = [
  '{"jsonrpc":"2.0","id":"handshake","method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"recorder","version":"1.0.0"}}}',
  '{"jsonrpc":"2.0","method":"notifications/initialized"}',
]

/** Milliseconds for the whole of one exchange, the start of the program included. */
const LIMIT = 30_000

/** Sends lines to a server one after the other, waiting for each answer; gives back the fence's lines. */
export async function recordExchange(
  container: Container,
  files: FileTree,
  entry: string,
  sent: readonly string[],
): Promise<string[]> {
  const server = await container.start(files, entry)
  const limit = setTimeout(() => server.kill(), LIMIT)
  const writer = server.stdin.getWriter()
  const received = readLines(server.stdout)
  const say = async (line: string): Promise<string[]> => {
    await writer.write(`${line}\n`)
    const { id } = JSON.parse(line) as { id?: unknown }
    if (id === undefined) return []
    const { value, done } = await received.next()
    if (done) throw new Error(`The server ended before it answered: ${line}`)
    return [value]
  }
  try {
    if (!sent[0]?.includes('"method":"initialize"')) for (const line of HANDSHAKE) await say(line)
    const lines: string[] = []
    for (const line of sent) lines.push(`> ${line}`, ...(await say(line)).map((answer) => `< ${answer}`))
    return lines
  } finally {
    clearTimeout(limit)
    server.kill()
  }
}

async function* readLines(stream: ReadableStream<string>): AsyncGenerator<string, undefined> {
  const reader = stream.getReader()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return undefined
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

/** Records every exchange of a Markdown text again; the same text comes back as long as nothing has drifted. */
export async function recordText(text: string, container: Container, files: FileTree, entry: string): Promise<string> {
  let result = text
  for (const [fence, body = ''] of text.matchAll(FENCE)) {
    const sent = body.split('\n').flatMap((line) => (line.startsWith('> ') ? [line.slice(2)] : []))
    const lines = await recordExchange(container, files, entry, sent)
    result = result.replace(fence, () => `\`\`\`text recorded\n${lines.join('\n')}\n\`\`\``)
  }
  return result
}
