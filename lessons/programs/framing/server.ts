/** From bytes to lines to messages, and what kind each message is. A script: it runs to its end and prints. */
import { StringDecoder } from 'node:string_decoder'

// What a server's stdin might bring, in the pieces in which it might come: three reads for five lines.
const bytes = Buffer.from(
  [
    '{"jsonrpc":"2.0","id":0,"method":"ping"}',
    '{"jsonrpc":"2.0","method":"notifications/initialized"}',
    '{"jsonrpc":"2.0","id":"7","method":"tools/call","params":{"name":"say","arguments":{"text":"naïve"}}}',
    '{"jsonrpc":"2.0","id":8,"result":{}}',
    'server starting...',
    '',
  ].join('\n'),
)
const cut = bytes.indexOf('ï') + 1 // between the two bytes of one letter
const chunks = [bytes.subarray(0, 60), bytes.subarray(60, cut), bytes.subarray(cut)]

// #region lines
const decoder = new StringDecoder('utf8') // holds back half a character until the other half is there
let rest = ''

/** Takes what one read brought; hands on every line that is now complete. */
function receive(chunk: Buffer): void {
  const lines = (rest + decoder.write(chunk)).split('\n')
  rest = lines.pop() ?? '' // the last piece has no newline yet
  for (const line of lines) console.log(kindOf(line))
}
// #endregion

// #region kinds
/** What a line is. Decided by which keys it has, never by their values: the id 0 is an id. */
function kindOf(line: string): string {
  let message: unknown
  try {
    message = JSON.parse(line)
  } catch {
    return `no JSON: ${line}`
  }
  if (typeof message !== 'object' || message === null) return 'JSON, but no message'
  if ('method' in message) {
    return 'id' in message
      ? `request ${JSON.stringify(message.id)}, wants an answer: ${String(message.method)}`
      : `notification, wants none: ${String(message.method)}`
  }
  if ('result' in message || 'error' in message) return `response: ${line}`
  return 'JSON, but no message'
}
// #endregion

for (const chunk of chunks) {
  console.log(`-- a read of ${chunk.length} bytes`)
  receive(chunk)
}
