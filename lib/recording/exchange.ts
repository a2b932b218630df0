/** A recorded exchange as it stands in a fence, taken apart to be shown. */

export interface ExchangeMessage {
  readonly direction: 'sent' | 'received'
  /** A line of JSON-RPC, or a whole HTTP request or response. */
  readonly text: string
}

export interface Exchange {
  readonly kind: 'stdio' | 'http'
  readonly messages: readonly ExchangeMessage[]
}

/** @throws Error, one sentence, for a line that is neither sent nor received */
export function parseExchange(text: string): Exchange {
  const lines = text.split('\n').map((line) => {
    const [, sign, rest] = /^(>|<|$)(?: (.*)|)$/.exec(line) ?? []
    if (sign === undefined) throw new Error(`A line of an exchange begins with "> " or "< ": ${line}`)
    return { sign, text: rest ?? '' }
  })
  const kind = /^[A-Z]+ \//.test(lines[0]?.text ?? '') ? 'http' : 'stdio'
  const messages: { direction: 'sent' | 'received'; text: string }[] = []
  let before = ''
  for (const { sign, text } of lines) {
    if (sign !== '' && (kind === 'stdio' || sign !== before))
      messages.push({ direction: sign === '>' ? 'sent' : 'received', text })
    else if (sign !== '') messages.at(-1)!.text += `\n${text}`
    before = sign
  }
  return { kind, messages }
}
