/** The channels that a failure can take to whoever should read it. */

export type Channel = 'protocol' | 'tool' | 'transport'

export interface Answer {
  readonly id: string
  readonly channel: Channel
  readonly label: string
}

export const CHANNELS: readonly { readonly channel: Channel; readonly label: string; readonly about: string }[] = [
  { channel: 'protocol', label: 'Protocol error', about: 'a JSON-RPC error, read by the client’s program' },
  { channel: 'tool', label: 'Tool error', about: 'a result with isError: true, read by the model' },
  { channel: 'transport', label: 'Transport', about: 'an HTTP status, silence, or the end of the process' },
]

const answer = (channel: Channel, id: string, label: string): Answer => ({ id, channel, label })

export const ANSWERS = [
  answer('protocol', '-32700', '-32700 Parse error'),
  answer('protocol', '-32600', '-32600 Invalid request'),
  answer('protocol', '-32601', '-32601 Method not found'),
  answer('protocol', '-32602', '-32602 Invalid params'),
  answer('protocol', '-32603', '-32603 Internal error'),
  answer('protocol', '-32002', '-32002 Resource not found'),
  answer('protocol', '-32020', '-32020 Header mismatch'),
  answer('protocol', '-32021', '-32021 Missing client capability'),
  answer('protocol', '-32022', '-32022 Unsupported protocol version'),
  answer('tool', 'isError', 'Result with isError: true'),
  answer('transport', '401', 'HTTP 401 Unauthorized'),
  answer('transport', '403', 'HTTP 403 Forbidden'),
  answer('transport', '404', 'HTTP 404 Not Found'),
  answer('transport', '405', 'HTTP 405 Method Not Allowed'),
  answer('transport', '500', 'HTTP 500 Internal Server Error'),
  answer('transport', 'silence', 'No answer; the server goes on'),
  answer('transport', 'exit', 'No answer; the process ends'),
] as const satisfies readonly Answer[]

export const answersOf = (channel: Channel): readonly Answer[] => ANSWERS.filter((one) => one.channel === channel)

export const findAnswer = (id: string): Answer | undefined => ANSWERS.find((one) => one.id === id)
