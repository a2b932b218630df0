/**
 * An MCP server without an SDK. Everything an SDK does on stdio is here, in three layers:
 * bytes become lines, lines become messages, messages get answers.
 */

type Id = string | number

/** What a tool call brings. Nothing has been checked yet, so every part of it may be missing. */
interface Params {
  readonly protocolVersion?: unknown
  readonly name?: unknown
  readonly arguments?: { readonly text?: unknown } | null
}

/** The revisions that this server can speak: for what it does, they do not differ. The newest comes first. */
const SERVED = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'] as const

/** JSON-RPC 2.0, section 5.1, gives these numbers their meaning. */
const PARSE_ERROR = -32700
const METHOD_NOT_FOUND = -32601
const INVALID_PARAMS = -32602

const ECHO = {
  name: 'echo',
  description: 'Returns the text that it is given, unchanged.',
  inputSchema: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
}

// ---- Layer 1: bytes become lines ------------------------------------------------------------------------------

/** What has arrived since the last newline. Chunks end wherever they like: mid-message, mid-character. */
let pieces: Buffer[] = []

process.stdin.on('data', (chunk: Buffer) => {
  let start = 0
  // 10 is "\n". In UTF-8 that byte is never part of another character, so it is safe to cut there before decoding.
  for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
    pieces.push(chunk.subarray(start, end))
    // Only now, with the line complete, do bytes become text: no character is torn.
    receive(Buffer.concat(pieces).toString('utf8'))
    pieces = []
    start = end + 1
  }
  // Keeping the pieces, and joining them once, makes a line of 1 MB cost no more than its size.
  if (start < chunk.length) pieces.push(chunk.subarray(start))
})

// ---- Layer 2: lines become messages ---------------------------------------------------------------------------

function receive(line: string): void {
  let message: unknown
  try {
    // A "\r" before the newline is white space to JSON.parse.
    message = JSON.parse(line)
  } catch {
    // Whose request this was cannot be known, so the id is null. Saying nothing would be just as lawful.
    return send({ id: null, error: { code: PARSE_ERROR, message: 'This line is not JSON.' } })
  }
  if (typeof message !== 'object' || message === null) return
  const { id, method, params } = message as { id?: unknown; method?: unknown; params?: unknown }
  if (typeof method !== 'string') return
  // No id: a notification. It is not answered, whatever it says and whether we know it or not.
  // (Not `!id`: 0 is an id like any other.)
  if (typeof id !== 'string' && typeof id !== 'number') return
  answer(id, method, typeof params === 'object' && params !== null ? params : {})
}

/** One message is one line. JSON.stringify escapes every newline within, so none can end the line early. */
function send(message: object): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

// ---- Layer 3: messages get answers ----------------------------------------------------------------------------

/** Every path through here sends exactly one answer, under the id that came, with its type: 7 is not "7". */
function answer(id: Id, method: string, params: Params): void {
  const succeed = (result: object) => send({ id, result })
  const fail = (code: number, message: string) => send({ id, error: { code, message } })

  switch (method) {
    case 'initialize': {
      // What was asked for, if we speak it; else our best. The client decides whether it can live with that.
      const protocolVersion = SERVED.find((version) => version === params.protocolVersion) ?? SERVED[0]
      const serverInfo = { name: 'wire', version: '1.0.0' }
      return succeed({ protocolVersion, capabilities: { tools: {} }, serverInfo })
    }
    case 'ping':
      return succeed({})
    case 'tools/list':
      return succeed({ tools: [ECHO] })
    case 'tools/call': {
      if (typeof params.name !== 'string') return fail(INVALID_PARAMS, 'tools/call needs a name.')
      if (params.name !== ECHO.name) return fail(INVALID_PARAMS, `There is no tool "${params.name}".`)
      const text = params.arguments?.text
      if (typeof text !== 'string') {
        // The call itself is well formed; its arguments are not. As a result with isError the model gets to read it.
        return succeed({ content: [{ type: 'text', text: 'echo needs a text, a string.' }], isError: true })
      }
      return succeed({ content: [{ type: 'text', text }] })
    }
    default:
      return fail(METHOD_NOT_FOUND, `There is no method "${method}".`)
  }
}
