/** One event of a `text/event-stream` (HTML standard, "Server-sent events"). */
export interface ServerSentEvent {
  readonly event?: string
  readonly id?: string
  readonly data: string
}

/** Cuts a stream of text into events, wherever its chunks end. A block without data is a comment or a keep-alive. */
export class EventSplitter {
  #rest = ''

  /** @returns the events that `chunk` completes */
  push(chunk: string): ServerSentEvent[] {
    // A "\r" at the end may be half of a line's end: it waits for what follows.
    const text = this.#rest + chunk
    const held = text.endsWith('\r') ? '\r' : ''
    const blocks = text
      .slice(0, text.length - held.length)
      .replace(/\r\n?/g, '\n')
      .split('\n\n')
    this.#rest = (blocks.pop() ?? '') + held
    return blocks.flatMap((block) => read(block) ?? [])
  }
}

function read(block: string): ServerSentEvent | undefined {
  const data: string[] = []
  const event: { event?: string; id?: string } = {}
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':')
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'data') data.push(value)
    else if (name === 'event' || name === 'id') event[name] = value
  }
  return data.length === 0 ? undefined : { ...event, data: data.join('\n') }
}
