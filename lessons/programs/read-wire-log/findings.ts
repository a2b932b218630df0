/** What a wire log says about a server: each line that is no message, and each request that was not answered once. */

interface Message {
  id?: string | number
  method?: string
  result?: { isError?: boolean; content?: { text?: string }[] }
  error?: { code: number; message: string }
}

interface Asked {
  method: string
  at: number
}

export function findings(log: string): string[] {
  const found: string[] = []
  // A Map tells 3 from "3". An object with the ids as keys would not.
  const waiting = new Map<string | number, Asked>()
  for (const line of log.split('\n').filter(Boolean)) {
    const [, time = '0', mark, text = ''] = /^(\d+) ([<>]) (.*)$/.exec(line) ?? []
    const message = parse(text)
    if (message === undefined) found.push(`Not a message, on stdout: ${text}`)
    else if (mark === '>') ask(message, Number(time))
    else answer(message, Number(time))
  }
  for (const [id, { method }] of waiting) found.push(`Never answered: ${method}, id ${JSON.stringify(id)}`)
  return found

  function ask(message: Message, at: number): void {
    // `'id' in message`, not `message.id`: 0 is an id like any other. A message without one wants no answer.
    if ('id' in message && message.id !== undefined) waiting.set(message.id, { method: message.method ?? '?', at })
  }

  function answer(message: Message, at: number): void {
    if (message.id === undefined) return
    const asked = waiting.get(message.id)
    if (asked === undefined) {
      found.push(`Answer to a request that nobody is waiting for: id ${JSON.stringify(message.id)}`)
      return
    }
    waiting.delete(message.id)
    const took = `${at - asked.at} ms`
    if (message.error) found.push(`Protocol error ${message.error.code} to ${asked.method}, after ${took}`)
    if (message.result?.isError) found.push(`Tool error after ${took}: ${message.result.content?.[0]?.text}`)
  }
}

function parse(text: string): Message | undefined {
  try {
    return JSON.parse(text) as Message
  } catch {
    return undefined
  }
}
