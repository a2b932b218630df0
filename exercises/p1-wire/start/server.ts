// No SDK here: what arrives on stdin is bytes, and what goes to stdout is the protocol, one JSON message a line.
// This starter answers `initialize` and nothing else, and reads its input as if chunks ended where messages do.

type Id = string | number

function send(message: object): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

// Step 1. A chunk is whatever the pipe had at that moment: half a message, three of them, half a character.
//         Gather the bytes, cut them at newlines, and only then turn a line into text.
process.stdin.on('data', (chunk: Buffer) => {
  for (const line of chunk.toString('utf8').split('\n')) receive(line)
})

function receive(line: string): void {
  let message: { id?: unknown; method?: unknown; params?: unknown } | null
  try {
    message = JSON.parse(line) as typeof message
  } catch {
    return
  }
  if (typeof message !== 'object' || message === null) return
  const { id, method } = message
  // A message without an id is a notification: it is not answered.
  if (typeof method !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) return
  answer(id, method)
}

// Step 2. Offer the tool: declare the capability, then answer `ping`, `tools/list` and `tools/call`.
// Step 3. Serve more than one version of the protocol: the client says which one it would like.
function answer(id: Id, method: string): void {
  if (method === 'initialize') {
    const serverInfo = { name: 'wire', version: '1.0.0' }
    return send({ id, result: { protocolVersion: '2025-11-25', capabilities: {}, serverInfo } })
  }
  send({ id, error: { code: -32601, message: `There is no method "${method}".` } })
}
